"""Composes the documents of one site in one language, one at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.render.documents.blocks import Document, Kind
from generator.render.documents.compose import budget, card, plan, reports
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.letters import lawful
from generator.render.documents.compose.shelf import Shelf
from generator.render.words import numbered
from generator.view import Views


@dataclass(frozen=True, slots=True)
class Reference:
    """A document before it is composed.

    `stem` is the path of its files below the folder of documents, without their ending, the same
    in every language; `page` is the key of the page that it belongs to.
    """

    kind: Kind
    key: str
    title: str
    page: str

    @property
    def stem(self) -> str:
        """`plans/a-plan`, `plans/a-plan/2.1`, `budgets/2007-2008`, `reports/a-plan/2010-2011`."""
        return self.key


class Composer:
    """Finds the documents of a site and composes each when it is asked for."""

    def __init__(self, views: Views, lang: str, templates: Path) -> None:
        self._views, self._lang = views, lang
        self._desk, self._shelf = Desk(views, lang, templates), Shelf(views)

    def listed(self) -> tuple[Reference, ...]:
        """Every document, in the order of the site."""
        return tuple(self._references.values())

    def reference(self, kind: Kind, key: str) -> Reference:
        """The document of a kind with a key; `KeyError` where there is none."""
        return self._references[kind, key]

    def compose(self, reference: Reference) -> Document:
        """One document, for the paper of the site."""
        return replace(self._composed(reference), paper=self._views.site.settings.documents.paper)

    def _composed(self, reference: Reference) -> Document:
        """One document."""
        match reference.kind:
            case "card":
                return card.compose(self._desk, self._shelf.cards[reference.key])
            case "plan":
                return plan.compose(self._desk, self._shelf.plans[reference.key], self._shelf.cards)
            case "budget":
                return budget.compose(self._desk, self._shelf.budgets[reference.key])
            case "reports":
                return reports.compose(self._desk, self._shelf.years[reference.key])

    @cached_property
    def _references(self) -> Mapping[tuple[Kind, str], Reference]:
        """Documents by kind and key."""
        return {(one.kind, one.key): one for one in self._found()}

    def _found(self) -> Iterator[Reference]:
        """Every document: plans, then cards, years of reports, budgets."""
        desk, lang = self._desk, self._lang
        for key, view in self._shelf.plans.items():
            yield Reference("plan", key, lawful(desk.text(view.plan.title)), key)
        for key, one in self._shelf.cards.items():
            yield Reference("card", key, lawful(numbered(one.card.node, lang)), key)
        for key, year in self._shelf.years.items():
            yield Reference("reports", key, lawful(reports.title(desk, year)), year.plan.key)
        for key, whole in self._shelf.budgets.items():
            yield Reference("budget", key, lawful(desk.text(whole.budget.title)), key)
