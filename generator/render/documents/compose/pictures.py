"""Pictures of documents: the site's charts with colours, sizes and words of their own."""

from collections.abc import Iterable

from generator.model.plan import Node
from generator.render.charts.bars import Bars
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.sheet import Sheet
from generator.view import PlanView


def progress_pictures(
    desk: Desk, sheet: Sheet, nodes: Iterable[Node], *, first: bool = False
) -> None:
    """How far actions are."""
    del desk, sheet, nodes, first


def timeline_picture(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """A schedule."""
    del desk, sheet, view


def bars_picture(desk: Desk, sheet: Sheet, chart: Bars) -> None:
    """A budget."""
    del desk, sheet, chart
