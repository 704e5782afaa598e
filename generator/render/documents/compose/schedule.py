"""The schedule of a plan: a picture where it can hold it, and every date in a table."""

from generator.language.dates import written
from generator.render.documents.blocks import Cell, Line, Row, Table
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.parts import node, position
from generator.render.documents.compose.pictures.timeline import timeline_pictures
from generator.render.documents.compose.sheet import Sheet
from generator.view import PlanView, Scheduled


def schedule(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """The chapter of the dates of a plan, in order of deadline; none without dates."""
    if not view.schedule:
        return
    sheet.chapter(desk.line(desk.words("Schedule")), "section-schedule")
    timeline_pictures(desk, sheet, view)
    sheet.add(_table(desk, view))


def _table(desk: Desk, view: PlanView) -> Table:
    """Every date, with what is due and where it stands in the plan."""
    heads = (desk.words("Schedule"), desk.words("Action"), desk.words("Part of"))
    return Table(
        caption=desk.line(desk.words("In order of deadline.")),
        head=(Row(tuple(Cell(desk.line(text), header=True) for text in heads)),),
        body=tuple(_row(desk, one) for one in view.schedule),
        widths=(3, 6, 4),
    )


def _row(desk: Desk, one: Scheduled) -> Row:
    """One date."""
    when = Cell(desk.line(written(one.when, desk.lang)), header=True)
    place = Cell(joined((desk.line(position(desk, one.link)), node(desk, one.link)), " – "))
    return Row((when, Cell(_what(desk, one)), place))


def _what(desk: Desk, one: Scheduled) -> Line:
    """What is due: an action with its steps, or the whole item."""
    if one.action is None:
        return desk.line(one.link.node.title)
    action = one.action.action
    return joined((desk.line(action.text), *(desk.line(step) for step in action.steps)), "\n")
