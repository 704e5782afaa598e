"""Places of an entity's fields, kept small: thousands of entities hold one each."""

from array import array
from collections.abc import Iterator, Mapping
from functools import cache

_COLUMN_BITS = 24


class Marks(Mapping[str, tuple[int, int]]):
    """Line and column by dotted field name; the names are shared by entities of the same form."""

    __slots__ = ("_names", "_points")

    def __init__(self, names: list[str], points: list[tuple[int, int]]) -> None:
        self._names = _shared(tuple(names))
        self._points = array("Q", [line << _COLUMN_BITS | column for line, column in points])

    def __getitem__(self, name: str) -> tuple[int, int]:
        try:
            point = self._points[self._names.index(name)]
        except ValueError:
            raise KeyError(name) from None
        return point >> _COLUMN_BITS, point & ((1 << _COLUMN_BITS) - 1)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@cache
def _shared(names: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for all that are equal."""
    return names
