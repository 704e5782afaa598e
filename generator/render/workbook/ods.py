"""Writes workbooks as OpenDocument (ODF 1.3, ISO/IEC 26300): the same sheets as in XLSX.

A text is stored as text, and no cell has a formula; one that looks like a formula has the format of
text, so that editing its cell does not make it one either. The same content gives the same bytes.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from generator.render.api.tables import FORMULA
from generator.render.workbook.formats import DAY
from generator.render.workbook.ods_parts import (
    ANY_TEXT,
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
from generator.render.workbook.write import (
    ILLEGAL,
    LONGEST_TEXT,
    Cell,
    Number,
    Row,
    Sheet,
    names,
    widths,
    zipped,
)

_SPACES = re.compile(r"  +|\t|^ ")
_Style = tuple[str, bool, bool]


def opendocument(title: str, creator: str, lang: str, sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a workbook; headings stay in sight and columns are as wide as what they hold."""
    named = list(names(sheet.name for sheet in sheets))
    styles = _Styles()
    tables = "".join(
        _table(place, name, sheet, styles)
        for place, (name, sheet) in enumerate(zip(named, sheets, strict=True))
    )
    columns = "".join(
        column_style(f"co{place}_{column}", width)
        for place, sheet in enumerate(sheets)
        for column, width in enumerate(widths(sheet))
    )
    return zipped(
        {
            "mimetype": MIMETYPE,
            "content.xml": content(columns + styles.xml(), tables),
            "styles.xml": STYLES,
            "meta.xml": meta(*(escape(_lawful(one)) for one in (title, creator, lang))),
            "settings.xml": settings([escape(name) for name in named]),
            "META-INF/manifest.xml": MANIFEST,
        }
    )


class _Styles:
    """The styles that cells use, each once: by format, in bold or not, as text or not."""

    def __init__(self) -> None:
        self._known: dict[_Style, str] = {}

    def of(self, code: str, *, bold: bool, quoted: bool = False) -> str:
        """The name of a style."""
        return self._known.setdefault((code, bold, quoted), f"ce{len(self._known) + 1}")

    def xml(self) -> str:
        """All of them, with the formats of numbers that they need."""
        codes = list(dict.fromkeys(code for code, _, _ in self._known if code))
        formats = {code: f"N{100 + place}" for place, code in enumerate(codes)}
        return "".join(format_style(name, code) for code, name in formats.items()) + "".join(
            cell_style(name, formats.get(code, ANY_TEXT if quoted else ""), bold=bold)
            for (code, bold, quoted), name in self._known.items()
        )


def _table(place: int, name: str, sheet: Sheet, styles: _Styles) -> str:
    """One sheet."""
    columns = "".join(
        f'<table:table-column table:style-name="co{place}_{column}"/>'
        for column in range(len(sheet.head))
    )
    head = "".join(_text(one, HEADING) for one in sheet.head)
    cells = {bold: _Cells(bold, styles) for bold in (False, True)}
    rows = "".join([_row(row, cells[row.total]) for row in sheet.rows])
    return (
        f'<table:table table:name="{escape(name)}" table:style-name="ta1">{columns}'
        f"<table:table-header-rows><table:table-row>{head}</table:table-row>"
        f"</table:table-header-rows>{rows}</table:table>"
    )


def _row(row: Row, cells: "_Cells") -> str:
    """One row."""
    return f"<table:table-row>{''.join(map(cells.__getitem__, row.cells))}</table:table-row>"


class _Cells(dict[Cell, str]):
    """Cells, each written once: most of a sheet says what it said before."""

    def __init__(self, bold: bool, styles: _Styles) -> None:
        self._bold, self._styles = bold, styles

    def __missing__(self, cell: Cell) -> str:
        """Writes a cell that is met for the first time."""
        self[cell] = written = self._written(cell)
        return written

    def _written(self, cell: Cell) -> str:
        """One cell; empty where there is nothing."""
        bold, styles = self._bold, self._styles
        if cell is None or cell == "":
            return "<table:table-cell/>"
        if isinstance(cell, Number):
            kind = "percentage" if "%" in cell.format else "float"
            style = styles.of(cell.format, bold=bold)
            value = f'office:value-type="{kind}" office:value="{cell.value:f}"'
            return f'<table:table-cell table:style-name="{style}" {value}/>'
        if isinstance(cell, date):
            value = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
            return f'<table:table-cell table:style-name="{styles.of(DAY, bold=bold)}" {value}/>'
        return _text(cell, styles.of("", bold=bold, quoted=cell.startswith(FORMULA)))


def _text(text: str, style: str) -> str:
    """A cell of text, a paragraph for each of its lines."""
    lines = "".join(f"<text:p>{line}</text:p>" for line in _lines(text))
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">{lines}'
        "</table:table-cell>"
    )


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
