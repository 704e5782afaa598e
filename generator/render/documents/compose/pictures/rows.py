"""Pictures in rows, such as bars beside words: cut into several where a page cannot hold one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.render.documents.compose.pictures.svg import TALLEST, picture


@dataclass(frozen=True, slots=True)
class Piece:
    """A row: `draw` gives its elements at a height from the top; `said` is it in words."""

    height: int
    draw: Callable[[int], Iterable[str]]
    said: str = ""


def cut(pieces: Iterable[Piece], head: Piece, foot: Piece) -> Iterator[tuple[str, str]]:
    """Pictures that fit on a page, each with its head and foot, and what its rows say."""
    most = TALLEST - head.height - foot.height
    rows: list[Piece] = []
    height = 0
    for piece in pieces:
        if rows and height + piece.height > most:
            yield _whole(rows, head, foot)
            rows, height = [], 0
        rows.append(piece)
        height += piece.height
    if rows:
        yield _whole(rows, head, foot)


def _whole(rows: list[Piece], head: Piece, foot: Piece) -> tuple[str, str]:
    """One picture."""
    drawn: list[str] = []
    at = 0
    for piece in (head, *rows, foot):
        drawn.extend(piece.draw(at))
        at += piece.height
    return picture(drawn, at), " ".join(piece.said for piece in rows if piece.said)


def nothing(at: int) -> Iterable[str]:
    """What an empty row draws."""
    del at
    return ()


EMPTY = Piece(0, nothing)
