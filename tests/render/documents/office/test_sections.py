"""A wide table stands on pages that are turned, with its heading; what follows stands upright."""

import re

import pytest

from generator.render.documents.blocks import Block, Heading
from generator.render.documents.office import is_there, write
from tests.render.documents.office.reading import docx_rows, odt_rows, part
from tests.render.documents.pdf.reading import TEMPLATES
from tests.render.documents.pdf.samples import a_book, a_document, a_line, a_paragraph, a_table

pytestmark = pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")


def blocks() -> tuple[Block, ...]:
    return (
        Heading(1, a_line("Avant"), "a", starts_page=True),
        a_table(caption="Droit"),
        Heading(1, a_line("Le tout"), "b", starts_page=True),
        a_table(landscape=True, caption="Couché"),
        Heading(1, a_line("Les indicateurs"), "c", starts_page=True),
        a_table(landscape=True, caption="Couché aussi"),
        Heading(1, a_line("Après"), "d", starts_page=True),
        a_paragraph("Une ligne."),
    )


def sections(text: str) -> list[tuple[bool, str]]:
    """Whether each section of Word is turned, and what stands in it."""
    found, start = [], 0
    for one in re.finditer(r"<w:sectPr>.*?</w:sectPr>", text, re.DOTALL):
        words = " ".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text[start : one.start()]))
        found.append(("landscape" in one[0], words))
        start = one.end()
    return found


@pytest.mark.parametrize(("paper", "size"), [("letter", (12240, 15840)), ("a4", (11906, 16838))])
def test_in_word_a_section_is_turned(paper: str, size: tuple[int, int]) -> None:
    text = part(write(a_book(blocks=blocks(), paper=paper), "docx", TEMPLATES), "word/document.xml")
    upright, turned, last = sections(text)
    assert [one[0] for one in (upright, turned, last)] == [False, True, False]
    assert "Avant" in upright[1]
    assert "Le tout" not in upright[1]
    assert turned[1].startswith("Le tout")
    assert "Couché aussi" in turned[1]
    assert last[1] == "Après Une ligne."
    sizes = re.findall(r"<w:pgSz [^>]*>", text)
    assert all(f'w:w="{size[place == 1]}"' in one for place, one in enumerate(sizes))
    assert text.count("<w:footerReference") == 3


def test_in_word_a_table_is_as_wide_as_its_page() -> None:
    text = part(write(a_book(blocks=blocks()), "docx", TEMPLATES), "word/document.xml")
    widths = [
        sum(map(int, re.findall(r'w:w="(\d+)"', grid)))
        for grid in re.findall(r"<w:tblGrid>.*?</w:tblGrid>", text, re.DOTALL)
    ]
    assert [round(width, -2) for width in widths] == [9400, 13000, 13000]


def test_in_odf_the_heading_of_a_table_begins_a_page_that_is_turned() -> None:
    data = write(a_book(blocks=blocks()), "odt", TEMPLATES)
    content, styles = part(data, "content.xml"), part(data, "styles.xml")
    kinds = dict(re.findall(r'text:style-name="(Heading_20_1\w*)"[^>]*>.*?/>([^<]+)<', content))
    assert kinds == {
        "Heading_20_1": "Les indicateurs",
        "Heading_20_1_Turned": "Le tout",
        "Heading_20_1_Upright": "Après",
    }
    assert 'text:style-name="Turned"' not in content
    for name, page in (("Turned", "Turned"), ("Upright", "Standard")):
        style = re.search(rf'<style:style [^>]*style:name="Heading_20_1_{name}"[^>]*>', styles)
        assert style
        assert 'style:parent-style-name="Heading_20_1"' in style[0]
        assert f'style:master-page-name="{page}"' in style[0]
    layouts = re.findall(r"<style:page-layout .*?</style:page-layout>", styles, re.DOTALL)
    (layout,) = (one for one in layouts if 'style:name="Turned"' in one)
    for said in ('page-width="11in"', 'page-height="8.5in"', 'print-orientation="landscape"'):
        assert said in layout
    (page,) = re.findall(r'<style:master-page [^>]*style:name="Turned"[^>]*>', styles)
    assert 'style:page-layout-name="Turned"' in page


def test_a_document_without_wide_tables_has_no_section_of_its_own() -> None:
    document = a_document(blocks=(a_table(), a_paragraph("Une ligne.")))
    assert len(sections(part(write(document, "docx", TEMPLATES), "word/document.xml"))) == 1
    assert "Turned" not in part(write(document, "odt", TEMPLATES), "content.xml")


def test_heads_are_repeated_and_no_row_is_cut() -> None:
    document = a_book(blocks=blocks())
    word = part(write(document, "docx", TEMPLATES), "word/document.xml")
    count = len(list(docx_rows(write(document, "docx", TEMPLATES))))
    assert word.count("<w:tblHeader") == 3
    assert word.count("<w:cantSplit") == count - 3
    data = write(document, "odt", TEMPLATES)
    text = part(data, "content.xml")
    assert text.count("<table:table-header-rows>") == 3
    assert text.count('<table:table-row table:style-name="Whole"') == len(list(odt_rows(data)))
    assert 'fo:keep-together="always"' in text
