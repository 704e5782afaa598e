"""The same text in several languages, side by side: of the data, of front matter, of narrative."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from generator.check.shared.items import narrative_item
from generator.check.shared.masked import masked
from generator.check.shared.written import written, written_body
from generator.language.quantities import Quantity, read
from generator.model.narrative import Narrative
from generator.model.settings import Language
from generator.model.site import Site
from generator.model.types import Text
from generator.model.walk import Value, values
from generator.place import Origin, Place

Twins = list[tuple[Language, Narrative]]


@dataclass(frozen=True)
class Side:
    """A text in one language. `name` is its dotted name in `origin`; a body has none."""

    site: Site
    language: Language
    words: str
    origin: Origin
    name: str = ""
    narrative: Narrative | None = None

    @property
    def lang(self) -> str:
        """The code of the language."""
        return self.language.code

    @cached_property
    def prose(self) -> str:
        """The text with signs in place of code, addresses and quoted figures."""
        return masked(self.words)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything that the text counts or dates."""
        return read(self.prose, self.lang)

    @property
    def place(self) -> Place:
        """Where the text begins."""
        return self.narrative.at(1) if self.narrative else self.origin.at(self.name)

    def stretch(self, start: int, end: int) -> tuple[Place, int]:
        """Where a part of the text stands, and how wide it is; its start where that is unknown."""
        if self.narrative:
            return written_body(self.narrative).stretch(start, end)
        source = written(self.site, self.origin, self.name, self.words)
        return source.stretch(start, end) if source else (self.place, 0)


@dataclass(frozen=True, slots=True)
class Texts:
    """A text in the languages that it has, in the order of the site, and the item it is of.

    `said` are its words by language; what else there is to know of each is made when asked for.
    """

    item: str
    field: str
    said: Sequence[tuple[Language, str]]
    make: Callable[[Language, str], Side]

    @property
    def sides(self) -> list[Side]:
        """The text in each language."""
        return [self.make(language, words) for language, words in self.said]

    def pairs(self) -> Iterator[tuple[Side, Side]]:
        """The text in the first language it has, beside each other that does not say the same."""
        first, *others = self.sides
        return ((first, other) for other in others if other.words != first.words)


def texts(site: Site) -> Iterator[Texts]:
    """Every text that has two languages or more."""
    for each in chain(data_texts(site), narrative_texts(site)):
        if len(each.said) > 1:
            yield each


def data_texts(site: Site) -> Iterator[Texts]:
    """The texts of the data."""
    languages = site.settings.languages
    for found in values(site):
        if isinstance(found.value, Text):
            said = [(one, words) for one in languages if (words := found.value.get(one.code))]
            yield Texts(found.item, found.field, said, partial(_of_data, site, found))


def _of_data(site: Site, found: Value, language: Language, words: str) -> Side:
    """A text of the data in one language."""
    return Side(site, language, words, found.origin, f"{found.name}.{language.code}")


def narrative_texts(site: Site) -> Iterator[Texts]:
    """The bodies, titles and descriptions of narrative."""
    for twins in twin_groups(site):
        item = narrative_item(twins[0][1].key)
        bodies = [(language, each.body) for language, each in twins]
        yield Texts(item, "", bodies, partial(_of_page, site, twins, ""))
        for name in ("title", "description"):
            said = [(one, words) for one, each in twins if (words := getattr(each, name))]
            yield Texts(item, name, said, partial(_of_page, site, twins, name))


def _of_page(site: Site, twins: Twins, name: str, language: Language, words: str) -> Side:
    """The body of a page, or a field of its front matter, in one language."""
    narrative = next(each for one, each in twins if one is language)
    return Side(site, language, words, narrative.origin, name, None if name else narrative)


def twin_groups(site: Site) -> Iterator[Twins]:
    """The narratives of each page with their languages, in the order of the site's languages."""
    there = site.narrative_by_key
    for key in dict.fromkeys(narrative.key for narrative in site.narratives):
        yield [
            (language, there[key, language.code])
            for language in site.settings.languages
            if (key, language.code) in there
        ]
