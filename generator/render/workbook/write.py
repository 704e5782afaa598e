"""Writes workbooks (Office Open XML, ECMA-376): the same content gives the same bytes.

openpyxl, which reads workbooks elsewhere, writes 30,000 cells a second and puts the time of the
build into them; this writes texts, numbers and days, many times faster, and nothing else. A text is
stored as text: a spreadsheet never runs it, and one that looks like a formula is marked (as an
apostrophe typed before it would), so that editing its cell does not make it one either.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.render.api.tables import FORMULA
from generator.render.workbook import parts
from generator.render.workbook.formats import DAY

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, 2.2
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # what ECMA-376 (22.9.2.19) would decode
_BAD_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LONGEST_TEXT, _LONGEST_NAME, _WIDEST = 32767, 31, 60
_FIRST_DAY, _ZERO = date(1900, 3, 1), date(1899, 12, 30)  # Excel believes in 29 February 1900
_ANY_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can say


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the format that shows it."""

    value: Decimal
    format: str


Cell = str | Number | date | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; `total` sets it in bold."""

    cells: Sequence[Cell]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its heading, its rows."""

    name: str
    head: Sequence[str]
    rows: Sequence[Row]


Writer = Callable[[str, str, str, Sequence[Sheet]], bytes]
"""What writes the sheets of a workbook, given its title, who makes it, and its language."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook holds, whichever its format."""

    title: str
    creator: str
    lang: str
    sheets: Sequence[Sheet]


def written(make: Callable[[], Book], write: Writer) -> bytes:
    """The bytes of the workbook that `make` lays out, in the format of `write`."""
    book = _laid_out(make)
    return write(book.title, book.creator, book.lang, book.sheets)


@lru_cache(maxsize=1)
def _laid_out(make: Callable[[], Book]) -> Book:
    """A workbook, laid out once for all formats when one is written after the other."""
    return make()


def workbook(title: str, creator: str, lang: str, sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a workbook; headings stay in sight and columns are as wide as what they hold."""
    styles = _Styles()
    named = list(names(sheet.name for sheet in sheets))
    drawn = [_sheet(sheet, styles) for sheet in sheets]
    files = {
        "[Content_Types].xml": parts.content_types(len(sheets)),
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": parts.core(*map(_text, (title, creator, lang))),
        "xl/workbook.xml": parts.book([escape(_text(name)) for name in named]),
        "xl/_rels/workbook.xml.rels": parts.book_relations(len(sheets)),
        "xl/styles.xml": styles.xml(),
        **{f"xl/worksheets/sheet{n}.xml": xml for n, xml in enumerate(drawn, start=1)},
    }
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """The files of a workbook in one, without a trace of when and where it was made."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            info = ZipInfo(name, _ANY_DAY)
            stored = name == "mimetype"  # by which ODF is known without being unpacked
            info.compress_type, info.create_system = ZIP_STORED if stored else ZIP_DEFLATED, 3
            archive.writestr(info, text.encode())
    return out.getvalue()


class _Styles:
    """The styles that the cells of a workbook use, each once."""

    def __init__(self) -> None:
        self._formats: dict[str, int] = {}
        self._styles: dict[tuple[str, bool, bool], int] = {}

    def number(self, format_code: str, bold: bool) -> int:
        """The style of numbers in a format."""
        self._formats.setdefault(format_code, parts.FIRST_FORMAT + len(self._formats))
        return self._style(format_code, bold, quoted=False)

    def text(self, bold: bool, quoted: bool) -> int:
        """The style of texts; `quoted` are those that look like formulas."""
        return self._style("", bold, quoted)

    def _style(self, code: str, bold: bool, quoted: bool) -> int:
        return self._styles.setdefault((code, bold, quoted), parts.FIRST_STYLE + len(self._styles))

    def xml(self) -> str:
        """The part that lists them."""
        formats = [(number, escape(code)) for code, number in self._formats.items()]
        styles = [(self._formats.get(code, 0), bold, quoted) for code, bold, quoted in self._styles]
        return parts.styles(formats, styles)


def names(wanted: Iterator[str]) -> Iterator[str]:
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


def _sheet(sheet: Sheet, styles: _Styles) -> str:
    """The part of one sheet."""
    letters = [*map(_letters, range(len(sheet.head)))]
    cells = {bold: _Cells(bold, styles) for bold in (False, True)}
    heads = (_string(cell, parts.HEADING) for cell in sheet.head)
    rows = [_row(1, letters, heads)]
    rows += (
        _row(place, letters, map(cells[row.total].__getitem__, row.cells))
        for place, row in enumerate(sheet.rows, start=2)
    )
    return parts.sheet(widths(sheet), "".join(rows))


def _row(place: int, letters: Sequence[str], cells: Iterable[str]) -> str:
    """A row. `cells` lack only their names; an empty one is left out."""
    named = [
        f'<c r="{letter}{place}"{cell}' for letter, cell in zip(letters, cells, strict=True) if cell
    ]
    return f'<row r="{place}">{"".join(named)}</row>'


@cache
def _letters(column: int) -> str:
    """A column's name: A to Z, then AA."""
    above, last = divmod(column, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + last)


class _Cells(dict[Cell, str]):
    """Cells without their names, each written once: most of a sheet says what it said before."""

    def __init__(self, bold: bool, styles: _Styles) -> None:
        self._bold, self._styles = bold, styles

    def __missing__(self, cell: Cell) -> str:
        """Writes a cell that is met for the first time; empty where there is nothing."""
        self[cell] = written = self._written(cell) if cell not in {None, ""} else ""
        return written

    def _written(self, cell: Cell) -> str:
        """One cell, from its style on."""
        bold, styles = self._bold, self._styles
        if isinstance(cell, Number):
            return f' s="{styles.number(cell.format, bold)}"><v>{cell.value:f}</v></c>'
        if isinstance(cell, date):
            if cell < _FIRST_DAY:
                return _string(cell.isoformat(), styles.text(bold, quoted=False))
            return f' s="{styles.number(DAY, bold)}"><v>{(cell - _ZERO).days}</v></c>'
        return _string(cell or "", styles.text(bold, quoted=(cell or "").startswith(FORMULA)))


def _string(text: str, style: int) -> str:
    """A cell of text, from its style on."""
    return (
        f' s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(_text(text), quote=False)}</t></is></c>"
    )


def _text(text: str) -> str:
    """A text without what XML and spreadsheets cannot hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPED.sub("_x005F_", ILLEGAL.sub("", lines)[:LONGEST_TEXT])


def widths(sheet: Sheet) -> list[int]:
    """How wide each column is, in characters: as its longest line, within reason."""
    columns = zip(sheet.head, *(row.cells for row in sheet.rows), strict=True)
    return [min(_WIDEST, max(8, 2 + max(map(_width, {*column})))) for column in columns]


def _width(cell: Cell) -> int:
    """How many characters a cell takes on its longest line."""
    if cell is None:
        return 0
    if isinstance(cell, Number):
        return len(f"{cell.value:,}") + 4
    if isinstance(cell, date):
        return len(DAY)
    return max(map(len, cell.split("\n")))
