"""Places of an entity's fields, kept small: thousands of entities hold one each."""

import sys
from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import cache

_COLUMN_BITS = 24
_COLUMN = (1 << _COLUMN_BITS) - 1
_BYTES = 8


class Marks(Mapping[str, tuple[int, int]]):
    """Line and column by dotted field name; the names are shared by entities of the same form."""

    __slots__ = ("_names", "_points")

    def __init__(self, names: list[str], points: list[tuple[int, int]]) -> None:
        self._names = _names(tuple(names))
        packed = array("Q", [line << _COLUMN_BITS | column for line, column in points])
        self._points: bytes = packed.tobytes()  # which is kept, and read again, as it is

    def __getitem__(self, name: str) -> tuple[int, int]:
        try:
            at = self._names.index(name) * _BYTES
        except ValueError:
            raise KeyError(name) from None
        point = int.from_bytes(self._points[at : at + _BYTES], sys.byteorder)
        return point >> _COLUMN_BITS, point & _COLUMN

    def __reduce__(self) -> "tuple[Callable[..., Marks], tuple[object, ...]]":
        """How marks are made again, in one step."""
        return _made, (self._names, self._points)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class _Names(tuple[str, ...]):
    """The names of an entity's fields, the same object for all that are equal."""

    __slots__ = ()

    def __reduce__(self) -> "tuple[Callable[..., _Names], tuple[object, ...]]":
        """How names are made again."""
        return _names, (tuple(self),)


@cache
def _names(names: tuple[str, ...]) -> _Names:
    """Names as all share them."""
    return _Names(map(sys.intern, names))


def _made(names: _Names, points: bytes) -> Marks:
    """Marks as they were."""
    made = Marks.__new__(Marks)
    made._names, made._points = names, points
    return made
