"""The XML parts of a workbook (ECMA-376, part 1): fixed words around what changes."""

from collections.abc import Sequence

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"

FIRST_FORMAT = 164
"""Numbers below are formats that spreadsheets have of their own."""
HEADING, FIRST_STYLE = 1, 2
"""The style of headings; the first of the others. Style 0 is that of empty cells."""

ROOT_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)


def content_types(sheets: int) -> str:
    """What each part is."""
    listed = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SHEET}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{listed}</Types>"
    )


def core(title: str, creator: str, lang: str) -> str:
    """What the workbook is; never when it was made."""
    words = (("dc:title", title), ("dc:creator", creator), ("dc:language", lang))
    said = "".join(f"<{name}>{_escaped(text)}</{name}>" for name, text in words)
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{said}</cp:coreProperties>'
    )


def _escaped(text: str) -> str:
    """A text that XML can hold."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def book(names: Sequence[str]) -> str:
    """The list of sheets; their names are escaped."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, start=1)
    )
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    )


def book_relations(sheets: int) -> str:
    """Where the sheets and the styles are."""
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{listed}'
        f'<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    )


def styles(formats: Sequence[tuple[int, str]], cells: Sequence[tuple[int, bool, bool]]) -> str:
    """Formats of numbers, by their number; then styles: (format, bold, marked as text)."""
    listed = "".join(f'<numFmt numFmtId="{n}" formatCode="{code}"/>' for n, code in formats)
    numbered = f'<numFmts count="{len(formats)}">{listed}</numFmts>' if formats else ""
    own = "".join(_style(*cell) for cell in cells)
    return (
        f'{_XML}<styleSheet xmlns="{_MAIN}">{numbered}'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EFF7"/></patternFill></fill>'
        "</fills>"
        "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        "</cellStyleXfs>"
        f'<cellXfs count="{len(cells) + FIRST_STYLE}">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"'
        ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
        f'{own}</cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _style(number: int, bold: bool, quoted: bool) -> str:
    """One style. Texts wrap; numbers stand at the top of their row too."""
    wrap = "" if number else ' wrapText="1"'
    mark = ' quotePrefix="1"' if quoted else ""
    return (
        f'<xf numFmtId="{number}" fontId="{int(bold)}" fillId="0" borderId="0" xfId="0"{mark}'
        ' applyNumberFormat="1" applyFont="1" applyAlignment="1">'
        f'<alignment vertical="top"{wrap}/></xf>'
    )


def sheet(widths: Sequence[int]) -> str:
    """What stands before the rows of a sheet: the first stays in sight; columns are this wide."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(widths, start=1)
    )
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>"
    )


SHEET_END = b'</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
"""What stands after its rows: on paper, a sheet is as wide as a page."""
