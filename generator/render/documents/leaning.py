"""What a document leans on: while that is the same, so is the document, and none is composed.

Besides the folders of the plans that it shows something of, these are the narratives that it
holds, as they are once they have quoted what they quote.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator.packed import digest
from generator.page import Leaning
from generator.render.documents.compose.composer import Reference
from generator.render.documents.compose.reports import Year
from generator.render.documents.compose.shelf import Shelf
from generator.render.narrative import quote
from generator.view import CardView, PlanView, Views, leaning


class Leanings:
    """What each document of a site in one language leans on."""

    def __init__(self, views: Views, lang: str) -> None:
        self._views, self._lang, self._shelf = views, lang, Shelf(views)

    def of(self, one: Reference) -> Leaning:
        """What a document leans on. Raises `KeyError` where the site has no such document."""
        match one.kind:
            case "card":
                card = self._shelf.cards[one.key].card
                return self._joined([leaning.of_card(card)], [one.key])
            case "plan":
                return self._plan(self._shelf.plans[one.key])
            case "reports":
                return self._year(self._shelf.years[one.key])
            case "budget":
                view = self._shelf.budgets[one.key]
                return self._joined([leaning.of_budget(view)], [one.key])

    def _plan(self, view: PlanView) -> Leaning:
        """A book: the plan, and all its cards."""
        cards = self._cards_of.get(view.plan.id, [])
        found = [leaning.of_plan(view), *map(leaning.of_card, cards)]
        return self._joined(found, [view.key, *(card.key for card in cards)])

    def _year(self, year: Year) -> Leaning:
        """A year: the plan, and the cards that report on it."""
        keys = (link.key for link, _ in year.reports if link.level.card)
        cards = (self._shelf.cards[key].card for key in keys)
        return self._joined([leaning.of_plan(year.plan), *map(leaning.of_card, cards)], [])

    def _joined(self, found: list[Leaning], keys: Iterable[str]) -> Leaning:
        """What parts lean on, and the narratives of some pages; the first is at home."""
        folders = frozenset[str]().union(*(one.folders for one in found))
        said = "\0".join((*(one.besides for one in found), *self._narratives(keys)))
        return Leaning(found[0].home, folders, said)

    def _narratives(self, keys: Iterable[str]) -> Iterator[str]:
        """The narratives of pages, with what they quote."""
        for key in keys:
            text = self._views.site.narrative_by_key.get((key, self._lang))
            if text is not None:
                yield f"{digest(text)} {quote(text.body, self._views.facts, self._lang)}"

    @cached_property
    def _cards_of(self) -> Mapping[str, list[CardView]]:
        """The cards of each plan, by its id."""
        found: dict[str, list[CardView]] = {}
        for card in self._views.cards:
            found.setdefault(card.plan.id, []).append(card)
        return found
