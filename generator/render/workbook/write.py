"""Writes workbooks (Office Open XML, ECMA-376): the same content gives the same bytes.

openpyxl, which reads workbooks elsewhere, writes 30,000 cells a second and puts the time of the
build into them; this writes texts, numbers and days, many times faster, and nothing else. A text is
stored as text: a spreadsheet never runs it, and one that looks like a formula is marked (as an
apostrophe typed before it would), so that editing its cell does not make it one either.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
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
    rows = [_row(1, [_string(cell, parts.HEADING) for cell in sheet.head])]
    rows += (
        _row(place, [_cell(cell, row.total, styles) for cell in row.cells])
        for place, row in enumerate(sheet.rows, start=2)
    )
    return parts.sheet(widths(sheet), "".join(rows))


def _row(place: int, cells: Sequence[str]) -> str:
    """A row. `cells` are finished but for their names, which stand in each as `r=""`."""
    named = (
        cell.replace('r=""', f'r="{_letters(column)}{place}"', 1)
        for column, cell in enumerate(cells)
        if cell
    )
    return f'<row r="{place}">{"".join(named)}</row>'


@cache
def _letters(column: int) -> str:
    """A column's name: A to Z, then AA."""
    above, last = divmod(column, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + last)


def _cell(cell: Cell, bold: bool, styles: _Styles) -> str:
    """One cell; empty where there is nothing."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, Number):
        return f'<c r="" s="{styles.number(cell.format, bold)}"><v>{cell.value:f}</v></c>'
    if isinstance(cell, date):
        if cell < _FIRST_DAY:
            return _string(cell.isoformat(), styles.text(bold, quoted=False))
        return f'<c r="" s="{styles.number(DAY, bold)}"><v>{(cell - _ZERO).days}</v></c>'
    return _string(cell, styles.text(bold, quoted=cell.startswith(FORMULA)))


def _string(text: str, style: int) -> str:
    """A cell of text."""
    return (
        f'<c r="" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(_text(text), quote=False)}</t></is></c>"
    )


def _text(text: str) -> str:
    """A text without what XML and spreadsheets cannot hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPED.sub("_x005F_", ILLEGAL.sub("", lines)[:LONGEST_TEXT])


def widths(sheet: Sheet) -> list[int]:
    """How wide each column is, in characters: as its longest line, within reason."""
    found = [_width(cell) for cell in sheet.head]
    for row in sheet.rows:
        for place, cell in enumerate(row.cells):
            found[place] = max(found[place], _width(cell))
    return [min(_WIDEST, max(8, width + 2)) for width in found]


def _width(cell: Cell) -> int:
    """How many characters a cell takes on its longest line."""
    if cell is None:
        return 0
    if isinstance(cell, Number):
        return len(f"{cell.value:,}") + 4
    if isinstance(cell, date):
        return len(DAY)
    return max(map(len, cell.split("\n")))
