from dataclasses import replace

import pytest

from generator.render.documents.blocks import Cell, Row, Table
from generator.render.documents.pdf.widths import fitted
from tests.render.documents.pdf.samples import a_head, a_line, a_row


def a_sheet(*words: str, widths: tuple[int, ...]) -> Table:
    return Table(a_line("t"), (a_head(*words),), (a_row(*("1" for _ in words)),), widths)


def test_columns_are_as_wide_as_asked() -> None:
    assert fitted(a_sheet("a", "b", "c", widths=(2, 1, 1)), "letter") == ([234, 117, 117], False)
    assert sum(fitted(a_sheet("a", "b", widths=(1, 2)), "a4")[0]) == pytest.approx(453)


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    widths, is_tight = fitted(a_sheet("a", "Amortissement", widths=(9, 1)), "letter")
    assert widths[1] == pytest.approx(13 * 4.7 + 12)
    assert sum(widths) == pytest.approx(468)
    assert not is_tight


def test_lines_of_a_cell_are_words_apart_and_numbers_are_whole() -> None:
    wide = fitted(a_sheet("a", "111\u00a0313,3\u00a0k$", widths=(9, 1)), "letter")[0]
    apart = fitted(a_sheet("a", "Crédits\n2007-2008", widths=(9, 1)), "letter")[0]
    assert wide[1] == pytest.approx(12 * 4.7 + 12)
    assert apart[1] == pytest.approx(9 * 4.7 + 12)


def test_words_are_cut_where_they_cannot_all_fit() -> None:
    widths, is_tight = fitted(a_sheet(*["x" * 24] * 6, widths=(1,) * 6), "letter")
    assert is_tight
    assert widths == pytest.approx([78] * 6)


def test_a_turned_page_has_more_room() -> None:
    table = replace(a_sheet("a", "b", widths=(1, 1)), landscape=True)
    assert fitted(table, "letter")[0] == [324, 324]


def test_cells_over_rows_and_columns_keep_their_places() -> None:
    over = Row((Cell(a_line("x" * 24), columns=2), Cell(a_line("a" * 20))))
    tall = Row((Cell(a_line("b"), rows=2), Cell(a_line("c")), Cell(a_line("d"))))
    rest = Row((Cell(a_line("e" * 20)), Cell(a_line("f"))))
    table = Table(a_line("t"), (), (over, tall, rest), (1, 1, 1))
    widths = fitted(replace(table, widths=(8, 1, 1)), "letter")[0]
    assert widths[1:] == pytest.approx([20 * 4.7 + 12] * 2)
