"""Which plans and budgets a problem's item belongs to: their settings apply to it."""

from collections.abc import Callable
from itertools import chain

from generator.model.budget import Budget
from generator.model.checks import CheckSettings
from generator.model.plan import Plan
from generator.model.site import Site


def narrative_item(key: str) -> str:
    """The item of a page's narrative: a plan's and its cards' are those of their data."""
    section, _, rest = key.partition("/")
    return rest if rest and section in {"plans", "budgets"} else key


def belongs(site: Site) -> Callable[[str], tuple[CheckSettings, ...]]:
    """A function from an item to the settings of the plans and budgets that it belongs to.

    An indicator (`indicators/admissions`) belongs to every plan that uses it.
    """
    owners: dict[str, list[CheckSettings]] = {}
    everyone: tuple[Plan | Budget, ...] = (*site.plans, *site.budgets)
    for owner in everyone:
        if owner.checks.severity or owner.checks.waivers:
            for item in _roots(owner):
                owners.setdefault(item, []).append(owner.checks)

    def find(item: str) -> tuple[CheckSettings, ...]:
        first, _, rest = item.partition("/")
        root = f"{first}/{rest.partition('/')[0]}" if first == "indicators" else first
        return tuple(owners.get(root, ()))

    return find


def _roots(owner: Plan | Budget) -> set[str]:
    """The first parts of the items that belong to a plan or a budget."""
    if isinstance(owner, Budget):
        return {owner.id}
    used = chain(owner.major_indicators, *(node.indicators for node in owner.nodes))
    return {owner.id, *(f"indicators/{indicator}" for indicator in used)}
