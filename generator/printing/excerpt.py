"""The line of a fault with the fault underlined, as compilers show it."""

import re
from collections.abc import Callable

from generator.problem import Problem

WIDEST = 96
"""How many characters of a line are shown; a longer line is cut around its fault."""
BEFORE = 40
_WORD = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s,\]}]+")
_ENDS = re.compile(r"\r\n|\r|\n")


class Excerpts:
    """The lines of the files in which faults stand; those of the last file are kept."""

    def __init__(self, text: Callable[[str], str | None]) -> None:
        self._text = text
        self._path = ""
        self._lines: list[str] = []

    def of(self, problem: Problem) -> list[str]:
        """The line of a fault and the one that underlines it; none where it has no line."""
        place = problem.place
        if place.sheet or not place.line:
            return []
        lines = self._of(place.path)
        if place.line > len(lines):
            return []
        return underlined(lines[place.line - 1], place.line, max(place.column, 1), problem.width)

    def _of(self, path: str) -> list[str]:
        """The lines of a file."""
        if path != self._path:
            self._path, self._lines = path, _ENDS.split(self._text(path) or "")
        return self._lines


def underlined(line: str, number: int, column: int, width: int) -> list[str]:
    """A line with its number, and below it marks from `column` (from 1) over `width` characters.

    Without a width, the word that begins there is marked.
    """
    if not line.strip():
        return []
    start = min(column - 1, len(line))
    width = max(1, min(width or _width(line, start), len(line) - start))
    cut = max(0, start - BEFORE) if len(line) > WIDEST else 0
    shown = line[cut : cut + WIDEST].replace("\t", " ").rstrip()
    head, tail = ("…" if cut else ""), ("…" if cut + WIDEST < len(line) else "")
    marks = "^" * min(width, WIDEST - (start - cut))
    margin = f"{number:>6} | "
    return [f"{margin}{head}{shown}{tail}", f"{'| ':>9}{' ' * (len(head) + start - cut)}{marks}"]


def _width(line: str, start: int) -> int:
    """How long the word is that begins somewhere."""
    word = _WORD.match(line, start)
    return len(word[0].rstrip(":")) if word else 1
