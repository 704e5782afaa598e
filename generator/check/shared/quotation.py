"""Quotation marks in pairs: where they open and close, in the paragraphs where that is certain."""

import re
from collections.abc import Iterator

from generator.check.shared.masked import BLOCK

LONGEST = 2000
"""How far a mark may be from the one that closes it, for what is inside to be in no doubt."""
_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_OPENS = re.compile(r"(?:^|(?<=[\s(\[«“—–/’'*_-]))\"(?=[^\s\"])")
_CLOSES = re.compile(r"(?<=[^\s\"(\[])\"(?=$|[\s)\]»”.,;:!?…—–/*_’-])")


def straight_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Where straight quotation marks open and close, in the paragraphs where all are in pairs.

    An inch mark, or one that stands alone, leaves its whole paragraph in doubt.
    """
    if '"' not in text:
        return
    opening = {match.start() for match in _OPENS.finditer(text)}
    closing = {match.start() for match in _CLOSES.finditer(text)}
    for marks in _by_paragraph(text, '"'):
        pairs = list(zip(marks[::2], marks[1::2], strict=False))
        sure = all(first in opening and last in closing for first, last in pairs)
        if sure and len(marks) % 2 == 0 and not any(BLOCK in text[a:b] for a, b in pairs):
            yield from pairs


def pairs(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Where pairs of different marks open and close, in the paragraphs where none is in another."""
    if opening not in text:
        return
    for marks in _by_paragraph(text, opening + closing):
        found = "".join(text[at] for at in marks)
        if found == (opening + closing) * (len(marks) // 2):
            yield from zip(marks[::2], marks[1::2], strict=True)


def _by_paragraph(text: str, characters: str) -> Iterator[list[int]]:
    """Where some characters stand, by paragraph."""
    for paragraph in _PARAGRAPH.finditer(text):
        at = paragraph.start()
        marks = [at + each.start() for each in re.finditer(f"[{characters}]", paragraph[0])]
        if marks:
            yield marks


def within(text: str, at: int, opening: str, closing: str) -> bool:
    """Whether a place of a text is inside a pair of marks that opens before it."""
    start = max(at - LONGEST, 0)
    start = max(text.rfind("\n\n", start, at), start)
    return text.count(opening, start, at) > text.count(closing, start, at)
