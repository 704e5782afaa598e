"""The picture of a budget's shares: the portfolio, its programs, their elements."""

from collections.abc import Mapping
from decimal import Decimal

from generator.model.budget import Measure
from generator.render.charts.bars import Bar, Bars
from generator.render.charts.scale import written
from generator.render.charts.sheet import Sheet, Spot, row


def shares(sheet: Sheet, measure: Measure) -> Bars | None:
    """What part of the portfolio each program and element is; none where an amount is negative."""
    amounts = _amounts(sheet, measure, sheet.now)
    whole = amounts.get(Spot())
    if not whole or len(amounts) < 3 or min(amounts.values()) < 0:
        return None
    most, top = _most(amounts)
    published = {
        one.program.id: one.share.value
        for one in sheet.view.definitions
        if one.share and isinstance(one.share.value, Decimal)
    }
    parts = {spot: _share(spot, value, whole, published) for spot, value in amounts.items()}
    above = {spot.program: _width(share) for spot, share in parts.items() if spot.depth == 1}
    rows = tuple(
        row(
            spot,
            Bar(
                f"{sheet.written(amounts[spot], measure)} · {sheet.percent(share)}",
                "now",
                width=_width(share),
                within=above.get(spot.program, "100") if spot.element else "100",
            ),
        )
        for spot, share in parts.items()
    )
    return Bars(
        kind="shares",
        id="shares",
        measure=sheet.words(measure.label),
        rows=rows,
        years=(sheet.now,),
        said={
            "part": most.label,
            "way": "element" if most.element else "program",
            "amount": sheet.written(top, measure),
            "share": sheet.percent(parts[most]),
            "whole": sheet.written(whole, measure),
        },
    )


def _amounts(sheet: Sheet, measure: Measure, year: str) -> dict[Spot, Decimal]:
    """What was published of a measure in a year, by place, in reading order."""
    found = ((spot, sheet.amount(spot, measure, year)) for spot in sheet.spots)
    return {spot: value for spot, value in found if value is not None}


def largest(amounts: Mapping[Spot, Decimal]) -> tuple[Spot, Decimal]:
    """The largest part that has no parts of its own."""
    split = {spot.program for spot in amounts if spot.element}
    leaves = [
        (spot, value)
        for spot, value in amounts.items()
        if spot.element or (spot.program and spot.program not in split)
    ]
    return max(leaves, key=lambda leaf: leaf[1])


def _most(amounts: Mapping[Spot, Decimal]) -> tuple[Spot, Decimal]:
    """The largest element, where every program has elements; else the largest program."""
    split = {spot.program for spot in amounts if spot.element}
    depth = 2 if all(spot.program in split for spot in amounts if spot.program) else 1
    found = [(spot, value) for spot, value in amounts.items() if spot.depth == depth]
    return max(found, key=lambda part: part[1])


def _share(spot: Spot, value: Decimal, whole: Decimal, published: Mapping[str, Decimal]) -> Decimal:
    """A part in per cent of the whole: a program's as published, any other's computed."""
    own = published.get(spot.program) if spot.depth == 1 else None
    return value * 100 / whole if own is None else own


def _width(share: Decimal) -> str:
    """How long the bar of a share is, in per cent."""
    return written(min(max(share, Decimal("0.4")), Decimal(100))) if share else ""
