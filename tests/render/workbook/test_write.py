"""Workbooks as another program reads them: numbers are numbers, and no text is ever a formula."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.workbook.book import Book, Cell, Number, Row, Sheet, written
from generator.render.workbook.formats import number_format, scaled
from generator.render.workbook.write import Xlsx


def workbook(title: str, creator: str, lang: str, sheets: Sequence[Sheet]) -> bytes:
    return written(lambda: Book(title, creator, lang, sheets), Xlsx)


def made(*rows: Sequence[Cell], head: Sequence[str] = ("A", "B", "C"), name: str = "S") -> bytes:
    sheet = Sheet(name, head, [Row(cells) for cells in rows])
    return workbook("Title", "Site", "fr", [sheet])


def read(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_text_that_looks_like_a_formula_is_marked_as_text(start: str) -> None:
    text = f"{start}cmd|' /C calc'!A0"
    cell = read(made((text, "plain", None))).active["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert not read(made(("plain", None, None))).active["A2"].quotePrefix


def test_numbers_are_numbers_in_their_format() -> None:
    sheet = read(made((Number(Decimal("-111313.30"), "#,##0.0"), Number(Decimal(0), "0"), None)))
    first, second, third = sheet.active[2][0], sheet.active[2][1], sheet.active["C2"]
    assert (first.value, first.data_type, first.number_format) == (-111313.3, "n", "#,##0.0")
    assert (second.value, third.value) == (0, None)


def test_days_are_days_and_those_that_spreadsheets_cannot_count_are_text() -> None:
    row = read(made((date(2018, 2, 28), date(1899, 5, 1), date(1900, 3, 1)))).active[2]
    assert [cell.value for cell in row] == [
        datetime(2018, 2, 28),
        "1899-05-01",
        datetime(1900, 3, 1),
    ]


def test_the_heading_stays_in_sight_and_columns_fit() -> None:
    sheet = read(made(("x" * 40, "short", "y" * 500))).active
    assert sheet.freeze_panes == "A2"
    assert [sheet.column_dimensions[one].width for one in "ABC"] == [42, 8, 60]
    assert sheet["A1"].font.bold


def test_names_of_sheets_are_short_whole_and_different() -> None:
    names = ["A: b/c?", "x" * 40, "X" * 40, "", "'quoted'"]
    sheets = [Sheet(name, ("A",), ()) for name in names]
    found = read(workbook("T", "S", "fr", sheets)).sheetnames
    assert found == ["A b c", "x" * 31, "X" * 27 + " 2", "-", "quoted"]


def test_columns_after_z_have_two_letters() -> None:
    head = [f"h{n}" for n in range(60)]
    sheet = read(made(head, head=head)).active
    assert (sheet["Z1"].value, sheet["AA2"].value, sheet["BH1"].value) == ("h25", "h26", "h59")


def test_the_same_content_gives_the_same_bytes_and_tells_no_time() -> None:
    data = made(("a", Number(Decimal(1), "0"), date(2018, 1, 1)))
    assert data == made(("a", Number(Decimal(1), "0"), date(2018, 1, 1)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert "dcterms" not in core
    assert "<dc:language>fr</dc:language>" in core


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_text_makes_a_file_that_can_be_read(texts: list[str]) -> None:
    data = made(texts, head=[f"h{n}" for n in range(len(texts))], name=texts[0])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))  # noqa: S314 - our own file
    read(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_texts_read_back(text: str) -> None:
    cell = read(made((f"x{text}", "_x0041_", None))).active
    assert cell["A2"].value == f"x{text}"


def test_what_a_spreadsheet_would_decode_is_kept() -> None:
    with zipfile.ZipFile(io.BytesIO(made(("_x0041_", "a\r\nb\x07", None)))) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "_x005F_x0041_" in xml
    assert ">a\nb</t>" in xml


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=4, min_value=-(10**14), max_value=10**14
    )
)
def test_amounts_are_written_exactly(value: Decimal) -> None:
    with zipfile.ZipFile(io.BytesIO(made((Number(value, "0"), None, None)))) as archive:
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - ours
    (written,) = (one.text for one in root.iter() if one.tag.endswith("}v"))
    assert written is not None
    assert Decimal(written) == value
    assert "E" not in written


@pytest.mark.parametrize(
    ("unit", "places", "lang", "expected"),
    [
        ("thousand-dollars", 1, "fr", '#,##0.0"\u00a0k$"'),
        ("thousand-dollars", 1, "en", '"$"#,##0.0"K";-"$"#,##0.0"K"'),
        ("dollars", 0, "fr", '#,##0"\u00a0$"'),
        ("dollars", 0, "en", '"$"#,##0;-"$"#,##0'),
        ("percent", 1, "fr", '#,##0.0"\u00a0"%'),
        ("percent", 1, "en", "#,##0.0%"),
        ("persons", 0, "fr", "#,##0"),
        ("", 2, "en", "#,##0.00"),
    ],
)
def test_formats_are_those_of_the_language(
    unit: str, places: int, lang: str, expected: str
) -> None:
    assert number_format(unit, places, lang) == expected


def test_a_percentage_is_a_part_of_one() -> None:
    assert scaled(Decimal("5.1"), "percent") == (Decimal("0.051"), 1)
    assert scaled(Decimal(5), "percent", 1) == (Decimal("0.05"), 1)
    assert scaled(Decimal(46700), "") == (Decimal(46700), 0)
