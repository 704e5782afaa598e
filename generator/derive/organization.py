"""Organizations to the views of their pages: their place, and all they answer for."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.derive.index import Index, unique
from generator.model import addresses
from generator.model.budget import Budget
from generator.model.organization import Organization
from generator.model.plan import Plan
from generator.view import NodeLink, OrganizationView
from generator.view.budget import BudgetView

T = TypeVar("T")


def organization_views(
    index: Index, budgets: tuple[BudgetView, ...]
) -> tuple[OrganizationView, ...]:
    """The view of each organization, in the order of the site."""
    known = tuple(index.site.organization_by_id.values())
    children = _grouped((org.parent, org) for org in known if org.parent)
    plans = _grouped(
        (name, plan)
        for plan in index.plans
        for name in dict.fromkeys((*plan.leads, *plan.partners, *_doing(plan)))
    )
    leads = _grouped(_links(index, partners=False))
    partners = _grouped(_links(index, partners=True))
    money = _grouped(
        (name, budget) for budget in budgets for name in dict.fromkeys(_answering(budget.budget))
    )
    return tuple(
        OrganizationView(
            organization=org,
            key=addresses.key("organizations", org.id),
            parents=_parents(index, org),
            children=tuple(children.get(org.id, ())),
            plans=tuple(plans.get(org.id, ())),
            leads=tuple(leads.get(org.id, ())),
            partners=tuple(partners.get(org.id, ())),
            budgets=tuple(money.get(org.id, ())),
            cited=index.cited(org.source),
        )
        for org in known
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """Values by the id that each goes with, in order."""
    found: dict[str, list[T]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _doing(plan: Plan) -> Iterator[str]:
    """The organizations that answer for something in a plan."""
    for node in unique(plan):
        yield from (*node.leads, *node.partners)
        for action in node.actions:
            yield from action.leads


def _links(index: Index, *, partners: bool) -> Iterator[tuple[str, NodeLink]]:
    """Each organization with the nodes that it leads, or in which it is a partner, each once."""
    for plan in index.plans:
        for node in unique(plan):
            link = index.link(plan, node)
            acting = (name for action in node.actions for name in action.leads)
            names = node.partners if partners else (*node.leads, *acting)
            for name in dict.fromkeys(names) if link else ():
                if link:
                    yield name, link


def _answering(budget: Budget) -> Iterator[str]:
    """The organizations that a budget names."""
    yield budget.organization or ""
    for program in budget.programs:
        yield program.organization or ""
        yield from (element.organization or "" for element in program.elements)


def _parents(index: Index, org: Organization) -> tuple[Organization, ...]:
    """The organizations above one, from the top down; a circle is walked once."""
    above: dict[str, Organization] = {}
    parent = org.parent
    while parent and parent != org.id and parent not in above:
        found = index.site.organization_by_id.get(parent)
        if found is None:
            break
        above[parent] = found
        parent = found.parent
    return tuple(reversed(above.values()))
