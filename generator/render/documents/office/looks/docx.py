"""The model of Word documents: styles, paper, margins, the number of the page."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

from generator.model.documents import Paper
from generator.render.documents.office.looks.styles import FONT, Style
from generator.render.documents.office.sections import section

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:ftr xmlns:w="{_W}"><w:p><w:pPr>'
    '<w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    '<w:top w:val="single" w:sz="8" w:color="{brand}"/>'
    '<w:bottom w:val="single" w:sz="8" w:color="{brand}"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="{line}"/></w:tblBorders>'
    '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
    '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="{brand}"/></w:tcBorders>'
    '<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/><w:vAlign w:val="bottom"/></w:tcPr>'
    "</w:tblStylePr></w:style>"
)
_LINK = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="{brand}"/></w:rPr></w:style>'
)
_STYLE = r'<w:style [^>]*w:styleId="{}"[^>]*>.*?</w:style>'


def model(given: bytes, styles: Sequence[Style], colours: Mapping[str, str], paper: Paper) -> bytes:
    """The model, made of pandoc's own."""
    changes = {
        "word/styles.xml": lambda text: _styled(text, styles, colours),
        "word/document.xml": lambda text: _section(text, paper),
        "word/_rels/document.xml.rels": lambda text: _before(text, "</Relationships>", _related()),
        "[Content_Types].xml": lambda text: _before(text, "</Types>", _typed()),
    }
    out = BytesIO()
    with ZipFile(BytesIO(given)) as before, ZipFile(out, "w") as after:
        for one in before.infolist():
            data = before.read(one)
            change = changes.get(one.filename)
            after.writestr(one.filename, change(data.decode()) if change else data)
        after.writestr("word/footer1.xml", _FOOTER)
    return out.getvalue()


def _before(text: str, end: str, added: str) -> str:
    """A text with something added before its end."""
    return text.replace(end, added + end)


def _related() -> str:
    """That the document has a footer."""
    return f'<Relationship Type="{_R}/footer" Id="rIdFooter" Target="footer1.xml"/>'


def _typed() -> str:
    """What the footer is."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    return f'<Override PartName="/word/footer1.xml" ContentType="{kind}"/>'


def _section(text: str, paper: Paper) -> str:
    """The document with its paper and its footer."""
    made = section(paper, turned=False)
    return re.sub(r"<w:sectPr.*?</w:sectPr>", made, text, flags=re.DOTALL)


def _styled(text: str, styles: Sequence[Style], colours: Mapping[str, str]) -> str:
    """The styles, ours in place of pandoc's."""
    hexes = {name: colour.lstrip("#").upper() for name, colour in colours.items()}
    text = re.sub(r"<w:rFonts [^>]*/>", "", text)
    text = text.replace("<w:rPrDefault>\n      <w:rPr>", f"<w:rPrDefault>\n      <w:rPr>{_font()}")
    text = text.replace('<w:sz w:val="24" />', '<w:sz w:val="22" />', 1)
    text = text.replace('<w:spacing w:after="200" />', '<w:spacing w:after="80" />', 1)
    made = {"Table": _TABLE.format_map(hexes), "Hyperlink": _LINK.format_map(hexes)}
    made |= {_id(one.docx): _style(one, hexes) for one in styles}
    for name in made:
        text = re.sub(_STYLE.format(name), "", text, flags=re.DOTALL)
    return _before(text, "</w:styles>", "".join(made.values()))


def _font() -> str:
    """The font of all."""
    return f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>'


def _id(name: str) -> str:
    """How a style is referred to."""
    return "".join(word[0].upper() + word[1:] for word in name.split(" "))


def _style(one: Style, hexes: Mapping[str, str]) -> str:
    """One style."""
    paragraph = [
        "<w:keepNext/><w:keepLines/>" if one.keep else "",
        "<w:pageBreakBefore/>" if one.page else "",
        (
            f'<w:spacing w:before="{one.before * 20}" w:after="{one.after * 20}"'
            f' w:line="{one.line * 240 // 100}" w:lineRule="auto"/>'
        ),
        f'<w:ind w:left="{one.left * 20}"/>' if one.left else "",
        '<w:jc w:val="right"/>' if one.right else "",
        f'<w:outlineLvl w:val="{one.outline - 1}"/>' if one.outline else "",
    ]
    half = int(one.size * 2)
    letters = [
        "<w:b/>" if one.bold else "",
        "<w:i/>" if one.italic else "",
        f'<w:color w:val="{hexes[one.colour]}"/>',
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>',
    ]
    return (
        f'<w:style w:type="paragraph" w:styleId="{_id(one.docx)}"><w:name w:val="{one.docx}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"".join(paragraph)}</w:pPr>'
        f"<w:rPr>{''.join(letters)}</w:rPr></w:style>"
    )
