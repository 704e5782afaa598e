"""What pandoc leaves to be wished in a file: alternative texts, dates, headers of rows.

Every file in it has the same time, so that the same document gives the same bytes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.model.documents import Format
from generator.render.documents.blocks import Block, Document, Items, Picture, Table
from generator.render.documents.compose.pictures.svg import palette
from generator.render.documents.office.sections import headed, room
from generator.render.documents.office.tree import words

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP file knows."""
_UNKNOWN = "1970-01-01T00:00:00Z"
_SOURCE = re.compile(r'(<pic:cNvPr) descr="data:[^"]*"')
_LOOK = re.compile(r'(<w:tblLook[^>]*) w:firstColumn="0"([^>]*) w:val="0020"')
_FRAME = re.compile(r"(<draw:frame [^>]*>\s*<draw:image [^>]*/>)(\s*</draw:frame>)")
_LANGUAGE = re.compile(r'<(\w+)((?: [^<>]*?)?) lang="([\w-]+)"(?![^<>]*xml:lang)')
_GRID = re.compile(r"<w:tblGrid>.*?</w:tblGrid>", re.DOTALL)
_COLUMN = re.compile(r'w:w="(\d+)"')
_ROW = re.compile(r"<th(?![^>]*scope=)")
_PADDING = " ".join(
    f'fo:padding-{side}="{room}pt"'
    for side, room in (("top", 2), ("bottom", 2), ("left", 3), ("right", 5))
)
_WHOLE = "Whole"
_ROWS = (
    f'<style:style style:name="{_WHOLE}" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
)
"""The style of a row that is not cut in two."""
_BODY = re.compile(r"<tbody>.*?</tbody>", re.DOTALL)

Kind = TypeVar("Kind", bound=Block)
Mend = Callable[[str, str], str]


def mended(
    data: bytes, document: Document, form: Format, templates: Path, sheet: bytes = b""
) -> bytes:
    """A file that pandoc wrote, with all that it lacks; `sheet` is the style sheet of an EPUB."""
    mends: Mapping[str, Mend] = {
        "docx": _docx(document),
        "odt": _odt(document, templates),
        "epub": _epub,
    }
    mend = mends[form]
    date = _moment(document.date)
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w") as after:
        for one in before.infolist():
            content = before.read(one)
            if one.filename.endswith((".xml", ".xhtml", ".opf", ".ncx")):
                text = content.decode().replace(_UNKNOWN, date)
                content = mend(one.filename, text).encode()
            elif one.filename.endswith(".css"):
                content = sheet
            after.writestr(_entry(one.filename), content)
    return out.getvalue()


def _entry(name: str) -> ZipInfo:
    """The entry of a file; readers know a format by an entry that is not compressed."""
    found = ZipInfo(name, _LONG_AGO)
    found.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
    found.external_attr = 0o644 << 16
    found.create_system = 3
    return found


def _moment(date: str) -> str:
    """The first moment of a date; the first of computers where it is not known."""
    first = re.match(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)", date)
    if not first:
        return _UNKNOWN
    return f"{first[1]}-{first[2] or '01'}-{first[3] or '01'}T00:00:00Z"


def _docx(document: Document) -> Mend:
    """Word's: a picture has one alternative text, the first column heads rows, tables are wide."""

    def mend(name: str, text: str) -> str:
        if name != "word/document.xml":
            return text
        rooms = (room(document.paper, turned=one.landscape) for one in _all(document.blocks, Table))
        text = _LOOK.sub(r'\1 w:firstColumn="1"\2 w:val="00A0"', _SOURCE.sub(r'\1 descr=""', text))
        text = _GRID.sub(lambda grid: _widened(grid[0], next(rooms)), text)
        return text.replace("<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit /></w:trPr><w:tc>")

    return mend


def _widened(grid: str, room: int) -> str:
    """The columns of a table over so much room, in twentieths of a point."""
    whole = sum(map(int, _COLUMN.findall(grid))) or 1
    return _COLUMN.sub(lambda one: f'w:w="{int(one[1]) * room // whole}"', grid)


def _odt(document: Document, templates: Path) -> Mend:
    """LibreOffice's: pictures have their alternative texts, tables their lines."""
    colours = palette(templates)
    lines = {
        "TableHeaderRowCell": f'fo:border-bottom="1pt solid {colours["brand"]}"'
        f' fo:background-color="{colours["tint"]}"',
        "TableRowCell": f'fo:border-bottom="0.5pt solid {colours["line"]}"',
    }
    alternatives = [words(one.alternative) for one in _all(document.blocks, Picture)]

    def mend(name: str, text: str) -> str:
        if name != "content.xml":
            return text
        for style, looks in lines.items():
            pattern = rf'(style:name="{style}"[^>]*>\s*<style:table-cell-properties) [^>]*/>'
            text = re.sub(pattern, rf"\1 {_PADDING} {looks}/>", text)
        text = headed(text).replace(
            "<table:table-row>", f'<table:table-row table:style-name="{_WHOLE}">'
        )
        text = text.replace("</office:automatic-styles>", f"{_ROWS}</office:automatic-styles>", 1)
        left = iter(alternatives)
        return _FRAME.sub(lambda found: f"{found[1]}{_described(next(left))}{found[2]}", text)

    return mend


def _described(alternative: str) -> str:
    """An alternative text as ODF has it."""
    return f"<svg:desc>{escape(alternative, quote=False)}</svg:desc>"


def _all(blocks: Iterable[Block], kind: type[Kind]) -> Iterator[Kind]:
    """The pictures or the tables of a document in its order."""
    for one in blocks:
        if isinstance(one, kind):
            yield one
        elif isinstance(one, Items):
            for item in one.items:
                yield from _all(item, kind)


def _epub(name: str, text: str) -> str:
    """An EPUB's: languages as XML has them, headers of rows."""
    if not name.endswith(".xhtml"):
        return text
    text = _LANGUAGE.sub(r'<\1\2 lang="\3" xml:lang="\3"', text)
    return _BODY.sub(lambda body: _ROW.sub('<th scope="row"', body[0]), text)
