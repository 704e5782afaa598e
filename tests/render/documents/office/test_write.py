"""Every plan, card, budget and year of reports as DOCX, ODT and EPUB, in both languages."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator.model.documents import Format
from generator.render.documents import Composer, Document
from generator.render.documents.office import is_there, write
from tests.conftest import ROOT
from tests.render.documents.compose.composing import (
    TEMPLATES,
    every_row,
    headings,
    pictures,
    runs,
    tables,
    views_of,
    words,
)
from tests.render.documents.office.reading import (
    HTML,
    W,
    chapters,
    docx_rows,
    docx_text,
    epub_rows,
    odt_rows,
    parsed,
    part,
    parts,
)

pytestmark = pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")
FORMS: tuple[Format, ...] = ("docx", "odt", "epub")
ROWS: dict[Format, Callable[[bytes], Iterable[list[str]]]] = {
    "docx": docx_rows,
    "odt": odt_rows,
    "epub": epub_rows,
}
Made = list[tuple[Document, dict[Format, bytes]]]


@pytest.fixture(scope="module")
def made() -> Made:
    """Every plan, budget and year of reports, and some cards, of the real content."""
    views = views_of(ROOT)
    found: Made = []
    for lang in ("fr", "en"):
        composer = Composer(views, lang, TEMPLATES)
        cards = [one for one in composer.listed() if one.kind == "card"]
        others = [one for one in composer.listed() if one.kind != "card"]
        for one in (*others, *cards[:4]):
            document = composer.compose(one)
            found.append((document, {form: write(document, form, TEMPLATES) for form in FORMS}))
    return found


def _said(document: Document) -> Iterator[list[str]]:
    """The cells that a document has, row by row, as its tables say them."""
    for table in tables(document):
        for row in every_row(table):
            yield [words(cell.text) for cell in row.cells]


def _flat(text: str) -> str:
    return re.sub(r"[ \n]+", " ", text).strip()


@pytest.mark.parametrize("form", FORMS)
def test_tables_are_the_same_cell_by_cell(made: Made, form: Format) -> None:
    checked = 0
    for document, files in made:
        said = [[_flat(cell) for cell in row] for row in _said(document)]
        found = [[_flat(cell) for cell in row] for row in ROWS[form](files[form])]
        if form != "epub":  # they write a cell for each row that one spans
            said = [[cell for cell in row if cell] for row in said]
            found = [[cell for cell in row if cell] for row in found]
        assert found == said, (document.key, document.lang)
        checked += sum(map(len, said))
    assert checked > 1000


def test_every_word_is_there(made: Made) -> None:
    for document, files in made:
        text = re.sub(r"\s+", " ", docx_text(files["docx"]))
        for run in runs(document):
            assert re.sub(r"\s+", " ", run.text).strip() in text, (document.key, run)


def test_the_document_and_its_passages_say_their_language(made: Made) -> None:
    marked = 0
    for document, files in made:
        lang = {"fr": "fr-CA", "en": "en-CA"}[document.lang]
        assert f"<dc:language>{lang}</dc:language>" in part(files["docx"], "docProps/core.xml")
        assert f"<dc:language>{lang}</dc:language>" in part(files["odt"], "meta.xml")
        assert all(one.get("lang") == lang for one in chapters(files["epub"]))
        foreign = {run.lang for run in runs(document)} - {"", document.lang}
        body = part(files["docx"], "word/document.xml")
        assert set(re.findall(r'<w:lang w:val="([\w-]+)"', body)) >= foreign
        marked += len(foreign)
        for chapter in chapters(files["epub"]):
            for one in chapter.iter(f"{HTML}span"):
                tag = "{http://www.w3.org/XML/1998/namespace}lang"
                assert one.get("lang") == one.get(tag)
    assert marked


def test_titles_headings_and_contents(made: Made) -> None:
    for document, files in made:
        core = parsed(files["docx"], "docProps/core.xml")
        title = core.find("{http://purl.org/dc/elements/1.1/}title")
        assert title is not None
        assert title.text == words(document.title)
        styles = re.findall(
            r'<w:pStyle w:val="Heading(\d)"', part(files["docx"], "word/document.xml")
        )
        assert [int(one) for one in styles] == [one.level for one in headings(document)]
        if document.cover:
            assert " TOC " in part(files["docx"], "word/document.xml")
            assert "<text:table-of-content " in part(files["odt"], "content.xml")
            assert part(files["epub"], "EPUB/nav.xhtml").count("<li") > 5


def test_pictures_have_their_alternative_texts(made: Made) -> None:
    seen = 0
    for document, files in made:
        said = [one.alternative for one in pictures(document)]
        body = parsed(files["docx"], "word/document.xml")
        space = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
        assert [one.get("descr") for one in body.iter(space)] == said
        assert '"data:' not in part(files["docx"], "word/document.xml")
        content = parsed(files["odt"], "content.xml")
        described = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc"
        assert [one.text for one in content.iter(described)] == said
        shown = [
            one.get("alt") for each in chapters(files["epub"]) for one in each.iter(f"{HTML}img")
        ]
        assert shown == said
        seen += len(said)
    assert seen > 10


def test_tables_have_headers_and_captions(made: Made) -> None:
    for document, files in made:
        body = parsed(files["docx"], "word/document.xml")
        for table, made_table in zip(tables(document), body.iter(f"{W}tbl"), strict=True):
            assert len(list(made_table.iter(f"{W}tblHeader"))) == len(table.head)
            caption = made_table.find(f"{W}tblPr/{W}tblCaption")
            assert (caption is not None) == bool(table.caption)
        for chapter in chapters(files["epub"]):
            assert all(one.get("scope") in {"row", "col"} for one in chapter.iter(f"{HTML}th"))


def test_reruns_are_byte_identical(made: Made) -> None:
    for document, files in made[:6]:
        for form in FORMS:
            assert write(document, form, TEMPLATES) == files[form]


def test_files_know_no_day_of_the_build(made: Made) -> None:
    for _, files in made:
        for data in files.values():
            for name, content in parts(data).items():
                if name.endswith((".xml", ".opf")):
                    assert b"T00:00:00Z" in content or not re.search(
                        rb">20\d\d-\d\d-\d\dT", content
                    )


@pytest.mark.skipif(
    not (shutil.which("epubcheck") and shutil.which("java")), reason="EPUBCheck is not here"
)
def test_epubcheck_finds_no_error(made: Made, tmp_path: Path) -> None:
    one_of_each = {(one.kind, one.lang): files for one, files in made}
    path = Path(str(shutil.which("epubcheck")))
    command = ["java", "-jar", str(path)] if path.read_bytes()[:2] == b"PK" else [str(path)]
    for (kind, lang), files in one_of_each.items():
        book = tmp_path / f"{kind}-{lang}.epub"
        book.write_bytes(files["epub"])
        done = subprocess.run([*command, str(book)], capture_output=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")[-2000:]
