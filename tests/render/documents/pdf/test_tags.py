from collections.abc import Iterable

import pytest

from generator.render.documents.blocks import Document, Heading, Items, Table
from tests.render.documents.pdf.reading import Tag, opened, pdf_of, tags
from tests.render.documents.pdf.samples import (
    a_book,
    a_document,
    a_group,
    a_head,
    a_line,
    a_paragraph,
    a_picture,
    a_row,
    a_table,
    some_facts,
)


def rows_of(document: Document) -> list[list[tuple[str, str]]]:
    """The cells of each row of all tables: their kind, and what they head."""
    root = tags(pdf_of(document))
    return [
        [(cell.kind, cell.about("Scope")) for cell in row.below]
        for table in root.every("Table")
        for row in table.every("TR")
    ]


def test_a_table_is_one_with_headers_of_columns_and_of_rows() -> None:
    head, group, row, *_, total = rows_of(a_document(blocks=(a_table(),)))
    assert head == [("TH", "Column")] * 3
    assert group == [("TD", "")]
    assert row == total == [("TH", "Row"), ("TD", ""), ("TD", "")]


def test_a_table_over_several_pages_is_one_table() -> None:
    document = a_document(blocks=(a_table(rows=200),))
    pdf = pdf_of(document)
    assert len(opened(pdf).pages) > 3
    (table,) = tags(pdf).every("Table")
    assert [one.kind for one in table.below if one.kind == "THead"] == ["THead"]
    assert len(list(table.every("TR"))) == 1 + 1 + 200 + 1


def test_rows_below_a_second_group_stay_in_the_body() -> None:
    body = (a_group("A", 2), a_row("a", "1"), a_group("B", 2), a_row("b", "2"))
    table = Table(a_line("Deux groupes"), (a_head("", "n"),), body, (1, 1))
    (found,) = tags(pdf_of(a_document(blocks=(table,)))).every("Table")
    (head,) = found.every("THead")
    assert len(list(head.every("TR"))) == 1
    assert len(list(found.every("TR"))) == 5


def test_a_table_without_head_has_headers_of_rows() -> None:
    table = Table(a_line("Sans en-tête"), (), (a_row("a", "1"), a_row("b", "2")), (1, 1))
    assert rows_of(a_document(blocks=(table,))) == [[("TH", "Row"), ("TD", "")]] * 2


def test_cells_find_their_headers_by_scope_alone() -> None:
    root = tags(pdf_of(a_document(blocks=(a_table(),))))
    assert not any(cell.about("Headers") for cell in root.every("TH", "TD"))


def test_a_table_has_its_caption() -> None:
    (table,) = tags(pdf_of(a_document(blocks=(a_table(),)))).every("Table")
    assert table.below[0].kind == "Caption"


def test_a_picture_says_what_it_shows() -> None:
    picture = a_picture()
    root = tags(pdf_of(a_document(blocks=(picture,))))
    assert [str(one["Alt"]) for one in root.every("Figure")] == [picture.alternative]


@pytest.mark.parametrize("document", [a_document(), a_book()], ids=["card", "book"])
def test_no_heading_skips_a_level(document: Document) -> None:
    found = [int(one.kind[1]) for one in tags(pdf_of(document)).every(*(f"H{n}" for n in range(7)))]
    said = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert found[-len(said) :] == said
    assert all(later <= before + 1 for before, later in zip([0, *found], found, strict=False))


def test_a_passage_says_its_language() -> None:
    pdf = opened(pdf_of(a_document()))
    assert str(pdf.Root.Lang) == "fr-CA"
    assert any(b"/Lang(en)" in page.Contents.read_bytes() for page in pdf.pages)


def test_facts_are_a_list_whose_labels_are_the_terms() -> None:
    (found,) = tags(pdf_of(a_document(blocks=(some_facts(),)))).every("L")
    assert [[part.kind for part in item.below] for item in found.every("LI")] == [
        ["Lbl", "LBody"]
    ] * 2
    assert str(found["A"][0].ListNumbering) == "/None"


def test_all_text_is_in_a_paragraph_a_heading_a_cell_or_a_caption() -> None:
    kinds = {"P", "Title", "Caption", "TH", "TD", "LBody", "Lbl", "Link", "Reference", "Strong"}
    holders = {*kinds, "Em", *(f"H{n}" for n in range(1, 7))}

    def loose(tag: Tag, inside: bool) -> Iterable[str]:
        if tag.kind == "Span" and not inside:
            yield tag.kind
        for one in tag.below:
            yield from loose(one, inside or tag.kind in holders)

    for document in (a_document(), a_book()):
        assert [kind for one in tags(pdf_of(document)).below for kind in loose(one, False)] == []


def test_a_list_in_a_list_and_a_table_in_a_list_keep_their_tags() -> None:

    items = Items(((a_paragraph("Voici"), a_table()), (a_paragraph("Puis"), some_facts())))
    root = tags(pdf_of(a_document(blocks=(items, a_table()))))
    assert len(list(root.every("Table"))) == 2
    assert all(
        row.below[0].about("Scope") == "Row"
        for table in root.every("Table")
        for body in table.every("TBody")
        for row in body.every("TR")
        if len(row.below) > 1
    )


def test_groups_without_a_head_are_in_one_body() -> None:
    body = (a_group("A", 2), a_row("a", "1"), a_group("B", 2), a_row("b", "2"))
    table = Table(a_line("Sans en-tête"), (), body, (1, 1))
    (found,) = tags(pdf_of(a_document(blocks=(table,)))).every("Table")
    assert [one.kind for one in found.below] == ["Caption", "TBody"]
    assert [len(row.below) for row in found.every("TR")] == [1, 2, 1, 2]
