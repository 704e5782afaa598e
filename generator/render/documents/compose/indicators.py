"""An indicator in a document: what it is, its targets and its results as tables, its picture."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import zip_longest

from generator.language.dates import written
from generator.language.figures import figure
from generator.model import addresses
from generator.model.indicator import Indicator, Observation, Target
from generator.model.when import When
from generator.render.documents.blocks import Cell, Line, Row, Run, Table
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
        title = desk.line(one.title, Run("", link=desk.address(use.key)))
        sheet.heading(level, title, prefix + addresses.anchor(one.id))
        sheet.facts(_facts(desk, one))
        sheet.paragraph(desk.line(one.note), "note")
        sheet.add(line_picture(desk, one))
        sheet.add(table(desk, one))
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
            desk.line(more),
        )
    )


def noted(desk: Desk, entry: Entry) -> Line:
    """What is said of an entry, and where it comes from where that is another document."""
    key = addresses.key("sources", entry.source.id) if entry.source else ""
    where = entry.source.section if entry.source else None
    link = desk.link(desk.text(where) or desk.words("about the document"), key) if key else ()
    cited = joined((desk.line(desk.words("Source:")), link)) if link else ()
    return joined((desk.line(entry.note), cited))


def table(desk: Desk, one: Indicator) -> Table | None:
    """The targets and results of an indicator side by side, by period; none without any."""
    entries: tuple[Entry, ...] = (*one.targets, *one.observations)
    if not entries:
        return None
    columns: list[tuple[str, Sequence[Entry]]] = [
        (desk.words("Target"), one.targets),
        (desk.words("Result"), one.observations),
    ]
    shown = [(head, some) for head, some in columns if some]
    notes = any(entry.note or entry.source for entry in entries)
    heads = [(desk.words("Period"), False)]
    heads += [(head, not all(map(_is_words, some))) for head, some in shown]
    heads += [(desk.words("Note"), False)] if notes else []
    cells = (Cell(desk.line(text), header=True, numeric=number) for text, number in heads)
    rows = _by_period([some for _, some in shown])
    return Table(
        caption=desk.line(_caption(desk, one)),
        head=(Row(tuple(cells)),),
        body=tuple(_row(desk, one, when, row, notes=notes) for when, row in rows),
        widths=(3, *(3 for _ in shown), *([5] if notes else [])),
    )


def _caption(desk: Desk, one: Indicator) -> str:
    """What the table shows, in which unit."""
    if one.targets and one.observations:
        title = desk.words("Targets and results")
    else:
        title = desk.words("Targets") if one.targets else desk.words("Results")
    unit = desk.text(one.unit)
    return f"{title} ({unit})" if unit else title


def _by_period(
    columns: Sequence[Sequence[Entry]],
) -> list[tuple[When, tuple[Entry | None, ...]]]:
    """The entries of each column in rows of one period, the earliest first."""
    whens = {entry.period for column in columns for entry in column}
    found: list[tuple[When, tuple[Entry | None, ...]]] = []
    for when in sorted(whens, key=lambda one: (one.start or date.min, one.end or date.max)):
        own = ([entry for entry in column if entry.period == when] for column in columns)
        found += [(when, row) for row in zip_longest(*own)]
    return found


def _row(
    desk: Desk, one: Indicator, when: When, entries: Sequence[Entry | None], *, notes: bool
) -> Row:
    """One period; a dash where it has no target, or no result."""
    cells = [Cell(desk.line(written(when, desk.lang)), header=True)]
    cells += [_cell(desk, one, entry) for entry in entries]
    if notes:
        cells.append(Cell(joined((noted(desk, one) for one in entries if one), " ")))
    return Row(tuple(cells))


def _cell(desk: Desk, one: Indicator, entry: Entry | None) -> Cell:
    """A target or a result; its number, where it is one and no range."""
    if entry is None:
        return Cell((Run("–"),), numeric=True)
    value = entry.value if isinstance(entry.value, Decimal) else None
    return Cell(_figure(desk, one, entry), value=value, numeric=not _is_words(entry))


def _is_words(entry: Entry) -> bool:
    """Whether an entry is a sentence, which no column of figures can hold to the right."""
    return entry.text is not None and entry.value is None
