"""Tables of narrative made rectangular: HTML forgives rows that are too short, paper does not."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.render.documents.blocks import Cell, Row


def squared(head: Sequence[Row], body: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of a table, each as wide as the widest; no cell hangs out, and none is lost."""
    width = max(_width(head), _width(body), 1)
    return tuple(_filled(head, width)), tuple(_filled(body, width))


def _width(rows: Sequence[Row]) -> int:
    """How many columns rows need, what hangs into them from above among them."""
    taken: list[int] = []
    for row in rows:
        column, below = 0, [max(rows_left - 1, 0) for rows_left in taken]
        for cell in row.cells:
            while column < len(taken) and taken[column]:
                column += 1
            end = column + min(cell.columns, _free(taken, column))
            below += [0] * (end - len(below))
            below[column:end] = [cell.rows - 1] * (end - column)
            column = end
        taken = below
    return len(taken)


def _free(taken: Sequence[int], column: int) -> int:
    """How many columns from one on nothing hangs into; all of those beyond the last."""
    busy = (n for n in range(column, len(taken)) if taken[n])
    return next(busy, sys.maxsize) - column


def _filled(rows: Sequence[Row], width: int) -> Iterator[Row]:
    """Rows with empty cells where they are too short, spans cut where they hang out."""
    taken = [0] * width
    for place, row in enumerate(rows):
        cells, column, found = list(row.cells), 0, []
        below = [max(left - 1, 0) for left in taken]
        while column < width:
            if taken[column]:
                column += 1
                continue
            cell = cells.pop(0) if cells else Cell(())
            columns = min(cell.columns, _free(taken, column), width - column)
            cell = replace(cell, columns=columns, rows=min(cell.rows, len(rows) - place))
            below[column : column + cell.columns] = [cell.rows - 1] * cell.columns
            column += cell.columns
            found.append(cell)
        taken = below
        yield Row(tuple(found), row.role)
