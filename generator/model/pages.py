"""Every page of a site by its key, with the anchors that its data gives it."""

from collections.abc import Iterator, Mapping
from typing import cast

from generator.model.addresses import SECTIONS, anchor, key
from generator.model.plan import Node, Plan
from generator.model.site import Site

Entry = tuple[str, frozenset[str]]
PAGES = "pages"
"""Where a site keeps them, in `known`."""


def page_keys(site: Site) -> Mapping[str, frozenset[str]]:
    """The anchors of each page by its key, those of its narrative's headings aside.

    The documentation of checks (`checks/AF201`) is not among them: it belongs to no site. Made
    once for a site.
    """
    if PAGES not in site.known:
        site.known[PAGES] = _page_keys(site)
    return cast("Mapping[str, frozenset[str]]", site.known[PAGES])


def _page_keys(site: Site) -> Mapping[str, frozenset[str]]:
    """The anchors of each page by its key."""
    empty: frozenset[str] = frozenset()
    found: dict[str, frozenset[str]] = {"index": empty, **dict.fromkeys(SECTIONS, empty)}
    found["glossary"] = frozenset(anchor(term.id) for term in site.terms)
    found["organizations"] = frozenset(anchor(each.id) for each in site.organizations)
    for section, ids in (
        ("indicators", [each.id for each in site.indicators]),
        ("organizations", [each.id for each in site.organizations]),
        ("sources", [each.id for each in site.sources]),
    ):
        found.update((key(section, each), empty) for each in ids)
    for plan in site.plans:
        found.update(_plan(plan))
    for budget in site.budgets:
        programs = frozenset(anchor(f"program-{program.id}") for program in budget.programs)
        found[key("budgets", budget.id)] = programs
    return found


def _plan(plan: Plan) -> Iterator[Entry]:
    """The page of a plan, and those of its cards; what has no card has an anchor."""
    inside = {anchor(group.id) for group in plan.statements}
    for node in plan.nodes:
        level = plan.level(node)
        if level and level.card:
            yield key("plans", plan.id, node.id), frozenset(shown(node))
        else:
            inside.add(anchor(node.id))
            inside.update(shown(node))
    yield key("plans", plan.id), frozenset(inside)


def shown(node: Node) -> Iterator[str]:
    """The anchors of what a node shows, on its card or on its plan's page."""
    yield from (anchor(action.id) for action in node.actions)
    yield from (anchor(indicator) for indicator in node.indicators)
    yield from (anchor(f"report-{report.id}") for report in node.reports)
