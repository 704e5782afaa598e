"""Pictures of documents: the site's charts with colours, sizes and words of their own."""

from collections.abc import Iterable

from generator.model.plan import Node
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.sheet import Sheet


def progress_picture(
    desk: Desk, sheet: Sheet, nodes: Iterable[Node], *, first: bool = False
) -> None:
    """How far actions are."""
    del desk, sheet, nodes, first
