"""What tests read of office files: their words, their tables, the parts of their packages."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT = f"{{{ODF}table:1.0}}", f"{{{ODF}text:1.0}}"
OFFICE = f"{{{ODF}office:1.0}}"
HTML = "{http://www.w3.org/1999/xhtml}"


def part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as opened:
        return opened.read(name).decode()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def parsed(data: bytes, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(part(data, name))  # noqa: S314 - the project wrote it


def docx_rows(data: bytes) -> Iterator[list[str]]:
    """The cells of every row of every table, as text."""
    for row in parsed(data, "word/document.xml").iter(f"{W}tr"):
        yield [_docx_text(cell) for cell in row.findall(f"{W}tc")]


def docx_text(data: bytes) -> str:
    return _docx_text(parsed(data, "word/document.xml"))


def _docx_text(element: ElementTree.Element) -> str:
    marks = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}softHyphen": "\u00ad"}
    return "".join(
        one.text or "" if one.tag == f"{W}t" else marks.get(one.tag, "") for one in element.iter()
    )


def odt_rows(data: bytes) -> Iterator[list[str]]:
    """As `docx_rows`; also of the sheets of a workbook, numbers as they are kept."""
    for row in parsed(data, "content.xml").iter(f"{TABLE}table-row"):
        yield [odf_text(cell) for cell in row.findall(f"{TABLE}table-cell")]


def odf_text(element: ElementTree.Element) -> str:
    if element.get(f"{OFFICE}value") is not None:
        return str(element.get(f"{OFFICE}value"))
    lines = [_line(one) for one in element.iter() if one.tag in {f"{TEXT}p", f"{TEXT}h"}]
    return "\n".join(lines)


def _line(element: ElementTree.Element) -> str:
    text = element.text or ""
    for child in element:
        if child.tag == f"{TEXT}line-break":
            text += "\n"
        elif child.tag == f"{TEXT}s":
            text += " " * int(child.get(f"{TEXT}c", "1"))
        elif child.tag == f"{TEXT}tab":
            text += "\t"
        elif not child.tag.endswith(("}desc", "}title")):
            text += _line(child)
        text += child.tail or ""
    return text


def chapters(data: bytes) -> Iterator[ElementTree.Element]:
    """The pages of an EPUB."""
    for name, content in parts(data).items():
        if name.startswith("EPUB/text/"):
            yield ElementTree.fromstring(content)  # noqa: S314 - the project wrote it


def epub_rows(data: bytes) -> Iterator[list[str]]:
    for chapter in chapters(data):
        for row in chapter.iter(f"{HTML}tr"):
            yield [_html_text(cell) for cell in row]


def epub_text(data: bytes) -> str:
    return "\n".join(_html_text(one) for one in chapters(data))


def _html_text(element: ElementTree.Element) -> str:
    text = (element.text or "") + "".join(
        ("\n" if child.tag == f"{HTML}br" else _html_text(child)) + (child.tail or "")
        for child in element
    )
    return text.strip("\n") if element.tag in {f"{HTML}td", f"{HTML}th"} else text
