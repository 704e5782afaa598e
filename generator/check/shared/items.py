"""Whose settings apply to a problem: those of its item's plans and budgets, then the site's."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from generator.model.addresses import SECTIONS
from generator.model.budget import Budget
from generator.model.checks import CheckSettings, SiteChecks
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problem import Problem


def narrative_item(key: str) -> str:
    """The item of a page's narrative: a plan's and its cards' are those of their data."""
    section, _, rest = key.partition("/")
    return rest if rest and section in {"plans", "budgets"} else key


def is_of_dropped(site: Site, key: str) -> bool:
    """Whether a page, or a fact, is of something that could not be read: no fault of its name."""
    return bool(site.dropped) and not site.dropped.isdisjoint(key.split("/")[1:])


class Owner(NamedTuple):
    """Something whose file sets how checks apply; the site is called `settings`."""

    id: str
    checks: CheckSettings | SiteChecks


def owners(site: Site) -> tuple[Owner, ...]:
    """Everything whose file sets how checks apply to it."""
    plans = (Owner(plan.id, plan.checks) for plan in site.plans)
    budgets = (Owner(budget.id, budget.checks) for budget in site.budgets)
    return (*plans, *budgets, Owner("settings", site.settings.checks))


def belongs(site: Site) -> Callable[[str], tuple[CheckSettings | SiteChecks, ...]]:
    """A function from an item to the settings of the plans and budgets that it belongs to.

    An indicator (`indicators/admissions`) belongs to every plan that uses it. The site's own
    settings come last, for every item.
    """
    everywhere = site.settings.checks
    found: dict[str, list[CheckSettings]] = {}
    entities: tuple[Plan | Budget, ...] = (*site.plans, *site.budgets)
    for owner in entities:
        if owner.checks.severity or owner.checks.waivers:
            for item in _roots(owner):
                found.setdefault(item, []).append(owner.checks)

    def of(item: str) -> tuple[CheckSettings | SiteChecks, ...]:
        first, _, rest = item.partition("/")
        root = f"{first}/{rest.partition('/')[0]}" if first == "indicators" else first
        return (*found.get(root, ()), everywhere)

    return of


def _roots(owner: Plan | Budget) -> set[str]:
    """The first parts of the items that belong to a plan or a budget."""
    if isinstance(owner, Budget):
        return {owner.id}
    used = chain(owner.major_indicators, *(node.indicators for node in owner.nodes))
    return {owner.id, *(f"indicators/{indicator}" for indicator in used)}


def misread_folders(site: Site) -> frozenset[str]:
    """The folders of which a file could not be read as it stands: what they hold is not certain."""
    return frozenset(map(folder, site.misread))


def folder(path: str) -> str:
    """The folder of a file: a plan's or a budget's files stand in one."""
    return path.rpartition("/")[0]


def is_maimed(site: Site, problem: Problem) -> bool:
    """Whether a problem is of an item of which a part was left out while reading."""
    first, _, rest = problem.item.partition("/")
    item = rest if first in SECTIONS else problem.item
    ids = item.split("/")
    return any("/".join(ids[:count]) in site.maimed for count in (1, 2))
