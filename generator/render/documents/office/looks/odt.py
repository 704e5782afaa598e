"""The model of OpenDocument texts: styles, paper, margins."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from generator.model.documents import Paper
from generator.render.documents.office.looks.styles import FONT, Style
from generator.render.documents.office.sections import TURNED, UPRIGHT

_PAPERS = {"letter": ("8.5in", "11in"), "a4": ("210mm", "297mm")}
_LINK = (
    '<style:style style:name="Internet_20_link" style:display-name="Internet link"'
    ' style:family="text"><style:text-properties fo:color="{brand}"/></style:style>'
)
_PAGE = (
    '<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"'
    ' style:master-page-name="{page}"{level}/>'
)
_MASTERS = {TURNED: TURNED, UPRIGHT: "Standard"}
_PAGES = "".join(
    _PAGE.format(name=name, parent="Standard", page=page, level="")
    + "".join(
        _PAGE.format(
            name=f"Heading_20_{level}_{name}",
            parent=f"Heading_20_{level}",
            page=page,
            level=f' style:default-outline-level="{level}"',
        )
        for level in range(1, 7)
    )
    for name, page in _MASTERS.items()
)
"""Styles that begin a page of another kind, for headings of each level and for what else may."""
_STYLE = r'<style:style\s[^>]*style:name="{}"[^>]*(?:/>|(?<!/)>.*?</style:style>)'


def model(given: bytes, styles: Sequence[Style], colours: Mapping[str, str], paper: Paper) -> bytes:
    """The model, made of pandoc's own."""
    out = BytesIO()
    with ZipFile(BytesIO(given)) as before, ZipFile(out, "w") as after:
        for one in before.infolist():
            data = before.read(one)
            if one.filename == "styles.xml":
                data = _styled(data.decode(), styles, colours, paper).encode()
            after.writestr(one, data)
    return out.getvalue()


def _styled(text: str, styles: Sequence[Style], colours: Mapping[str, str], paper: Paper) -> str:
    """The styles, ours in place of pandoc's."""
    width, height = _PAPERS[paper]
    text = re.sub(r'fo:page-width="[^"]*"', f'fo:page-width="{width}"', text)
    text = re.sub(r'fo:page-height="[^"]*"', f'fo:page-height="{height}"', text)
    text = re.sub(r'style:font-name="(?:Times New Roman|Arial)"', f'style:font-name="{FONT}"', text)
    face = f'<style:font-face style:name="{FONT}" svg:font-family="{FONT}, Carlito"/>'
    text = text.replace("</office:font-face-decls>", f"{face}</office:font-face-decls>", 1)
    for one in styles:
        text = re.sub(_STYLE.format(re.escape(one.odt)), "", text, flags=re.DOTALL)
    text = re.sub(_STYLE.format("Internet_20_link"), "", text, flags=re.DOTALL)
    made = "".join([*(_style(one, colours) for one in styles), _LINK.format_map(colours), _PAGES])
    return _turning(text.replace("</office:styles>", f"{made}</office:styles>", 1), width, height)


def _turning(text: str, width: str, height: str) -> str:
    """The styles with pages that are turned beside those that are not."""
    layout = re.search(r"<style:page-layout .*?</style:page-layout>", text, re.DOTALL)
    page = re.search(r"<style:master-page .*?</style:master-page>", text, re.DOTALL)
    assert layout  # noqa: S101 - pandoc's own model has both
    assert page  # noqa: S101 - likewise
    own = layout[0].replace('"portrait"', '"landscape"').replace('name="Mpm1"', f'name="{TURNED}"')
    own = own.replace(f'page-width="{width}"', f'page-width="{height}"', 1)
    own = own.replace(f'page-height="{height}"', f'page-height="{width}"', 1)
    pages = page[0].replace('name="Standard"', f'name="{TURNED}"').replace('"Mpm1"', f'"{TURNED}"')
    return text.replace(layout[0], layout[0] + own, 1).replace(page[0], page[0] + pages, 1)


def _style(one: Style, colours: Mapping[str, str]) -> str:
    """One style."""
    level = f' style:default-outline-level="{one.outline}"' if one.outline else ""
    paragraph = {
        "margin-top": f"{one.before}pt",
        "margin-bottom": f"{one.after}pt",
        "margin-left": f"{one.left}pt",
        "line-height": f"{one.line}%",
        **({"keep-with-next": "always"} if one.keep else {}),
        **({"text-align": "end"} if one.right else {}),
        **({"break-before": "page"} if one.page else {}),
    }
    letters = {
        "font-size": f"{one.size}pt",
        "color": colours[one.colour],
        "font-weight": "bold" if one.bold else "normal",
        "font-style": "italic" if one.italic else "normal",
    }
    return (
        f'<style:style style:name="{one.odt}" style:display-name="{one.odt.replace("_20_", " ")}"'
        f' style:family="paragraph" style:parent-style-name="Standard"'
        f' style:next-style-name="Text_20_body"{level}>'
        f"<style:paragraph-properties {_attributes(paragraph)}/>"
        f'<style:text-properties style:font-name="{FONT}" {_attributes(letters)}/></style:style>'
    )


def _attributes(values: Mapping[str, str]) -> str:
    """Attributes of XSL, by which ODF says how things look."""
    return " ".join(f'fo:{name}="{value}"' for name, value in values.items())
