"""The texts whose length is looked at: narrative, and the summaries of the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.shared.items import narrative_item
from generator.check.shared.sentences import Stretch
from generator.check.shared.written import written, written_body
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.model.types import Text
from generator.model.walk import Value, values
from generator.place import Place


@dataclass(frozen=True, slots=True)
class Readable:
    """A text that somebody reads, the item that it belongs to, and where it is written.

    What is long is found first: only then is its exact place looked for.
    """

    item: str
    words: str
    lang: str
    home: Narrative | Value

    def stretch(self, site: Site, part: Stretch) -> tuple[Place, int]:
        """Where a part of the text stands, and its width on its first line."""
        if isinstance(self.home, Narrative):
            return written_body(self.home).stretch(part.start, part.end)
        name = f"{self.home.name}.{self.lang}"
        where = written(site, self.home.origin, name, self.words)
        if where is None:
            return self.home.origin.at(name), 0
        return where.stretch(part.start, part.end)


def readables(site: Site) -> Iterator[Readable]:
    """The narratives of a site, and the summaries of its data in each language.

    Mandates, methods and official wordings are carried over from documents: they stay as they are.
    """
    for narrative in site.narratives:
        item = narrative_item(narrative.key)
        yield Readable(item, narrative.body, narrative.lang, narrative)
    for value in values(site):
        if value.field == "summary" and isinstance(value.value, Text):
            for lang in site.settings.codes:
                if words := value.value.get(lang, ""):
                    yield Readable(value.item, words, lang, value)


def start_of(words: str) -> str:
    """The first words of a long text, on one line."""
    first = " ".join(words.split()[:8])
    return first.rstrip(" ,.;:") + "…"
