"""A document while it is composed: its blocks in order, headings by level, each id only once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from generator.render.documents.blocks import Block, Facts, Heading, Items, Line, Paragraph, Role

DEEPEST = 6
Pair = tuple[Line, tuple[Line, ...]]


class Sheet:
    """Collects blocks. A heading stands at most one level below the one before it."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._ids: set[str] = set()
        self._level = 0
        self._listed = True

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was collected."""
        return tuple(self._blocks)

    def add(self, *blocks: Block | None) -> None:
        """Add blocks that are there; headings take a level and an id that fit."""
        for one in blocks:
            if isinstance(one, Heading):
                self.heading(one.level, one.text, one.id, starts_page=one.starts_page)
            elif one is not None:
                self._blocks.append(one)

    def heading(self, level: int, text: Line, name: str, *, starts_page: bool = False) -> None:
        """Add a heading; the first with a name has it as its id."""
        self._level = min(level, self._level + 1, DEEPEST)
        own = self._own(name or "section")
        self._blocks.append(Heading(self._level, text, own, starts_page, self._listed))

    @contextmanager
    def unlisted(self) -> Iterator[None]:
        """While this lasts, headings stand in no table of contents."""
        self._listed = False
        yield
        self._listed = True

    def chapter(self, text: Line, name: str, *, starts_page: bool = True) -> None:
        """Add a heading of the first level, at the top of a page unless it is short."""
        self.heading(1, text, name, starts_page=starts_page)

    def _own(self, name: str) -> str:
        """An id that no other heading has."""
        found, count = name, 1
        while found in self._ids:
            count += 1
            found = f"{name}-{count}"
        self._ids.add(found)
        return found

    def paragraph(self, text: Line, role: Role = "") -> None:
        """Add a paragraph, where there is something to say."""
        if text:
            self._blocks.append(Paragraph(text, role))

    def facts(self, pairs: Iterable[Pair]) -> None:
        """Add facts: those about which nothing is said are left out."""
        kept = ((term, tuple(filter(None, said))) for term, said in pairs)
        found = tuple((term, said) for term, said in kept if term and said)
        if found:
            self._blocks.append(Facts(found))

    def items(self, items: Iterable[tuple[Block, ...]], *, ordered: bool = False) -> None:
        """Add a list, where it has items."""
        found = tuple(item for item in items if item)
        if found:
            self._blocks.append(Items(found, ordered))

    def lines(self, lines: Iterable[Line], *, ordered: bool = False) -> None:
        """Add a list of single lines."""
        self.items(((Paragraph(line),) for line in lines if line), ordered=ordered)
