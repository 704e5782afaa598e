"""Tables become rectangles, whatever their rows span, and keep every word."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.render.documents.blocks import Cell, Row, Run
from generator.render.documents.compose.grid import squared

CELLS = st.builds(
    lambda text, columns, rows: Cell((Run(text),), columns=columns, rows=rows),
    st.text("abc", min_size=1, max_size=2),
    st.integers(1, 3),
    st.integers(1, 3),
)
ROWS = st.lists(st.lists(CELLS, max_size=4).map(lambda cells: Row(tuple(cells))), max_size=4)


def grid(rows: Sequence[Row]) -> list[dict[int, int]]:
    """Which cell stands in each column of each row; a place taken twice is an error."""
    places: list[dict[int, int]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while column in places[number]:
                column += 1
            for down in range(cell.rows):
                for across in range(cell.columns):
                    assert column + across not in places[number + down]
                    places[number + down][column + across] = id(cell)
            column += cell.columns
    return places


def words(rows: Sequence[Row]) -> list[str]:
    return [run.text for row in rows for cell in row.cells for run in cell.text]


@given(ROWS, ROWS)
def test_every_row_is_as_wide_as_the_widest_and_no_word_is_lost(
    head: list[Row], body: list[Row]
) -> None:
    new_head, new_body = squared(head, body)
    widths = {len(one) for one in (*grid(new_head), *grid(new_body))}
    assert len(widths) <= 1
    assert words(new_head) == words(head)
    assert words(new_body) == words(body)


def test_a_cell_that_another_hangs_into_is_narrower() -> None:
    def cell(columns: int = 1, rows: int = 1) -> Cell:
        return Cell((Run("a"),), columns=columns, rows=rows)

    rows = (Row((cell(), cell(rows=3))), Row((cell(columns=2),)), Row((cell(), cell())))
    _, body = squared((), rows)
    assert words(body) == ["a"] * 5
    assert [sum(one.columns for one in row.cells) for row in body] == [3, 2, 2]


def test_a_short_row_gets_empty_cells_and_a_span_ends_with_the_table() -> None:
    first = Cell((Run("a"),), rows=5)
    rows = (Row((first, Cell((Run("b"),)))), Row(()))
    _, body = squared((), rows)
    assert [[cell.rows for cell in row.cells] for row in body] == [[2, 1], [1]]
    assert body[1].cells[0].text == ()
