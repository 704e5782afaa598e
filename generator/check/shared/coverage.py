"""Which nodes have something, themselves or below them; each node is looked at once."""

from collections.abc import Callable, Iterator

from generator.model.plan import Level, Node, Plan, Requirement
from generator.model.site import Site


def having(plan: Plan, has: Callable[[Node], bool]) -> frozenset[str]:
    """The ids of the nodes that have something themselves, or a node below them does."""
    covered: set[str] = set()
    for node in plan.nodes:
        at: Node | None = node if has(node) else None
        while at and at.id not in covered:
            covered.add(at.id)
            at = plan.node(at.parent) if at.parent else None
    return frozenset(covered)


def lists_indicator(site: Site) -> Callable[[Node], bool]:
    """Whether a node lists an indicator that exists, or would if its file could be read."""
    known, dropped = site.indicator_by_id, site.dropped
    return lambda node: any(name in known or name in dropped for name in node.indicators)


def requiring(plan: Plan, requirement: Requirement) -> Iterator[tuple[Level, Node]]:
    """The nodes of the levels that require something, with their level."""
    for node in plan.nodes:
        level = plan.level(node)
        if level and requirement in level.requires:
            yield level, node
