from generator.render.documents.blocks import Heading
from generator.render.documents.pdf.order import ordered
from tests.render.documents.pdf.samples import a_line, a_paragraph, a_table

TITLE, BELOW = Heading(1, a_line("A"), "a"), Heading(2, a_line("B"), "b")
SHORT, LONG = a_paragraph("mots"), a_paragraph("mots " * 200)
WIDE, TABLE = a_table(landscape=True), a_table()


def test_each_block_stands_alone() -> None:
    blocks = (TITLE, SHORT, TABLE, BELOW, LONG)
    assert list(ordered(blocks)) == [[one] for one in blocks]


def test_a_wide_table_has_what_leads_to_it_on_its_page() -> None:
    assert list(ordered((SHORT, TITLE, BELOW, SHORT, WIDE, SHORT))) == [
        [SHORT],
        [TITLE, BELOW, SHORT, WIDE],
        [SHORT],
    ]


def test_it_has_only_the_last_headings_and_short_words() -> None:
    assert list(ordered((TITLE, SHORT, BELOW, WIDE))) == [[TITLE], [SHORT], [BELOW, WIDE]]
    assert list(ordered((TITLE, LONG, WIDE))) == [[TITLE], [LONG], [WIDE]]
    assert list(ordered((TITLE, WIDE, WIDE))) == [[TITLE, WIDE], [WIDE]]


def test_nothing_is_lost_at_the_end() -> None:
    assert list(ordered((LONG, TITLE, SHORT))) == [[LONG], [TITLE], [SHORT]]
