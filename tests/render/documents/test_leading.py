"""A sentence that leads to a list never stands last on a page."""

import re

import pytest

from generator.render.documents.blocks import Heading
from generator.render.documents.leading import led
from generator.render.documents.office import is_there, write
from tests.render.documents.office.reading import part
from tests.render.documents.pdf.reading import TEMPLATES, pdf_of, said
from tests.render.documents.pdf.samples import (
    a_document,
    a_line,
    a_paragraph,
    a_table,
    some_facts,
    some_items,
)

LEAD = "Voici ce qui suit\u00a0:"


def test_what_ends_with_a_colon_leads_to_what_follows() -> None:
    lead, heading = a_paragraph(LEAD), Heading(1, a_line("Un titre"), "a")
    for following in (some_items(), some_facts(), a_table(), a_paragraph("Une ligne.")):
        assert [leads for _, leads in led((lead, following))] == [True, False]
    assert not any(leads for _, leads in led((lead, heading)))
    assert not any(leads for _, leads in led((a_paragraph("Une phrase."), some_items(), lead)))


def test_what_stands_alone_between_two_headings_leads_to_the_second() -> None:
    chapter, part = (Heading(level, a_line("Un titre"), str(level)) for level in (1, 2))
    note = a_paragraph("Les mots sont les nôtres.", role="note")
    assert [leads for _, leads in led((chapter, note, part))] == [False, True, False]
    assert not any(leads for _, leads in led((part, note, chapter)))
    assert not any(leads for _, leads in led((chapter, note, note, part)))


def test_on_paper_it_stands_with_the_list() -> None:
    for lines in range(20, 40):
        blocks = (*(a_paragraph("Une ligne.") for _ in range(lines)), a_paragraph(LEAD))
        for page in said(pdf_of(a_document(blocks=(*blocks, some_items())))).split("\f"):
            assert ("Voici" in page) == ("Une action" in page)


@pytest.mark.skipif(not is_there(), reason="pandoc is an optional extra")
def test_in_office_formats_its_style_keeps_it_with_the_list() -> None:
    document = a_document(blocks=(a_paragraph(LEAD), some_items()))
    docx, odt = (write(document, form, TEMPLATES) for form in ("docx", "odt"))
    assert re.search(r'w:pStyle w:val="Leading".{0,200}?Voici', part(docx, "word/document.xml"))
    style = re.search(r'w:styleId="Leading".*?</w:style>', part(docx, "word/styles.xml"))
    assert style
    assert "<w:keepNext" in style[0]
    style = re.search(r'style:name="Leading".*?</style:style>', part(odt, "styles.xml"))
    assert style
    assert 'fo:keep-with-next="always"' in style[0]
    assert re.search(r'text:style-name="Leading">\s*Voici', part(odt, "content.xml"))
