"""The home page: what the site is for, and every way into it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.model.budget import Cell, Measure
from generator.page import Drawing, Page, SearchEntry
from generator.render import structured
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.sentences.budget import budget_sentences
from generator.render.words import plain, unbroken
from generator.sentences import Teller
from generator.view import Views
from generator.view.budget import BudgetView


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
        plans=views.plans,
        spending=[one for view in views.budgets for one in _spending(view, pen.teller)],
        counts=_counts(views),
    )


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
        said = tuple(map(unbroken, budget_sentences(view, teller).lead))
        yield Spending(view=view, measure=measure, amount=amount, said=said)
