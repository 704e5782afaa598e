"""What documents are made of, by the key of their page: plans, cards, years of reports, budgets."""

from collections.abc import Mapping
from functools import cached_property

from generator.render.documents.compose.reports import Year, years
from generator.view import PlanView, Views
from generator.view.budget import BudgetView
from generator.view.cards import ListedCard


class Shelf:
    """The views of a site, each where its document looks for it."""

    def __init__(self, views: Views) -> None:
        self._views = views

    @cached_property
    def cards(self) -> Mapping[str, ListedCard]:
        """Cards by key, in the order of the site."""
        return {one.card.key: one for one in self._views.listing}

    @cached_property
    def plans(self) -> Mapping[str, PlanView]:
        """Plans by key."""
        return {view.key: view for view in self._views.plans}

    @cached_property
    def budgets(self) -> Mapping[str, BudgetView]:
        """Budgets by key."""
        return {view.key: view for view in self._views.budgets}

    @cached_property
    def years(self) -> Mapping[str, Year]:
        """The years that plans have reports on, by key."""
        cards = (one.card for one in self._views.listing)
        return {year.key: year for year in years(self._views.plans, cards)}
