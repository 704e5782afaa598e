"""No figure differs: page, PDF, DOCX, ODT, XLSX, ODS and CSV, in both languages."""

import csv
import re
import shutil
import subprocess
from collections import Counter
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator import pipeline
from generator.language.words import gettext
from generator.model.types import Absent
from generator.page import Page
from generator.render import data_files
from generator.render.documents import Composer
from generator.render.documents.blocks import Document
from generator.render.documents.formats import write
from generator.render.documents.office import is_there
from generator.render.tables import written
from generator.render.workbook.formats import scaled
from generator.view.budget import Figure
from tests.conftest import ROOT
from tests.render.documents.compose.composing import TEMPLATES, every_row, tables, words
from tests.render.documents.office.reading import docx_rows, odt_rows
from tests.render.workbook.test_ods import sheets

LANGUAGES = ("fr", "en")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹, \u00a0"


def pages(ready: pipeline.Ready) -> dict[tuple[str, str], Page]:
    return {(one.key, one.lang): one for one in ready.pages}


def test_budget_tables_are_the_same_everywhere(ready: pipeline.Ready) -> None:
    files = {one.path: one.make for one in data_files(ready.views)}
    checked = 0
    for view in ready.views.budgets:
        for lang in LANGUAGES:
            stem = f"api/v1/budgets/{view.budget.id}.{lang}"
            other = load_workbook(BytesIO(files[f"{stem}.xlsx"]())).worksheets
            ours = list(sheets(files[f"{stem}.ods"]()).values())
            html = pages(ready)[view.key, lang].content
            for place, table in enumerate(view.tables):
                name = f"api/v1/budgets/{view.budget.id}/{table.id}.csv"
                rows = list(csv.reader(StringIO(files[name]().decode("utf-8-sig"))))[1:]
                for number, (row, cells) in enumerate(zip(table.rows, rows, strict=True)):
                    last = len(row.figures)
                    excel = [one.value for one in other[place][number + 2]][-last:]
                    for figure, said, theirs, own in zip(
                        row.figures,
                        cells[-last:],
                        excel,
                        ours[place][number + 1][-last:],
                        strict=True,
                    ):
                        assert said == _csv(figure)
                        value = _kept(figure, lang)
                        assert own == value or figure.value is None
                        assert theirs == (float(value) if isinstance(value, Decimal) else value)
                        assert written(figure, lang) in html
                        checked += 1
    assert checked > 100


def _csv(figure: Figure) -> str:
    """What CSV says of a figure."""
    if figure.value is None:
        return ""
    return str(figure.value) if isinstance(figure.value, Absent) else f"{figure.value:f}"


def _kept(figure: Figure, lang: str) -> Decimal | str | None:
    """What workbooks keep of a figure."""
    if isinstance(figure.value, Absent):
        return gettext("n/a", lang)
    return None if figure.value is None else scaled(figure.value, figure.unit)[0]


def numbers(document: Document) -> Counter[str]:
    """The figures of a document's tables, as they are written."""
    return Counter(
        words(cell.text).rstrip(RAISED)
        for table in tables(document)
        for row in every_row(table)
        for cell in row.cells
        if cell.numeric and re.search(r"\d", words(cell.text)) and "\n" not in words(cell.text)
    )


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_of_every_document_is_in_its_pdf(
    ready: pipeline.Ready, lang: str, tmp_path: Path
) -> None:
    composer = Composer(ready.views, lang, TEMPLATES)
    checked = 0
    for one in composer.listed():
        document = composer.compose(one)
        wanted = numbers(document)
        if not wanted:
            continue
        path = tmp_path / "one.pdf"
        path.write_bytes(write(document, "pdf", TEMPLATES))
        done = subprocess.run(
            ["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True
        )
        text = re.sub(r"[\s\u00a0\u202f]+", " ", done.stdout.decode())
        for figure, count in wanted.items():
            plain = re.sub(r"[\s\u00a0\u202f]+", " ", figure)
            assert text.count(plain) >= count, (one.key, figure)
            checked += count
    assert checked > 100


@pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_of_a_budget_is_in_its_office_files(ready: pipeline.Ready, lang: str) -> None:
    composer = Composer(ready.views, lang, ROOT / "overrides")
    for one in (each for each in composer.listed() if each.kind == "budget"):
        document = composer.compose(one)
        wanted = numbers(document)
        for rows in (
            docx_rows(write(document, "docx", TEMPLATES)),
            odt_rows(write(document, "odt", TEMPLATES)),
        ):
            found = Counter(cell.rstrip(RAISED) for row in rows for cell in row)
            assert wanted <= found
