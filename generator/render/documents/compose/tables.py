"""Budget tables in documents: the same captions, figures and notes as on the page."""

from generator.model.types import Absent
from generator.render.documents.blocks import Cell, Line, Row, Run, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.inline import raised
from generator.render.tables import DrawnCell, DrawnTable, drawn
from generator.view import budget as view

_LABEL, _FIGURE, _MANY = 30, 13, 6


def table(desk: Desk, one: view.Table) -> Table:
    """A table of a budget; a heading above it gives its title."""
    own = drawn(one, desk.lang, "")
    notes = [desk.line(f"{raised(str(place))} {text}") for place, text in enumerate(own.notes, 1)]
    if own.incomplete:
        notes.append(desk.line("— " + desk.words("not published") + "."))
    if any(isinstance(figure.value, Absent) for figure in one.figures):
        absent = desk.labels.absence[Absent.NOT_APPLICABLE.value]
        text = next(cell.text for row in own.rows for cell in row.cells if cell.absent)
        notes.append(desk.line(f"{text} – {absent}"))
    if own.computed:
        words = desk.words("The change is calculated here from the published amounts.")
        notes.append(desk.line(words))
    return Table(
        caption=desk.line(_caption(desk, own)),
        head=(_head(desk, own),),
        body=tuple(_row(desk, own, place, row) for place, row in enumerate(one.rows)),
        widths=(_LABEL, *(_FIGURE for _ in own.columns)),
        notes=tuple(notes),
        landscape=len(own.columns) > _MANY,
    )


def _caption(desk: Desk, own: DrawnTable) -> str:
    """The unit of the figures; the title where they have several."""
    if not own.unit:
        return own.title
    if own.money:
        return desk.words("Amounts {unit}", unit=own.unit)
    return desk.words("Unit: {unit}", unit=own.unit)


def _head(desk: Desk, own: DrawnTable) -> Row:
    """The headings of the columns, each with its year and unit below it."""
    columns = (joined((desk.strong(head), desk.line(below)), "\n") for head, below in own.columns)
    return Row((Cell(()), *(Cell(line, header=True, numeric=True) for line in columns)))


def _row(desk: Desk, own: DrawnTable, place: int, row: view.Row) -> Row:
    """A row, which tells totals apart; its first cell heads it."""
    drawn_row = own.rows[place]
    number = f"{drawn_row.number}. " if drawn_row.number else ""
    label = Cell(desk.line(number + drawn_row.label), header=True)
    cells = (
        _cell(desk, cell, figure) for cell, figure in zip(drawn_row.cells, row.figures, strict=True)
    )
    return Row((label, *cells), "total" if drawn_row.total else "")


def _cell(desk: Desk, cell: DrawnCell, figure: view.Figure) -> Cell:
    """A figure with the numbers of its notes; a dash where nothing was published."""
    if not cell.text:
        return Cell((Run("—"),), numeric=True)
    value = None if isinstance(figure.value, Absent) else figure.value
    return Cell((*desk.line(cell.text), *_notes(cell)), value=value, numeric=True)


def _notes(cell: DrawnCell) -> Line:
    """The numbers of notes, raised, apart from the figure that they are about."""
    if not cell.notes:
        return ()
    return (Run("\u00a0" + ", ".join(raised(str(one)) for one in cell.notes)),)
