"""The same workbooks as OpenDocument: figures cell by cell with XLSX, texts that never run."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from openpyxl import load_workbook

from generator.pipeline import Ready
from generator.render import data_files
from generator.render.workbook.book import Book, Number, Row, Sheet, written
from generator.render.workbook.ods import Ods

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT = f"{{{ODF}table:1.0}}", f"{{{ODF}text:1.0}}"
OFFICE = f"{{{ODF}office:1.0}}"


def opendocument(title: str, creator: str, lang: str, sheets: list[Sheet]) -> bytes:
    return written(lambda: Book(title, creator, lang, sheets), Ods)


def opened(data: bytes, name: str = "content.xml") -> ElementTree.Element:
    with ZipFile(BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read(name))  # noqa: S314 - the project wrote it


def value(cell: ElementTree.Element) -> str | Decimal | date | None:
    kind = cell.get(f"{OFFICE}value-type")
    if kind in {"float", "percentage"}:
        return Decimal(str(cell.get(f"{OFFICE}value")))
    if kind == "date":
        return date.fromisoformat(str(cell.get(f"{OFFICE}date-value")))
    lines = ["".join(_pieces(one)) for one in cell.findall(f"{TEXT}p")]
    return "\n".join(lines) or None


def _pieces(line: ElementTree.Element) -> list[str]:
    found = [line.text or ""]
    for child in line:
        spaces = " " * int(child.get(f"{TEXT}c", "1"))
        found += ["\t" if child.tag == f"{TEXT}tab" else spaces, child.tail or ""]
    return found


def sheets(data: bytes) -> dict[str, list[list[str | Decimal | date | None]]]:
    return {
        str(table.get(f"{TABLE}name")): [
            [value(cell) for cell in row.iter(f"{TABLE}table-cell")]
            for row in table.iter(f"{TABLE}table-row")
        ]
        for table in opened(data).iter(f"{TABLE}table")
    }


def test_every_cell_is_that_of_the_workbook_in_xlsx(ready: Ready) -> None:
    files = {one.path: one.make for one in data_files(ready.views)}
    books = [path for path in files if path.endswith(".ods")]
    assert len(books) == 2 * (len(ready.views.plans) + len(ready.views.budgets) + 1)
    checked = 0
    for path in books:
        found = sheets(files[path]())
        other = load_workbook(BytesIO(files[path.replace(".ods", ".xlsx")]()))
        assert list(found) == other.sheetnames
        for name, rows in found.items():
            for row, wanted in zip(rows, other[name].iter_rows(), strict=True):
                for cell, theirs in zip(row, wanted, strict=False):
                    assert _same(cell, theirs.value), (path, name, cell, theirs.value)
                    checked += 1
    assert checked > 5000


def _same(cell: object, theirs: object) -> bool:
    if isinstance(cell, Decimal):
        return float(cell) == theirs
    if isinstance(cell, date):
        return cell == getattr(theirs, "date", lambda: None)()
    return cell == theirs


HOSTILE = ("=1+1", "+1", "-1", "@x", "\tx", "\rx", "<script>", "a  b", " a", "_x0041_", "a\x00b")


def test_no_text_is_ever_a_formula() -> None:
    sheet = Sheet("=1+1", ["=head"], [Row((one,)) for one in HOSTILE])
    data = opendocument("=t", "=c", "fr", [sheet])
    root = opened(data)
    assert not [one for one in root.iter() if f"{TABLE}formula" in one.attrib]
    cells = list(root.iter(f"{TABLE}table-cell"))
    assert {one.get(f"{OFFICE}value-type") for one in cells} == {"string"}
    rows = sheets(data)["=1+1"]
    assert [row[0] for row in rows[1:]] == [
        one.replace("\r", "\n").replace("\x00", "") for one in HOSTILE
    ]


def test_texts_like_formulas_stay_texts_when_they_are_edited() -> None:
    data = opendocument("t", "c", "fr", [Sheet("s", ["h"], [Row(("=1+1",)), Row(("x",))])])
    with ZipFile(BytesIO(data)) as archive:
        content = archive.read("content.xml").decode()
    assert content.count('style:data-style-name="N99"') == 1


@pytest.mark.parametrize(
    ("code", "pieces"),
    [
        ('#,##0.0" k$"', ["number-style", " k$", 'decimal-places="1"']),
        ('"$"#,##0"K";-"$"#,##0"K"', ["number-style", "<number:text>-</number:text>", "style:map"]),
        ("#,##0.0%", ["percentage-style", "<number:text>%</number:text>"]),
    ],
)
def test_formats_are_those_of_xlsx(code: str, pieces: list[str]) -> None:
    sheet = Sheet("s", ["h"], [Row((Number(Decimal("-1.5"), code),)), Row((date(2020, 1, 2),))])
    with ZipFile(BytesIO(opendocument("t", "c", "fr", [sheet]))) as archive:
        content = archive.read("content.xml").decode()
    assert all(one in content for one in pieces)
    assert 'office:value="-1.5"' in content
    assert 'office:date-value="2020-01-02"' in content


def test_heads_stay_in_sight_and_bytes_are_the_same() -> None:
    made = [opendocument("t", "c", "fr", [Sheet("s", ["a"], [Row(("b" * 90,))])]) for _ in "12"]
    assert made[0] == made[1]
    with ZipFile(BytesIO(made[0])) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert (
            '"VerticalSplitPosition" config:type="int">1<' in archive.read("settings.xml").decode()
        )
        assert "style:column-width" in archive.read("content.xml").decode()
