"""What a workbook holds, whichever its format: sheets, rows, cells."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeVar, cast

from generator.render.workbook.formats import DAY
from generator.render.workbook.packing import Content

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2
LONGEST_TEXT = 32767
_BAD_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME, _WIDEST = 31, 60
_ODD = bytes([*range(0x20), *b"&<>_\xed\xef"])
"""The bytes of whatever must be written otherwise, and of some things that need not."""


class Number(NamedTuple):
    """A number and the format that shows it."""

    value: Decimal
    format: str


Cell = str | Number | date | None
Run = tuple[Cell, ...]
"""Cells side by side that often come together, such as a period and its first and last day."""


class Row(NamedTuple):
    """A row of cells, some of them in runs; `total` sets it in bold."""

    cells: Sequence[Cell | Run]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its heading, its rows, whose runs all stand in the same columns."""

    name: str
    head: Sequence[str]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook holds."""

    title: str
    creator: str
    lang: str
    sheets: Sequence[Sheet]


Laid = TypeVar("Laid")
Style = tuple[str, bool, bool]
"""How cells look: the format of numbers, in bold or not, marked as text or not."""


class Drawn(NamedTuple):
    """A sheet whose rows are written, and maybe compressed: with the width of each column."""

    name: str
    head: Sequence[str]
    widths: Sequence[int]
    rows: Content
    height: int


class Form(Protocol):
    """A format of workbooks, whose sheets are written before the whole."""

    level: int
    """How hard its files are compressed."""

    def __init__(self, styles: Iterable[Style] = ()) -> None:
        """A workbook that has at least these styles, in this order."""

    def drawn(self, sheet: Sheet, above: int = 0) -> Drawn:
        """The rows of a sheet, below its heading and so many others."""

    def bound(self, title: str, creator: str, lang: str, sheets: Sequence[Drawn]) -> bytes:
        """The bytes of the workbook that has these sheets."""


def written(make: Callable[[], Book], form: type[Form]) -> bytes:
    """The bytes of the workbook that `make` lays out, in a format.

    Headings stay in sight and columns are as wide as what they hold.
    """
    book, file = laid_out(make), form()
    return file.bound(book.title, book.creator, book.lang, [*map(file.drawn, book.sheets)])


@lru_cache(maxsize=1)
def laid_out(make: Callable[[], Laid]) -> Laid:
    """What `make` lays out, once for all formats when one is written after the other."""
    return make()


class Pen(Protocol):
    """What writes the cells of a format."""

    nothing: bytes
    """An empty cell."""

    def text(self, text: str, column: int, bold: bool) -> bytes:
        """A text that is not empty."""

    def number(self, digits: str, form: str, column: int, bold: bool) -> bytes:
        """A number in a format."""

    def day(self, day: date, column: int, bold: bool) -> bytes:
        """A day."""


class Lines:
    """Writes the rows of a sheet, each cell once: most of a sheet says what it said before."""

    def __init__(self, pen: Pen, head: Sequence[str]) -> None:
        self.pen = pen
        self.longest = [max(map(len, one.split("\n"))) for one in head]
        self._spots: dict[bool, list[_Spot]] = {}

    def row(self, row: Row) -> bytes:
        """The cells of a row."""
        spots = self._spots.get(row.total) or self._first(row)
        return b"".join([spot[cell] for spot, cell in zip(spots, row.cells, strict=True)])

    @property
    def widths(self) -> list[int]:
        """How wide each column is, in characters: as its longest line, within reason."""
        return [min(_WIDEST, max(8, 2 + width)) for width in self.longest]

    def _first(self, row: Row) -> "list[_Spot]":
        """What stands where, as the first row of a kind tells it."""
        spots, column = [], 0
        for cell in row.cells:
            spots.append(_Spot(self, column, row.total))
            column += len(cell) if type(cell) is tuple else 1
        self._spots[row.total] = spots
        return spots


class _Spot(dict[Cell | Run, bytes]):
    """What stood at one place of the rows so far."""

    def __init__(self, lines: Lines, column: int, bold: bool) -> None:
        self._pen, self._longest = lines.pen, lines.longest
        self._column, self._bold = column, bold

    def __missing__(self, cell: Cell | Run) -> bytes:
        """Writes a cell or a run that is met for the first time."""
        cells = cast("Run", cell if type(cell) is tuple else (cell,))
        nothing, column = self._pen.nothing, self._column
        written = b"".join(
            [
                self._written(one, place) if one else nothing
                for place, one in enumerate(cells, column)
            ]
        )
        self[cell] = written
        return written

    def _written(self, cell: str | Number | date, column: int) -> bytes:
        """A cell that is not empty; its column becomes as wide as it is."""
        longest = self._longest
        if isinstance(cell, str):
            if longest[column] < _WIDEST and len(cell) > longest[column]:
                longest[column] = max(longest[column], *map(len, cell.split("\n")))
            return self._pen.text(cell, column, self._bold)
        if isinstance(cell, Number):
            digits = written_out(cell.value)
            whole = len(digits.partition(".")[0].lstrip("-"))
            longest[column] = max(longest[column], len(digits) + (whole - 1) // 3 + 4)
            return self._pen.number(digits, cell.format, column, self._bold)
        longest[column] = max(longest[column], len(DAY))
        return self._pen.day(cell, column, self._bold)


def written_out(value: Decimal) -> str:
    """A number's digits, without an exponent."""
    digits = str(value)
    return f"{value:f}" if "E" in digits else digits


def bytes_of(text: str) -> bytes | None:
    """A text that any XML can hold as it is; nothing where something of it may need care."""
    data = text.encode("utf-8", "surrogatepass")
    plain = len(data) <= LONGEST_TEXT and len(data.translate(None, _ODD)) == len(data)
    return data if plain else None


def names(wanted: Iterable[str]) -> Iterator[str]:
    """Names that a workbook can give its sheets: short, without marks, no two alike."""
    taken: set[str] = set()
    for name in wanted:
        clean = " ".join(_BAD_NAME.sub(" ", name).split()).strip("' ") or "-"
        found, number = clean[:_LONGEST_NAME].rstrip(" '"), 1
        while found.casefold() in taken:
            number += 1
            found = f"{clean[: _LONGEST_NAME - 4].rstrip()} {number}"
        taken.add(found.casefold())
        yield found
