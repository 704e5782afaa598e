"""The synoptic table of a plan: a column for each level, and one for the indicators."""

from generator.render.documents.blocks import Cell, Line, Row, Run, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.parts import node
from generator.render.plan import SynopticCell, synoptic
from generator.view import IndicatorUse, PlanView

_WIDE = 3
"""From how many levels on the table needs a page that is turned."""


def table(desk: Desk, view: PlanView) -> Table:
    """The table, one row for each item with nothing below it.

    Of a single level that nothing measures, it would only be a list of titles.
    """
    levels = view.plan.levels
    measured = view.indicator_count > 0
    heads = [desk.line(one.plural) for one in levels]
    heads += [desk.line(desk.words("Indicators"))] if measured else []
    caption = desk.words(
        "From the broadest to the most specific, with the indicators of each item."
    )
    return Table(
        caption=desk.line(caption if measured else desk.words("The whole plan")),
        head=(Row(tuple(Cell(text, header=True) for text in heads)),),
        body=tuple(_row(desk, cells, measured=measured) for cells in synoptic(view)),
        widths=(*(2 for _ in levels), *([3] if measured else [])),
        landscape=len(levels) >= _WIDE,
    )


def _row(desk: Desk, cells: list[SynopticCell], *, measured: bool) -> Row:
    """One row; where anything is `measured`, its last cell has the indicators of its last item."""
    found = [_cell(desk, one) for one in cells]
    if measured:
        last = next((one.item for one in cells if one.item and not one.item.children), None)
        found.append(Cell(_measured(desk, last.indicators if last else ()) or (Run("–"),)))
    return Row(tuple(found))


def _cell(desk: Desk, one: SynopticCell) -> Cell:
    """An item, which heads what stands to its right; or nothing where the plan skips a level."""
    if one.item is None:
        return Cell((), columns=one.columns, rows=one.rows)
    item = one.item
    own = _measured(desk, item.indicators) if item.children else ()
    text = joined((node(desk, item.link), own), "\n")
    return Cell(text, header=True, columns=one.columns, rows=one.rows)


def _measured(desk: Desk, uses: tuple[IndicatorUse, ...]) -> Line:
    """Indicators, each on a line of its own."""
    lines = [(Run("• "), *desk.link(use.indicator.title, use.key)) for use in uses]
    return joined(lines, "\n")
