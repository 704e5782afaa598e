"""Every text that is translated: those of the data one by one, those of a page as a whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.model.translation import TABLE
from generator.model.types import Text
from generator.model.walk import Value, values
from generator.place import NOWHERE, Origin, Place

CONTENT = "content"
"""What the names of pages start with, whatever the folder of the narrative is called."""
OWNED = ("plans", "budgets")
_ADDRESS = re.compile(r"\]\([^()\n]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text of the data in its languages, or the narrative of a page.

    `name` is its item and field (`a-plan/1.2/title`) or its page (`content/plans/a-plan/1.2`), the
    same wherever it stands in its file. `item` is what waivers call it; `owner` is the plan or
    budget that it belongs to, empty elsewhere; `table` is where its confirmation stands.
    """

    name: str
    item: str
    field: str
    owner: str
    table: str
    words: Mapping[str, str]
    origin: Origin = NOWHERE
    dotted: str = ""
    pages: Mapping[str, Narrative] | None = None

    def at(self, lang: str) -> Place:
        """Where the text stands in a language, or what is nearest to where it should."""
        if self.pages is None:
            return self.origin.at(f"{self.dotted}.{lang}")
        page = self.pages.get(lang) or next(iter(self.pages.values()))
        return Place(page.path, 1, 1)

    def missing(self, langs: tuple[str, ...]) -> tuple[str, ...]:
        """The languages of these in which nothing is written."""
        return tuple(lang for lang in langs if not self.words.get(lang, "").strip())

    @property
    def is_page(self) -> bool:
        """Whether this is the narrative of a page, and not a text of the data."""
        return self.pages is not None

    @property
    def titles(self) -> Text:
        """What a person knows the passage by: its words, or the title of a page, by language."""
        if self.pages is None:
            return Text(self.words)
        return Text({lang: page.title or self.item for lang, page in self.pages.items()})


def passages(site: Site) -> Iterator[Passage]:
    """Every passage of a site, in its order: the data, then the narrative."""
    homes = _Homes(site)
    for value in values(site):
        if isinstance(value.value, Text):
            yield _of_data(value, value.value, homes)
    yield from _of_pages(site)


class _Homes:
    """The table and the owner of what stands in a file of the data."""

    def __init__(self, site: Site) -> None:
        self._data = site.settings.data
        self._sections = {each.id: "budgets" for each in site.budgets}
        self._sections |= {each.id: "plans" for each in site.plans}
        self._known: dict[str, tuple[str, str]] = {}

    def of(self, value: Value) -> tuple[str, str]:
        """The table and the owner of a value."""
        path = value.origin.path
        if not path:
            first = value.item.partition("/")[0]
            section = self._sections.get(first)
            path = f"{self._data}/{section}/{first}/x" if section else ""
        if path not in self._known:
            self._known[path] = self._of_file(path)
        return self._known[path]

    def _of_file(self, path: str) -> tuple[str, str]:
        """The table and the owner of a file."""
        folder = PurePosixPath(path).parent
        in_data = PurePosixPath(self._data) in folder.parents
        section = folder.parent.name if in_data else ""
        if section in OWNED:
            return (folder / TABLE).as_posix(), folder.name
        return f"{self._data}/{TABLE}", ""


def _of_data(value: Value, text: Text, homes: _Homes) -> Passage:
    """A text of the data."""
    table, owner = homes.of(value)
    return Passage(
        name=f"{value.item}/{value.field}",
        item=value.item,
        field=value.field,
        owner=owner,
        table=table,
        words=text,
        origin=value.origin,
        dotted=value.name,
    )


def _of_pages(site: Site) -> Iterator[Passage]:
    """The narrative of each page, by its languages."""
    pages: dict[str, dict[str, Narrative]] = {}
    for narrative in site.narratives:
        pages.setdefault(narrative.key, {}).setdefault(narrative.lang, narrative)
    for key, twins in pages.items():
        section, _, rest = key.partition("/")
        is_owned = bool(rest) and section in OWNED
        yield Passage(
            name=f"{CONTENT}/{key}",
            item=rest if is_owned else key,
            field="",
            owner=rest.partition("/")[0] if is_owned else "",
            table=f"{site.settings.content}/{TABLE}",
            words={lang: _whole(narrative) for lang, narrative in twins.items()},
            pages=twins,
        )


def _whole(narrative: Narrative) -> str:
    """All that a page says; where its links lead is not for a translation to follow."""
    body = _ADDRESS.sub("]", narrative.body)
    return "\n\n".join(filter(None, (narrative.title, narrative.description, body)))
