"""The model of OpenDocument texts: styles, paper, margins."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from generator.model.documents import Paper
from generator.render.documents.office.looks.styles import FONT, Style

_PAPERS = {"letter": ("8.5in", "11in"), "a4": ("210mm", "297mm")}
_LINK = (
    '<style:style style:name="Internet_20_link" style:display-name="Internet link"'
    ' style:family="text"><style:text-properties fo:color="{brand}"/></style:style>'
)
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
    made = "".join([*(_style(one, colours) for one in styles), _LINK.format_map(colours)])
    return text.replace("</office:styles>", f"{made}</office:styles>", 1)


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
