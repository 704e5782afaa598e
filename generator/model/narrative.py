"""Narrative: the Markdown of one page in one language."""

from dataclasses import dataclass

from generator.place import NOWHERE, Origin, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """The Markdown of a page. Its front matter gives a title and a description.

    `key` names the page in every language (`plans/strategique-2008-2012/1.1`, `index`).
    `line` is the line of `path` on which `body` begins; `origin` has the places of the front
    matter's fields.
    """

    key: str
    lang: str
    path: str
    body: str
    line: int = 1
    title: str | None = None
    description: str | None = None
    origin: Origin = NOWHERE

    def at(self, line: int, column: int = 0) -> Place:
        """The place of a line of the body, counted from 1."""
        return Place(self.path, self.line + line - 1, column)
