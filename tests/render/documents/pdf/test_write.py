import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.render.documents.blocks import Contents, Heading, Items, Paragraph, Run
from generator.render.documents.pdf import write
from generator.render.documents.pdf.data import written
from generator.unusable import UnusableError
from tests.render.documents.pdf.reading import TEMPLATES, opened, pdf_of, said
from tests.render.documents.pdf.samples import (
    a_book,
    a_document,
    a_line,
    a_paragraph,
    a_row,
    a_table,
)


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A copy of the templates, to break."""
    shutil.copytree(TEMPLATES / "documents", tmp_path / "documents")
    return tmp_path


def test_the_same_document_gives_the_same_bytes(templates: Path) -> None:
    first, other = write(a_book(), TEMPLATES), write(a_document(), TEMPLATES)
    assert write(a_book(), TEMPLATES) == first
    assert write(a_document(), TEMPLATES) == other != first
    shutil.copytree(TEMPLATES / "assets", templates / "assets")
    assert write(a_book(), templates) == first


def test_it_claims_both_standards() -> None:
    found = opened(pdf_of(a_document())).open_metadata()
    assert found["pdfuaid:part"] == "1"
    assert (found["pdfaid:part"], found["pdfaid:conformance"]) == ("2", "A")


def test_it_says_what_it_is() -> None:
    pdf = opened(pdf_of(a_document()))
    about = {name: str(value) for name, value in pdf.docinfo.items()}
    assert about["/Title"] == "Un titre"
    assert about["/Author"] == "Un ministère"
    assert about["/Subject"] == "Ce que dit la fiche."
    assert about["/Keywords"] == "plan, mesure"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2008-06-01", "20080601"),
        ("2008-06", "20080601"),
        ("2008", "20080101"),
        ("2008-23", "20080101"),
        ("2010/2011", "20100101"),
        ("2011-02-30", "20110201"),
        ("", "19700101"),
        ("un jour", "19700101"),
    ],
)
def test_its_date_is_that_of_the_facts(date: str, found: str) -> None:
    about = opened(pdf_of(a_document(date=date, blocks=()))).docinfo
    assert str(about["/CreationDate"])[2:10] == found


def test_headings_are_its_bookmarks() -> None:
    document = a_document()
    with opened(pdf_of(document)).open_outline() as outline:
        found = [(one.title, [child.title for child in one.children]) for one in outline.root]
    assert found == [
        ("Ce que fait la mesure", ["Actions", "Dépenses"]),
        ("Tableau synoptique", []),
        ("Source", []),
    ]


def test_a_book_has_a_cover_a_legal_page_and_its_contents() -> None:
    pages = said(pdf_of(a_book())).split("\f")
    assert "Un titre" in pages[0]
    assert "ISBN 000" in pages[1]
    assert "Table des matières" in pages[2]
    assert re.search(r"Actions\W+4", pages[2])


def test_each_page_tells_the_title_the_address_and_its_number() -> None:
    pages = said(pdf_of(a_document())).split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} sur {len(pages)}" in page
        assert "https://affiche.example/fr/plans/a-plan/2.1/" in page
        assert "Un titre" in page


def test_paper_is_letter_or_a4_and_turns_for_a_wide_table() -> None:
    for paper, size in (("letter", (612, 792)), ("a4", (595, 842))):
        pages = opened(pdf_of(a_document(paper=paper))).pages
        sizes = {tuple(round(float(one)) for one in page.MediaBox[2:]) for page in pages}
        assert sizes == {size, size[::-1]}


def test_a_turned_page_has_the_heading_of_its_table() -> None:
    pdf = pdf_of(a_document())
    (turned,) = [
        number
        for number, page in enumerate(opened(pdf).pages)
        if float(page.MediaBox[2]) > float(page.MediaBox[3])
    ]
    page = said(pdf).split("\f")[turned]
    assert "Tableau synoptique" in page
    assert "Synthèse" in page


def test_a_total_stands_once_and_the_head_on_each_page() -> None:
    text = said(pdf_of(a_document(blocks=(a_table(rows=120),))))
    assert text.count("Total") == 1
    assert text.count("2006-2007") == text.count("\f") > 2


def test_a_caption_stays_with_its_table() -> None:
    for lines in range(20, 46):
        blocks = (*(a_paragraph("Une ligne.") for _ in range(lines)), a_table(rows=9))
        for page in said(pdf_of(a_document(blocks=blocks))).split("\f"):
            assert ("milliers de dollars" in page) <= ("Élément 1" in page)


def test_a_row_longer_than_a_page_is_shown_whole() -> None:
    words = [f"mot{number}" for number in range(3000)]
    table = replace(a_table(), body=(a_row(" ".join(words), "1", "2"),))
    assert re.findall(r"mot\d+", said(pdf_of(a_document(blocks=(table,))))) == words


def test_a_link_to_nowhere_and_a_link_that_acts_are_words() -> None:
    runs = (Run("ici", to="nowhere"), Run(" là", link="javascript:alert(1)"))
    pdf = pdf_of(a_document(blocks=(Paragraph(runs),)))
    assert "ici là" in said(pdf)
    assert not any("/Annots" in page for page in opened(pdf).pages)


def test_the_language_of_the_page_is_that_of_the_document() -> None:
    text = said(pdf_of(a_document(lang="en")))
    assert "Page 1 of " in text


def test_templates_get_data_and_no_markup() -> None:
    data = json.loads(written(a_document(), TEMPLATES))
    assert data["blocks"][0] == {
        "kind": "heading",
        "level": 1,
        "text": ["Ce que fait la mesure"],
        "id": "what",
        "breaks": True,
        "listed": True,
    }


def test_a_faulty_template_is_named_with_its_line(templates: Path) -> None:
    template = templates / "documents" / "words.typ"
    template.write_text(template.read_text("utf-8") + "\n#let broken = \n#nowhere()\n", "utf-8")
    with pytest.raises(UnusableError, match=r"documents/words\.typ fails, line \d+: "):
        write(a_document(), templates)


def test_a_template_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"documents/document\.typ is missing"):
        write(a_document(), tmp_path)


@pytest.mark.parametrize(
    "reached",
    ['#read("/etc/passwd")', '#read("../mkdocs.yml")', '#import "@preview/cetz:0.3.0": canvas'],
)
def test_a_template_reads_nothing_outside_its_folder(templates: Path, reached: str) -> None:
    (templates / "mkdocs.yml").write_text("site_name: x", "utf-8")
    main = templates / "documents" / "document.typ"
    main.write_text(main.read_text("utf-8") + f"\n{reached}\n", "utf-8")
    with pytest.raises(UnusableError, match=r"document\.typ fails"):
        write(a_document(), templates)


def test_fonts_are_those_of_the_project(templates: Path) -> None:
    shutil.rmtree(templates / "documents" / "fonts")
    (templates / "documents" / "fonts").mkdir()
    with pytest.raises(UnusableError):
        write(a_document(), templates)


def test_contents_reach_as_deep_as_asked() -> None:
    headings = (Heading(1, a_line("Un"), "a"), Heading(2, a_line("Deux"), "b"))
    for levels, count in ((1, 1), (2, 2)):
        blocks = (Contents(a_line("Table"), levels), *headings)
        assert said(pdf_of(a_document(blocks=blocks))).count("Deux") == count


def test_an_ordered_list_has_its_numbers() -> None:
    items = Items(((a_paragraph("pain"),), (a_paragraph("beurre"),)), ordered=True)
    text = said(pdf_of(a_document(blocks=(items,))))
    assert re.search(r"1\.\s+pain\s+2\.\s+beurre", text)


def test_a_short_table_stands_on_one_page() -> None:
    for lines in range(22, 40):
        blocks = (*(a_paragraph("Une ligne.") for _ in range(lines)), a_table(rows=9))
        for page in said(pdf_of(a_document(blocks=blocks))).split("\f"):
            assert ("Élément 1 " in page) == ("Élément 9 " in page)
