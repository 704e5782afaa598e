"""The texts whose length is looked at: narrative, and the summaries of the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.shared.items import narrative_item
from generator.check.shared.sentences import Stretch
from generator.check.shared.written import written, written_body
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.model.types import Text
from generator.place import Origin, Place


@dataclass(frozen=True, slots=True)
class Readable:
    """A text that somebody reads, the item that it belongs to, and where it is written.

    What is long is found first: only then is its exact place looked for.
    """

    item: str
    words: str
    lang: str
    home: Narrative | Origin

    def stretch(self, site: Site, part: Stretch) -> tuple[Place, int]:
        """Where a part of the text stands, and its width on its first line."""
        if isinstance(self.home, Narrative):
            return written_body(self.home).stretch(part.start, part.end)
        name = f"summary.{self.lang}"
        where = written(site, self.home, name, self.words)
        return where.stretch(part.start, part.end) if where else (self.home.at(name), 0)


def readables(site: Site) -> Iterator[Readable]:
    """The narratives of a site, and the summaries of its data in each language.

    Mandates, methods and official wordings are carried over from documents: they stay as they are.
    """
    for narrative in site.narratives:
        item = narrative_item(narrative.key)
        yield Readable(item, narrative.body, narrative.lang, narrative)
    for plan in site.plans:
        yield from _summaries(plan.id, plan.summary, plan.origin)
        for node in plan.nodes:
            yield from _summaries(f"{plan.id}/{node.id}", node.summary, node.origin)
    for budget in site.budgets:
        yield from _summaries(budget.id, budget.summary, budget.origin)


def _summaries(item: str, summary: Text | None, origin: Origin) -> Iterator[Readable]:
    """A summary in each of its languages."""
    for lang, words in (summary or {}).items():
        yield Readable(item, words, lang, origin)


def start_of(words: str) -> str:
    """The first words of a long text, on one line."""
    first = " ".join(words.split()[:8])
    return first.rstrip(" ,.;:") + "…"
