"""The home page: what the site is for, and every way into it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from generator.model.budget import Cell, Measure
from generator.model.when import When
from generator.page import Drawing, Page, SearchEntry
from generator.render import structured
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.sentences.budget import budget_sentences
from generator.render.words import plain
from generator.sentences import Teller
from generator.view import Views
from generator.view.budget import BudgetView

Item = TypeVar("Item")
MOST = 12
"""How many plans, and how many budgets, the page shows; where there are more, lists have them."""


@dataclass(frozen=True, slots=True)
class Spending:
    """A budget at a glance: its first measure's total, and what the budget says of itself."""

    view: BudgetView
    measure: Measure
    amount: Decimal
    said: tuple[str, ...]


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The one home page."""
    yield pen.drawing("index", _home, views)


def _home(views: Views, pen: Pen) -> Page:
    """The page of what the site is, its plans, its money."""
    narrative = prose(views, pen.lang, "index")
    title = narrative.title or plain(views.site.settings.title, pen.lang)
    description = narrative.description or plain(views.site.settings.description, pen.lang)
    return pen.page(
        "index",
        "home/home.html",
        title=title,
        description=description,
        search=(SearchEntry(title=title, text=description),),
        about=structured.website(views.site),
        narrative=narrative,
        lead=plain(views.site.settings.description, pen.lang),
        plans=latest(views.plans, lambda view: view.plan.period, views.site.today),
        spending=[
            one
            for view in latest(views.budgets, lambda view: view.budget.period, views.site.today)
            for one in _spending(view, pen.teller)
        ],
        counts=_counts(views),
        most=MOST,
    )


def latest(
    items: Sequence[Item], period: Callable[[Item], When], today: date | None
) -> Sequence[Item]:
    """All in their order; where they are too many, those under way, then the latest."""
    if len(items) <= MOST:
        return items

    def rank(item: Item) -> tuple[bool, date]:
        """Later than others in both: under way, begun."""
        start, end = period(item).start or date.min, period(item).end or date.max
        return today is not None and start <= today <= end, start

    return sorted(items, key=rank, reverse=True)[:MOST]


def _counts(views: Views) -> dict[str, int]:
    """How much the site holds, by section."""
    return {
        "plans": len(views.plans),
        "cards": len(views.cards),
        "indicators": len(views.indicators),
        "budgets": len(views.budgets),
        "organizations": len(views.organizations),
        "terms": len(views.terms),
        "sources": len(views.sources),
    }


def _spending(view: BudgetView, teller: Teller) -> Iterator[Spending]:
    """What a budget's first measure comes to in all, where the budget says."""
    budget = view.budget
    if not budget.measures or not budget.years:
        return
    measure = budget.measures[0]
    amount = budget.amount(Cell(budget.years[0]), measure.id)
    if amount is not None:
        said = budget_sentences(view, teller).lead
        yield Spending(view=view, measure=measure, amount=amount, said=said)
