"""What a view leans on: the folders of the plans that it shows something of.

A page or file made of a view stays the same while these folders do, and what all plans share.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.model import addresses
from generator.model.addresses import plan_folder
from generator.model.indicator import Indicator
from generator.model.plan import Plan
from generator.model.site import BUDGETS
from generator.page import Leaning
from generator.view import (
    CardView,
    IndicatorUse,
    IndicatorView,
    NodeLink,
    OrganizationView,
    PlanView,
    SourceView,
    TreeNode,
)
from generator.view.budget import BudgetView


def of_part(plan: Plan | None, leans: Iterable[Leaning] = ()) -> Leaning:
    """The folder of a plan, and what all that stands below it in a list leans on."""
    own = {_folder(plan)} if plan else set()
    folders = frozenset(own.union(*(one.folders for one in leans)))
    return Leaning("".join(own), folders)


def of_card(card: CardView) -> Leaning:
    """The folders of a card's own plan, and of those that it names."""
    uses = (*card.indicators, *card.indicators_below)
    links = (*card.related, *card.linked_from, *card.children, *card.ancestors)
    home = _folder(card.plan)
    return _leaning(home, frozenset((home, *_linked(links), *_used(uses))), _more(uses))


def of_plan(view: PlanView) -> Leaning:
    """The folders of a plan, of those that share its indicators, and of those that it names."""
    uses = (*view.major_indicators, *_below(view.tree))
    links = (link for item in view.items for link in item.related)
    home = _folder(view.plan)
    return _leaning(home, frozenset((home, *_linked(links), *_used(uses))), _more(uses))


def of_indicator(view: IndicatorView) -> Leaning:
    """The folders of an indicator, and of the plans that use it."""
    plans: Iterable[Plan] = (*view.plans, *view.major_in, *(use.plan for use in view.uses))
    home = _home(view.indicator)
    return _leaning(home, frozenset((home, *(_folder(plan) for plan in plans))))


def of_organization(view: OrganizationView, besides: str) -> Leaning:
    """Budgets if an organization has money; what plans say of it is in parts, or `besides`."""
    return _leaning(view.key, frozenset((BUDGETS,) if view.budgets else ()), besides)


def of_source(view: SourceView) -> Leaning:
    """The folders of the plans that say from a document what they say."""
    links = _linked((*view.nodes, *view.reports))
    plans = (_folder(plan) for plan in view.plans)
    indicators = map(_home, view.indicators)
    money = (BUDGETS,) if view.budgets else ()
    return _leaning(view.key, frozenset((*links, *plans, *indicators, *money)))


def of_budget(view: BudgetView) -> Leaning:
    """All budgets, since one may be compared with those before it."""
    return _leaning(addresses.key("budgets", view.budget.id), frozenset((BUDGETS,)))


@lru_cache(maxsize=1024)
def _leaning(home: str, folders: frozenset[str], besides: str = "") -> Leaning:
    """What several things lean on that stand near each other: one object for them all."""
    return Leaning(home, folders, besides)


def _folder(plan: Plan) -> str:
    """The folder of a plan."""
    return plan_folder(plan.origin.path)


def _home(indicator: Indicator) -> str:
    """The folder of the file that defines an indicator."""
    return plan_folder(indicator.origin.path)


def _below(tree: Iterable[TreeNode]) -> Iterator[IndicatorUse]:
    """The indicators of a tree."""
    for item in tree:
        yield from item.indicators
        yield from _below(item.children)


def _linked(links: Iterable[NodeLink]) -> Iterator[str]:
    """The folders of the plans that links lead to."""
    return (_folder(link.plan) for link in links)


def _more(uses: Iterable[IndicatorUse]) -> str:
    """How many other nodes, not named, use each of the indicators that many use."""
    return " ".join(str(use.more) for use in uses if use.more)


def _used(uses: Iterable[IndicatorUse]) -> Iterator[str]:
    """The folders of indicators, and of the plans that share them."""
    for use in uses:
        yield _home(use.indicator)
        yield from _linked(use.elsewhere)
        yield from (_folder(plan) for plan in use.major_in)
