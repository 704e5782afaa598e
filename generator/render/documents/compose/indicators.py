"""An indicator in a document: what it is, its targets and its results as tables, its picture."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.language.dates import written
from generator.language.figures import figure
from generator.model import addresses
from generator.model.indicator import Indicator, Observation, Target
from generator.render.documents.blocks import Cell, Line, Row, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.parts import plan_name, quantity_line
from generator.render.documents.compose.pictures.line import line_picture
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.view import IndicatorUse

Entry = Target | Observation


def indicators(
    desk: Desk, sheet: Sheet, uses: Iterable[IndicatorUse], level: int, prefix: str = ""
) -> None:
    """Indicators as a card or a plan shows them, each under a heading."""
    for use in uses:
        one = use.indicator
        sheet.heading(level, desk.link(one.title, use.key), prefix + addresses.anchor(one.id))
        sheet.facts(_facts(desk, one))
        sheet.paragraph(desk.line(one.note), "note")
        sheet.add(line_picture(desk, one))
        sheet.add(table(desk, one, one.targets, desk.words("Targets"), desk.words("Target")))
        sheet.add(table(desk, one, one.observations, desk.words("Results"), desk.words("Result")))
        sheet.paragraph(reporting(desk, one), "status")
        sheet.paragraph(_shared(desk, use), "note")


def _facts(desk: Desk, one: Indicator) -> Iterable[Pair]:
    """How it is measured, as far as that is said."""
    labels = desk.labels
    yield desk.line(desk.words("Unit")), (desk.line(one.unit),)
    if one.direction:
        yield (
            desk.line(desk.words("Desired direction")),
            (desk.line(labels.direction[one.direction]),),
        )
    if one.frequency:
        yield desk.line(desk.words("Frequency")), (desk.line(labels.frequency[one.frequency]),)
    yield desk.line(desk.words("Methodology")), (desk.line(one.methodology),)
    if one.baseline:
        yield desk.line(desk.words("Starting point")), (_baseline(desk, one, one.baseline),)


def _baseline(desk: Desk, one: Indicator, start: Observation) -> Line:
    """Where an indicator starts, or in full why that is not known, with its period."""
    period = desk.line(f"({written(start.period, desk.lang)})")
    return joined((_figure(desk, one, start), period, noted(desk, start)))


def _figure(desk: Desk, one: Indicator, entry: Entry) -> Line:
    """A figure as text, or in full why there is none."""
    if entry.value is not None and not isinstance(entry.value, Decimal):
        return quantity_line(desk, entry.value)
    return desk.line(figure(entry, desk.lang, one))


def reporting(desk: Desk, one: Indicator) -> Line:
    """Where reporting stands: never the same words for nothing and for a figure."""
    last = one.last_result
    parts = []
    if one.standing != "reported":
        parts.append(desk.labels.reporting_status[one.standing] + ("." if last else ""))
    if last:
        period = written(last.period, desk.lang)
        parts.append(desk.words("Last result published: {period}", period=period))
    return desk.line(" ".join(parts))


def _shared(desk: Desk, use: IndicatorUse) -> Line:
    """Who else uses an indicator."""
    named = [
        *(
            desk.link(plan_name(desk, plan), addresses.key("plans", plan.id))
            for plan in use.major_in
        ),
        *(
            desk.link(
                f"{desk.text(other.level.label)} {other.node.number or desk.text(other.node.title)}"
                f" – {plan_name(desk, other.plan)}",
                other.key,
                other.anchor,
            )
            for other in use.elsewhere
        ),
    ]
    if not named:
        return ()
    more = desk.plural("and {count} other", "and {count} others", use.more) if use.more else ""
    return joined(
        (
            desk.line(desk.words("Also used by:")),
            joined(named, ", "),
            desk.line(more.format(count=use.more)),
        )
    )


def noted(desk: Desk, entry: Entry) -> Line:
    """What is said of an entry, and where it comes from where that is another document."""
    key = addresses.key("sources", entry.source.id) if entry.source else ""
    where = entry.source.section if entry.source else None
    link = desk.link(desk.text(where) or desk.words("see the document"), key) if key else ()
    cited = joined((desk.line(desk.words("Source:")), link)) if link else ()
    return joined((desk.line(entry.note), cited))


def table(
    desk: Desk, one: Indicator, entries: Sequence[Entry], caption: str, heading: str
) -> Table | None:
    """The targets or the results of an indicator by period; none where there are none."""
    if not entries:
        return None
    notes = any(entry.note or entry.source for entry in entries)
    heads = [desk.words("Period"), heading, *([desk.words("Note")] if notes else [])]
    unit = desk.text(one.unit)
    about = f"{caption} ({unit})" if unit else caption
    numeric = any(_value(entry) is not None for entry in entries)
    return Table(
        caption=desk.line(about),
        head=(
            Row(
                tuple(
                    Cell(desk.line(text), header=True, numeric=numeric and place == 1)
                    for place, text in enumerate(heads)
                )
            ),
        ),
        body=tuple(_row(desk, one, entry, notes=notes) for entry in entries),
        widths=(3, 3, 4) if notes else (1, 1),
    )


def _value(entry: Entry) -> Decimal | None:
    """The one number that an entry is; a range is none."""
    return entry.value if isinstance(entry.value, Decimal) else None


def _row(desk: Desk, one: Indicator, entry: Entry, *, notes: bool) -> Row:
    """One period."""
    value = _value(entry)
    cells = [
        Cell(desk.line(written(entry.period, desk.lang)), header=True),
        Cell(_figure(desk, one, entry), value=value, numeric=value is not None),
    ]
    if notes:
        cells.append(Cell(noted(desk, entry)))
    return Row(tuple(cells))
