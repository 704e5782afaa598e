"""What stands together on a page: a turned page has the heading of its table with it."""

from collections.abc import Iterator, Sequence

from generator.render.documents.blocks import Block, Heading, Paragraph, Table

_LETTERS = 600


def ordered(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Blocks by groups: each alone, but a table on a turned page with what leads to it."""
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and block.landscape:
            yield [*waiting, block]
            waiting = []
        elif isinstance(block, Heading):
            if waiting and not all(isinstance(one, Heading) for one in waiting):
                yield from ([one] for one in waiting)
                waiting = []
            waiting.append(block)
        elif waiting and _is_short(block):
            waiting.append(block)
        else:
            yield from ([one] for one in (*waiting, block))
            waiting = []
    yield from ([one] for one in waiting)


def _is_short(block: Block) -> bool:
    """Whether a block may stand between a heading and the table that it leads to."""
    return isinstance(block, Paragraph) and sum(len(run.text) for run in block.text) < _LETTERS
