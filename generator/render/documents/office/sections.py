"""Pages that are turned, in DOCX and ODT: a wide table stands on one, with its heading."""

import re
from collections.abc import Iterator
from typing import Any

from generator.model.documents import Format, Paper

PAPERS = {"letter": (12240, 15840), "a4": (11906, 16838)}
"""Width and height in twentieths of a point, as Word counts them."""
MARGIN = 1440
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SECTION = (
    '<w:sectPr><w:footerReference xmlns:r="{r}" w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
    '<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="1300" w:left="{margin}" w:header="720"'
    ' w:footer="620" w:gutter="0"/></w:sectPr>'
)
_END = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    "{section}</w:pPr></w:p>"
)
TURNED, UPRIGHT = "Turned", "Upright"
"""The styles of ODF that begin a page that is turned, and one that is not again."""
_MARK = '<text:p text:style-name="{}" />'
_MARKED = re.compile(
    rf'<text:p text:style-name="({TURNED}|{UPRIGHT})" />\s*'
    r'<text:h text:style-name="Heading_20_(\d)"'
)


def section(paper: Paper, *, turned: bool) -> str:
    """What Word says of the pages of a section."""
    width, height = PAPERS[paper]
    size = (height, width) if turned else (width, height)
    orient = ' w:orient="landscape"' if turned else ""
    return _SECTION.format(r=_R, width=size[0], height=size[1], orient=orient, margin=MARGIN)


def room(paper: Paper, *, turned: bool) -> int:
    """The width between the margins, in twentieths of a point."""
    return PAPERS[paper][turned] - 2 * MARGIN


def before(form: Format, paper: Paper) -> Iterator[Any]:
    """What stands before a page that is turned: in Word, the end of what was upright."""
    if form == "docx":
        yield _raw("openxml", _END.format(section=section(paper, turned=False)))
    elif form == "odt":
        yield _raw("opendocument", _MARK.format(TURNED))


def after(form: Format, paper: Paper) -> Iterator[Any]:
    """What stands behind it."""
    if form == "docx":
        yield _raw("openxml", _END.format(section=section(paper, turned=True)))
    elif form == "odt":
        yield _raw("opendocument", _MARK.format(UPRIGHT))


def _raw(form: str, text: str) -> Any:
    """Markup of a format."""
    return {"t": "RawBlock", "c": [form, text]}


def headed(content: str) -> str:
    """An ODT's content in which the heading behind each mark begins the page, not the mark."""
    return _MARKED.sub(r'<text:h text:style-name="Heading_20_\2_\1"', content)
