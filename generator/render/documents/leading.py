"""Sentences that lead to what follows them: they never stand last on a page."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.render.documents.blocks import Block, Heading, Paragraph


def led(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it leads to the next."""
    for block, following in pairwise((*blocks, None)):
        if block is not None:
            yield block, _leads(block, following)


def _leads(block: Block, following: Block | None) -> bool:
    """Whether a block is a sentence that ends with a colon, and something follows that it names."""
    if not isinstance(block, Paragraph) or following is None or isinstance(following, Heading):
        return False
    return "".join(run.text for run in block.text).rstrip().endswith(":")
