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
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.render.documents import Composer, Document
from tests.conftest import ROOT
from tests.render.documents.compose.composing import views_of
from tests.render.documents.pdf.reading import TEMPLATES, pdf_of
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
