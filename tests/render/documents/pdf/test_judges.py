"""What judges of accessibility say of documents: outloud, and veraPDF where it is installed.

Of the real documents, one of each kind in each language; all of them with `AFFICHE_PAGES=all`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.render.documents import Composer, Document
from tests.conftest import ROOT
from tests.render.documents.compose.composing import views_of
from tests.render.documents.pdf.reading import TEMPLATES, Tag, opened, pdf_of, tags
from tests.render.documents.pdf.samples import a_book, a_document, a_line, a_table

GUESSES = {"TBL-010"}
"""TBL-010 holds a table for one whose headings were cut in pieces where its headers outnumber its
figures. A table of one row has more headers than figures: one above each column, one before it."""
FOOT = re.compile(r"Page \d+ (?:sur|of) \d+$")
"""TAG-002 knows the foot of a page by its return on others: a document of one page has none."""
VERAPDF = shutil.which("verapdf")
MADE = {
    "card": a_document(),
    "book": a_book(),
    "a4-en": a_book(paper="a4", lang="en"),
    "long-title": a_document(title=a_line("Un long titre, et des mots. " * 40)),
    "long-table": a_document(blocks=(a_table(rows=150),)),
    "page": a_document(
        blocks=(a_table(),), title=a_line("Un titre de plus de huit mots, en effet")
    ),
    "replaced": a_document(title=a_line("Bravo 👍"), blocks=(a_table(caption="中文"),)),
    "no-address": a_book(address="", imprint=(), subtitle=(), keywords=(), description=""),
}


def real_documents() -> Iterator[tuple[str, Document]]:
    """Real documents by their names."""
    views, seen = views_of(ROOT), set[tuple[str, str]]()
    for lang in views.site.settings.codes:
        composer = Composer(views, lang, TEMPLATES)
        for one in composer.listed():
            if os.environ.get("AFFICHE_PAGES") == "all" or (lang, one.kind) not in seen:
                seen.add((lang, one.kind))
                yield f"{lang}-{one.stem.replace('/', '-')}", composer.compose(one)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of documents as PDF."""
    found = tmp_path_factory.mktemp("documents")
    for name, document in (*MADE.items(), *real_documents()):
        (found / f"{name}.pdf").write_bytes(pdf_of(document))
    return found


def scopes(table: Tag) -> set[tuple[str, str]]:
    """What the cells of a table are, each with whether it heads a column or a row."""
    return {(cell.kind, cell.about("Scope")) for row in table.every("TR") for cell in row.below}


def test_the_tags_of_each_are_whole(folder: Path) -> None:
    """Languages, titles, headings in order, headers of tables, pictures in words."""
    tables = 0
    for path in sorted(folder.glob("*.pdf")):
        pdf = path.read_bytes()
        root = opened(pdf).Root
        assert root.Lang, path.name
        assert root.ViewerPreferences.DisplayDocTitle, path.name
        levels = [int(one.kind[1:]) for one in tags(pdf).every(*(f"H{n}" for n in range(1, 7)))]
        assert all(after <= before + 1 for before, after in pairwise([0, *levels])), path.name
        for table in tags(pdf).every("Table"):
            assert scopes(table) <= {("TH", "Column"), ("TH", "Row"), ("TD", "")}, path.name
            assert any(kind == "TH" for kind, _ in scopes(table)), path.name
            tables += 1
        assert all(str(one["Alt"] or "") for one in tags(pdf).every("Figure")), path.name
    assert tables > 10


def judged(paths: list[Path]) -> Iterator[Any]:
    """What outloud finds in each PDF."""
    command = [
        str(Path(sys.executable).with_name("outloud")),
        "--json",
        "-",
        "-q",
        "--fail-on",
        "never",
    ]
    done = subprocess.run([*command, *paths], capture_output=True, check=True)
    yield from json.loads(done.stdout)["results"]


def is_guess(error: Any) -> bool:
    """Whether an error is none of the document's."""
    is_foot = error["rule"] == "TAG-002" and FOOT.search(error["evidence"])
    return bool(is_foot or error["rule"] in GUESSES)


def test_outloud_finds_no_error(folder: Path) -> None:
    paths = sorted(folder.glob("*.pdf"))
    found = list(judged(paths))
    assert len(found) == len(paths) >= len(MADE) + 8
    assert [
        (Path(one["path"]).name, error["rule"], error.get("evidence"))
        for one in found
        for error in one["findings"]
        if error["severity"] == "error" and not is_guess(error)
    ] == []
    assert all(one["error"] is None for one in found)


@pytest.mark.skipif(not VERAPDF, reason="veraPDF is not installed")
@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_verapdf_finds_no_fault(folder: Path, standard: str) -> None:
    command = [str(VERAPDF), "--format", "xml", "--flavour", standard, str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    reports = ET.fromstring(done.stdout).findall(".//validationReport")  # noqa: S314 - made here
    assert len(reports) == len(list(folder.glob("*.pdf")))
    assert [one.attrib for one in reports if one.get("isCompliant") != "true"] == []
