"""The picture of how a budget changed since the year before, in money and in per cent."""

from collections.abc import Mapping
from decimal import Decimal

from generator.language.figures import quantity
from generator.model.budget import Measure
from generator.model.types import Absent
from generator.render.charts.bars import Bar, Bars, bar, reach
from generator.render.charts.scale import Scale, written
from generator.render.charts.shares import largest
from generator.render.charts.sheet import Sheet, Spot, row


def change(sheet: Sheet, measure: Measure) -> Bars | None:
    """How each part changed since the year before, as an amount and in per cent."""
    changes = {
        spot: value
        for spot in sheet.spots
        if sheet.before and (value := sheet.change(spot, measure)) is not None
    }
    if len(changes) < 2:
        return None
    percents = {spot: sheet.percent_change(spot, measure) for spot in changes}
    on = reach(changes.values())
    by = reach(one for one in percents.values() if isinstance(one, Decimal))
    rows = tuple(
        row(
            spot,
            bar(sheet.written(value, measure), "change", value, on),
            _percent_bar(sheet, percents[spot], by),
        )
        for spot, value in changes.items()
    )
    zero = {
        kind: written(one.share(Decimal(0)))
        for kind, one in (("change", on), ("percent", by))
        if one
    }
    return Bars(
        kind="change",
        id="change",
        measure=sheet.words(measure.label),
        rows=rows,
        years=(sheet.now, sheet.before),
        said=_change_said(sheet, measure, changes, percents),
        zero=zero,
    )


def _percent_bar(sheet: Sheet, value: Decimal | Absent | None, by: Scale | None) -> Bar:
    """The bar of a change in per cent; only words where there is none."""
    if isinstance(value, Absent):
        return Bar(quantity(value, sheet.lang), "none")
    if value is None:
        return Bar("", "none")
    return bar(sheet.percent(value), "percent", value, by)


def _change_said(
    sheet: Sheet,
    measure: Measure,
    changes: Mapping[Spot, Decimal],
    percents: Mapping[Spot, Decimal | Absent | None],
) -> dict[str, str]:
    """What the sentence of a change says: of the whole, and of the part that changed most.

    A part's share of the change is told only where every part moved the same way.
    """
    whole = Spot()
    now, before = (sheet.amount(whole, measure, year) for year in (sheet.now, sheet.before))
    if now is None or before is None or whole not in changes:
        return {"way": "", "part": ""}
    total, percent = changes[whole], percents[whole]
    said = {
        "way": "rise" if total > 0 else "fall" if total < 0 else "same",
        "now": sheet.written(now, measure),
        "before": sheet.written(before, measure),
        "by": sheet.written(abs(total), measure),
        "percent": sheet.percent(abs(percent)) if isinstance(percent, Decimal) else "",
        "part": "",
    }
    parts = {spot: value for spot, value in changes.items() if spot.program}
    if total and parts and all(value * total >= 0 for value in parts.values()):
        most, value = largest({spot: abs(one) for spot, one in parts.items()})
        said |= {"part": most.label, "share": sheet.percent(value * 100 / abs(total))}
    return said
