"""Writes workbooks (Office Open XML, ECMA-376): the same content gives the same bytes.

openpyxl, which reads workbooks elsewhere, writes 30,000 cells a second and puts the time of the
build into them; this writes texts, numbers and days, many times faster, and nothing else. A text is
stored as text: a spreadsheet never runs it, and one that looks like a formula is marked (as an
apostrophe typed before it would), so that editing its cell does not make it one either.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from html import escape

from generator.render.api.tables import FORMULA
from generator.render.workbook import parts
from generator.render.workbook.book import (
    ILLEGAL,
    LONGEST_TEXT,
    Drawn,
    Lines,
    Sheet,
    Style,
    bytes_of,
    names,
)
from generator.render.workbook.formats import DAY
from generator.render.workbook.packing import QUICK, Content, zipped

_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # what ECMA-376 (22.9.2.19) would decode
_FIRST_DAY, _ZERO = date(1900, 3, 1), date(1899, 12, 30)  # Excel believes in 29 February 1900
_PLACE = b"\0"
"""Stands for a row's number, until it is known; no XML has it."""
_ROW, _ROW_END = b'<row r="\0">', b"</row>"
_STRING = b' t="inlineStr"><is><t xml:space="preserve">%b</t></is></c>'
_VALUE = b"><v>%b</v></c>"


class Xlsx:
    """A workbook whose sheets are written before the whole; it has at least these styles."""

    level = QUICK  # 7 % larger than with zlib's usual one

    def __init__(self, styles: Iterable[Style] = ()) -> None:
        self._styles = _Styles(styles)

    def drawn(self, sheet: Sheet, above: int = 0) -> Drawn:
        """The rows of a sheet, below its heading and so many others."""
        lines = Lines(_Pen(self._styles), sheet.head)
        rows = [
            (_ROW + lines.row(row) + _ROW_END).replace(_PLACE, b"%d" % place)
            for place, row in enumerate(sheet.rows, start=above + 2)
        ]
        return Drawn(sheet.name, sheet.head, lines.widths, [b"".join(rows)], len(rows))

    def bound(self, title: str, creator: str, lang: str, sheets: Sequence[Drawn]) -> bytes:
        """The bytes of the workbook that has these sheets."""
        named = [escape(_text(name)) for name in names(one.name for one in sheets)]
        texts = {
            "[Content_Types].xml": parts.content_types(len(sheets)),
            "_rels/.rels": parts.ROOT_RELATIONS,
            "docProps/core.xml": parts.core(*map(_text, (title, creator, lang))),
            "xl/workbook.xml": parts.book(named),
            "xl/_rels/workbook.xml.rels": parts.book_relations(len(sheets)),
            "xl/styles.xml": self._styles.xml(),
        }
        drawn: dict[str, Content] = {
            f"xl/worksheets/sheet{n}.xml": [
                parts.sheet(one.widths).encode() + _head(one.head),
                *one.rows,
                parts.SHEET_END,
            ]
            for n, one in enumerate(sheets, start=1)
        }
        files: dict[str, Content] = {name: [text.encode()] for name, text in texts.items()}
        return zipped(files | drawn, level=self.level)


class _Pen:
    """Writes cells, whose rows have no number yet."""

    nothing = b""

    def __init__(self, styles: "_Styles") -> None:
        self._styles = styles
        self._starts: dict[tuple[int, Style], bytes] = {}

    def text(self, text: str, column: int, bold: bool) -> bytes:
        """A text."""
        start = self._start(column, ("", bold, text.startswith(FORMULA)))
        return start + _STRING % _string(text)

    def number(self, digits: str, form: str, column: int, bold: bool) -> bytes:
        """A number in a format."""
        return self._start(column, (form, bold, False)) + _VALUE % digits.encode()

    def day(self, day: date, column: int, bold: bool) -> bytes:
        """A day as a spreadsheet counts it, or as text where it cannot."""
        if day < _FIRST_DAY:
            return self.text(day.isoformat(), column, bold)
        return self._start(column, (DAY, bold, False)) + _VALUE % b"%d" % (day - _ZERO).days

    def _start(self, column: int, style: Style) -> bytes:
        """The beginning of a cell of a style."""
        found = self._starts.get((column, style))
        if found is None:
            found = b'<c r="%b\0" s="%d"' % (_letters(column), self._styles.of(*style))
            self._starts[column, style] = found
        return found


class _Styles:
    """The styles that the cells of a workbook use, each once."""

    def __init__(self, known: Iterable[Style]) -> None:
        self._formats: dict[str, int] = {}
        self._styles: dict[Style, int] = {}
        for style in known:
            self.of(*style)

    def of(self, code: str, bold: bool, quoted: bool = False) -> int:
        """The number of a style."""
        if code:
            self._formats.setdefault(code, parts.FIRST_FORMAT + len(self._formats))
        return self._styles.setdefault((code, bold, quoted), parts.FIRST_STYLE + len(self._styles))

    def xml(self) -> str:
        """The part that lists them."""
        formats = [(number, escape(code)) for code, number in self._formats.items()]
        styles = [(self._formats.get(code, 0), bold, quoted) for code, bold, quoted in self._styles]
        return parts.styles(formats, styles)


def _head(head: Sequence[str]) -> bytes:
    """The row of the headings."""
    cells = (
        b'<c r="%b1" s="%d"' % (_letters(column), parts.HEADING) + _STRING % _string(one)
        for column, one in enumerate(head)
    )
    return b'<row r="1">%b</row>' % b"".join(cells)


@cache
def _letters(column: int) -> bytes:
    """A column's name: A to Z, then AA."""
    above, last = divmod(column, 26)
    return (_letters(above - 1) if above else b"") + b"%c" % (ord("A") + last)


def _string(text: str) -> bytes:
    """A text as XML has it."""
    data = bytes_of(text)
    return escape(_text(text), quote=False).encode() if data is None else data


def _text(text: str) -> str:
    """A text without what XML and spreadsheets cannot hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPED.sub("_x005F_", ILLEGAL.sub("", lines)[:LONGEST_TEXT])
