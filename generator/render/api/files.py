"""Files of the API, made when they are asked for; those of the whole site joined from parts.

A part tells of one plan alone, so that an edit to one plan has one part made again, and the whole
is joined from bytes that are ready.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

from generator.language.message import Message
from generator.page import Leaning, OutputFile, Part


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the API, made when it is asked for, with what it holds.

    `group` names files of a kind that come by the dozen. `of` is the id of the entity that the
    file is about; empty where it is about all. Without `leans`, it may tell of anything of
    the whole site. Where it has parts, `join` makes it of what they are.
    """

    path: str
    make: Callable[[], bytes]
    holds: Message
    group: str = ""
    of: str = ""
    leans: Leaning | None = None
    parts: tuple[Part, ...] = ()
    join: Callable[[Sequence[Any]], bytes] | None = None

    @property
    def file(self) -> OutputFile:
        """The file itself, made anew."""
        return OutputFile(self.path, self.make())


def joined(
    path: str, holds: Message, parts: Sequence[Part], join: Callable[[Sequence[Any]], bytes]
) -> DataFile:
    """A file of the whole site."""

    def make() -> bytes:
        return join([one.make() for one in parts])

    return DataFile(path, make, holds, parts=tuple(parts), join=join)


Item = TypeVar("Item")
Home = TypeVar("Home", bound=Hashable)


def runs(items: Sequence[Item], home: Callable[[Item], Home]) -> Iterator[tuple[Home, list[Item]]]:
    """Neighbours with the same home."""
    return ((name, list(some)) for name, some in groupby(items, home))
