"""How wide the columns of a table are: as the document asks, but none narrower than its words."""

import re
from collections.abc import Sequence
from typing import Literal

from generator.render.documents.blocks import Table

_PAGES = {"letter": (468, 648), "a4": (453, 700)}
"""The width between the margins in points, of a page as it stands and of one that is turned."""
_LETTER = 4.7
_PADDING = 12


def fitted(table: Table, paper: Literal["letter", "a4"]) -> tuple[list[float], bool]:
    """The columns' widths in points, together those of the page, and whether words must be cut.

    Words are measured by their letters: it is enough that none runs into the next column.
    """
    room = float(_PAGES[paper][table.landscape])
    least = [one * _LETTER + _PADDING for one in _longest(table)]
    if sum(least) >= room:
        return [room * one / sum(least) for one in least], True
    return _shared(room, table.widths, least), False


def _shared(room: float, shares: Sequence[int], least: Sequence[float]) -> list[float]:
    """The room shared out: who would get less than the least has that, the others the rest."""
    fixed: dict[int, float] = {}
    while True:
        free = [place for place in range(len(shares)) if place not in fixed]
        unit = (room - sum(fixed.values())) / (sum(shares[place] for place in free) or 1)
        short = {place: least[place] for place in free if shares[place] * unit < least[place]}
        if not short:
            return [fixed.get(place, share * unit) for place, share in enumerate(shares)]
        fixed |= short


def _longest(table: Table) -> list[int]:
    """The letters of the longest word of each column; a cell over several columns has no say."""
    found = [0] * len(table.widths)
    spanned: dict[tuple[int, int], bool] = {}
    for height, row in enumerate((*table.head, *table.body)):
        place = 0
        for cell in row.cells:
            while (height, place) in spanned:
                place += 1
            for below in range(cell.rows):
                for beside in range(cell.columns):
                    spanned[height + below, place + beside] = True
            if cell.columns == 1 and place < len(found):
                found[place] = max(found[place], _word("".join(run.text for run in cell.text)))
            place += cell.columns
    return found


def _word(text: str) -> int:
    """The letters of the longest word; a long one is turned, or cut by a hyphen."""
    return min(max(map(len, re.split(r"[ \n]", text))), 24)
