"""Tables of contents, in every format, have the headings that are listed, and those alone."""

import re

import pytest

from generator.render.documents.blocks import Contents, Document, Heading
from generator.render.documents.office import is_there, write
from tests.render.documents.office.reading import part
from tests.render.documents.pdf.reading import TEMPLATES, opened, pdf_of, said
from tests.render.documents.pdf.samples import a_book, a_line, a_paragraph

office = pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")


def a_book_with_contents() -> Document:
    return a_book(
        blocks=(
            Contents(a_line("Sommaire"), 2),
            Heading(1, a_line("Premier"), "a", starts_page=True),
            Heading(2, a_line("Passage"), "b", listed=False),
            Heading(2, a_line("Partie"), "c"),
            Heading(3, a_line("Profond"), "d"),
            a_paragraph("Un texte."),
        )
    )


def titles(text: str) -> list[str]:
    return re.findall("Premier|Passage|Partie|Profond", text)


def test_of_a_pdf() -> None:
    pdf = pdf_of(a_book_with_contents())
    pages = said(pdf).split("\f")
    assert titles(pages[2]) == ["Premier", "Partie"]
    assert titles(pages[3]) == ["Premier", "Passage", "Partie", "Profond"]
    with opened(pdf).open_outline() as outline:  # bookmarks are a way to every heading
        assert [one.title for one in outline.root[0].children] == ["Passage", "Partie"]


@office
def test_of_a_docx() -> None:
    text = part(write(a_book_with_contents(), "docx", TEMPLATES), "word/document.xml")
    start, end = text.index('fldCharType="separate"'), text.index('fldCharType="end"')
    assert titles(text[start:end]) == ["Premier", "Partie"]


@office
def test_of_an_odt() -> None:
    text = part(write(a_book_with_contents(), "odt", TEMPLATES), "content.xml")
    start, end = text.index("<text:index-body>"), text.index("</text:index-body>")
    assert titles(text[start:end]) == ["Premier", "Partie"]


@office
def test_of_an_epub() -> None:
    data = write(a_book_with_contents(), "epub", TEMPLATES)
    nav = part(data, "EPUB/nav.xhtml")
    assert titles(nav) == ["Premier", "Partie"]
    assert "Sommaire" in nav
    assert titles(part(data, "EPUB/toc.ncx")) == ["Premier", "Partie"]
