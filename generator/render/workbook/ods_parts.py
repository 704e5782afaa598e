"""The XML parts of a workbook in OpenDocument: fixed words around what changes."""

import re
from collections.abc import Iterator, Sequence
from html import escape

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
HEADING, ANY_TEXT = "head", "N99"
"""The style of headings; the format of texts that must stay texts when they are edited."""
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    (
        *(f'xmlns:{one}="{_ODF}{one}:1.0"' for one in ("office", "style", "table", "text", "meta")),
        f'xmlns:number="{_ODF}datastyle:1.0"',
        f'xmlns:fo="{_ODF}xsl-fo-compatible:1.0"',
        f'xmlns:config="{_ODF}config:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'office:version="1.3"',
    )
)
MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="{_ODF}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIMETYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{one}.xml" manifest:media-type="text/xml"/>'
        for one in ("content", "styles", "meta", "settings")
    )
    + "</manifest:manifest>"
)
STYLES = (
    f"{_XML}<office:document-styles {_SPACES}><office:styles>"
    '<style:default-style style:family="table-cell"><style:text-properties'
    ' style:font-name="Calibri" fo:font-size="11pt"/></style:default-style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties'
    ' style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/>'
    "</style:page-layout></office:automatic-styles><office:master-styles>"
    '<style:master-page style:name="Default" style:page-layout-name="pm1"/>'
    "</office:master-styles></office:document-styles>"
)
_TOP = 'style:vertical-align="top" fo:wrap-option="{wrap}"'
_FIRST = (
    '<style:style style:name="ta1" style:family="table" style:master-page-name="Default"/>'
    f'<number:text-style style:name="{ANY_TEXT}"><number:text-content/></number:text-style>'
    f'<style:style style:name="{HEADING}" style:family="table-cell">'
    f'<style:table-cell-properties fo:background-color="#e6eff7" {_TOP.format(wrap="wrap")}/>'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
_PIECE = re.compile(r'"([^"]*)"|([#0,]+(?:\.(0+))?)|(.)')
_CHARACTER = 0.21
"""The width of a character in centimetres."""


def content(styles: str) -> str:
    """What stands before the sheets."""
    return (
        f"{_XML}<office:document-content {_SPACES}><office:automatic-styles>{_FIRST}{styles}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
    )


CONTENT_END = b"</office:spreadsheet></office:body></office:document-content>"


def meta(title: str, creator: str, lang: str) -> str:
    """What the workbook is; never when it was made."""
    return (
        f"{_XML}<office:document-meta {_SPACES}><office:meta><dc:title>{title}</dc:title>"
        f"<meta:initial-creator>{creator}</meta:initial-creator><dc:creator>{creator}</dc:creator>"
        f"<dc:language>{lang}</dc:language></office:meta></office:document-meta>"
    )


def settings(names: Sequence[str]) -> str:
    """That the first row of each sheet stays in sight; the names are escaped."""
    frozen = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
        "</config:config-item>"
        for name, kind, value in (
            ("HorizontalSplitMode", "short", 0),
            ("VerticalSplitMode", "short", 2),
            ("VerticalSplitPosition", "int", 1),
            ("ActiveSplitRange", "short", 2),
            ("PositionTop", "int", 0),
            ("PositionBottom", "int", 1),
        )
    )
    sheets = "".join(
        f'<config:config-item-map-entry config:name="{name}">{frozen}'
        "</config:config-item-map-entry>"
        for name in names
    )
    return (
        f"{_XML}<office:document-settings {_SPACES}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings"'
        ' xmlns:ooo="http://openoffice.org/2004/office">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{sheets}'
        "</config:config-item-map-named></config:config-item-map-entry>"
        "</config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )


def column_style(name: str, width: int) -> str:
    """The style of a column so many characters wide."""
    return (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _CHARACTER:.2f}cm"/>'
        "</style:style>"
    )


def cell_style(name: str, format_name: str, *, bold: bool) -> str:
    """The style of cells; texts wrap, and all stand at the top of their row."""
    wrap = "wrap" if format_name in {"", ANY_TEXT} else "no-wrap"
    data = f' style:data-style-name="{format_name}"' if format_name else ""
    weight = '<style:text-properties fo:font-weight="bold"/>' if bold else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{data}>'
        f"<style:table-cell-properties {_TOP.format(wrap=wrap)}/>{weight}</style:style>"
    )


def format_style(name: str, code: str) -> str:
    """A format of spreadsheets (`#,##0.0" k$"`, `yyyy-mm-dd`) as ODF has it."""
    if code == "yyyy-mm-dd":
        return (
            f'<number:date-style style:name="{name}"><number:year number:style="long"/>'
            '<number:text>-</number:text><number:month number:style="long"/>'
            '<number:text>-</number:text><number:day number:style="long"/></number:date-style>'
        )
    kind = "percentage" if "%" in code else "number"
    above, _, below = code.partition(";")
    if not below:
        return _format(kind, name, above)
    positive = f"{name}P0"
    mapped = f'<style:map style:condition="value()&gt;=0" style:apply-style-name="{positive}"/>'
    return _format(kind, positive, above) + _format(kind, name, below, mapped)


def _format(kind: str, name: str, code: str, mapped: str = "") -> str:
    """One side of a format: that of amounts of one sign, or of all."""
    pieces = "".join(_pieces(code))
    return f'<number:{kind}-style style:name="{name}">{pieces}{mapped}</number:{kind}-style>'


def _pieces(code: str) -> Iterator[str]:
    """The pieces of a format: words and the number."""
    for quoted, digits, decimals, other in _PIECE.findall(code):
        if digits:
            yield (
                f'<number:number number:decimal-places="{len(decimals)}"'
                f' number:min-decimal-places="{len(decimals)}"'
                ' number:min-integer-digits="1" number:grouping="true"/>'
            )
        else:
            yield f"<number:text>{escape(quoted or other, quote=False)}</number:text>"
