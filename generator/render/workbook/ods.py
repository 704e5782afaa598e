"""Writes workbooks as OpenDocument (ODF 1.3, ISO/IEC 26300): the same sheets as in XLSX.

A text is stored as text, and no cell has a formula; one that looks like a formula has the format of
text, so that editing its cell does not make it one either. The same content gives the same bytes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from generator.render.api.tables import FORMULA
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
from generator.render.workbook.ods_parts import (
    ANY_TEXT,
    CONTENT_END,
    HEADING,
    MANIFEST,
    MIMETYPE,
    STYLES,
    cell_style,
    column_style,
    content,
    format_style,
    meta,
    settings,
)
from generator.render.workbook.packing import USUAL, Content, Piece, zipped

_SPACES = re.compile(r"  +|\t|^ ")
_ROW, _ROW_END = b"<table:table-row>", b"</table:table-row>"
_CELL = b'<table:table-cell table:style-name="%b"'
_NUMBERS = {
    percent: b' office:value-type="%b" office:value="%%b"/>' % kind
    for percent, kind in ((True, b"percentage"), (False, b"float"))
}
_DATE = b' office:value-type="date" office:date-value="%b"/>'


class Ods:
    """A workbook whose sheets are written before the whole; it has at least these styles."""

    level = USUAL  # a quicker one makes files a quarter larger

    def __init__(self, styles: Iterable[Style] = ()) -> None:
        self._styles = _Styles(styles)

    def drawn(self, sheet: Sheet, above: int = 0) -> Drawn:  # noqa: ARG002 - no row has a number
        """The rows of a sheet, below its heading and so many others."""
        lines = Lines(_Pen(self._styles), sheet.head)
        rows = [_ROW + lines.row(row) + _ROW_END for row in sheet.rows]
        return Drawn(sheet.name, sheet.head, lines.widths, [b"".join(rows)], len(rows))

    def bound(self, title: str, creator: str, lang: str, sheets: Sequence[Drawn]) -> bytes:
        """The bytes of the workbook that has these sheets."""
        named = [escape(name) for name in names(one.name for one in sheets)]
        columns = "".join(
            column_style(f"co{place}_{column}", width)
            for place, sheet in enumerate(sheets)
            for column, width in enumerate(sheet.widths)
        )
        about = (escape(_lawful(one)) for one in (title, creator, lang))
        files: dict[str, Content] = {
            "mimetype": [MIMETYPE.encode()],
            "content.xml": [
                content(columns + self._styles.xml()).encode(),
                *_tables(named, sheets),
                CONTENT_END,
            ],
            "styles.xml": [STYLES.encode()],
            "meta.xml": [meta(*about).encode()],
            "settings.xml": [settings(named).encode()],
            "META-INF/manifest.xml": [MANIFEST.encode()],
        }
        known = ["mimetype"]  # by which ODF is known without being unpacked
        return zipped(files, known, self.level)


class _Pen:
    """Writes cells; where they stand is told by those before them alone."""

    nothing = b"<table:table-cell/>"

    def __init__(self, styles: "_Styles") -> None:
        self._styles = styles

    def text(self, text: str, column: int, bold: bool) -> bytes:  # noqa: ARG002 - as said
        """A text."""
        return _text(text, self._styles.of("", bold, text.startswith(FORMULA)))

    def number(self, digits: str, form: str, column: int, bold: bool) -> bytes:  # noqa: ARG002
        """A number in a format."""
        return self._styles.of(form, bold) + _NUMBERS["%" in form] % digits.encode()

    def day(self, day: date, column: int, bold: bool) -> bytes:  # noqa: ARG002 - as said
        """A day."""
        return self._styles.of(DAY, bold) + _DATE % day.isoformat().encode()


class _Styles:
    """The styles that cells use, each once: by format, in bold or not, as text or not."""

    def __init__(self, known: Iterable[Style]) -> None:
        self._known: dict[Style, str] = {}
        self._starts: dict[Style, bytes] = {}
        for style in known:
            self.of(*style)

    def of(self, code: str, bold: bool, quoted: bool = False) -> bytes:
        """The beginning of a cell of a style."""
        style = (code, bold, quoted)
        found = self._starts.get(style)
        if found is None:
            name = self._known[style] = f"ce{len(self._known) + 1}"
            found = self._starts[style] = _CELL % name.encode()
        return found

    def xml(self) -> str:
        """All of them, with the formats of numbers that they need."""
        codes = list(dict.fromkeys(code for code, _, _ in self._known if code))
        formats = {code: f"N{100 + place}" for place, code in enumerate(codes)}
        return "".join(format_style(name, code) for code, name in formats.items()) + "".join(
            cell_style(name, formats.get(code, ANY_TEXT if quoted else ""), bold=bold)
            for (code, bold, quoted), name in self._known.items()
        )


def _tables(named: Sequence[str], sheets: Sequence[Drawn]) -> Content:
    """The sheets, with their names."""
    found: list[bytes | Piece] = []
    for place, (name, sheet) in enumerate(zip(named, sheets, strict=True)):
        found += [_top(place, name, sheet.head), *sheet.rows, b"</table:table>"]
    return found


def _top(place: int, name: str, head: Sequence[str]) -> bytes:
    """What stands before the rows of a sheet."""
    columns = "".join(
        f'<table:table-column table:style-name="co{place}_{column}"/>'
        for column in range(len(head))
    )
    start = (
        f'<table:table table:name="{name}" table:style-name="ta1">{columns}'
        "<table:table-header-rows>"
    )
    cells = b"".join(_text(one, _CELL % HEADING.encode()) for one in head)
    return b"".join([start.encode(), _ROW, cells, _ROW_END, b"</table:table-header-rows>"])


def _text(text: str, start: bytes) -> bytes:
    """A cell of text, a paragraph for each of its lines."""
    data = bytes_of(text)
    if data is None or b"  " in data or data.startswith(b" "):
        lines = "".join(f"<text:p>{line}</text:p>" for line in _lines(text)).encode()
    else:
        lines = b"<text:p>%b</text:p>" % data
    return b'%b office:value-type="string">%b</table:table-cell>' % (start, lines)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text as ODF has them: spaces that it would drop by their number."""
    for line in _lawful(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield _SPACES.sub(_kept, escape(line, quote=False))


def _kept(found: re.Match[str]) -> str:
    """Spaces that stay."""
    return "<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>'


def _lawful(text: str) -> str:
    """A text without what XML and spreadsheets cannot hold."""
    return ILLEGAL.sub("", text)[:LONGEST_TEXT]
