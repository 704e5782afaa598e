"""Sentences that lead to what follows them: they never stand last on a page."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.render.documents.blocks import Block, Heading, Paragraph


def led(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it leads to the next."""
    before: Block | None = None
    for block, following in pairwise((*blocks, None)):
        if isinstance(block, Paragraph) and following is not None:
            yield block, _leads(before, block, following)
        elif block is not None:
            yield block, False
        before = block


def _leads(before: Block | None, block: Paragraph, following: Block) -> bool:
    """Whether a paragraph is a sentence that ends with a colon, with what it names below it.

    So is one that stands alone between two headings.
    """
    if isinstance(following, Heading):
        return isinstance(before, Heading) and following.level > before.level
    return "".join(run.text for run in block.text).rstrip().endswith(":")
