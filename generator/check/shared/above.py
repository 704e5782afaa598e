"""What nodes have themselves, or from the nearest one above them; each node is looked at once."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from generator.model.plan import Node, Plan

T = TypeVar("T")


def nearest(plan: Plan, own: Callable[[Node], T | None]) -> Mapping[str, T | None]:
    """By id, what each node has, or else what the nearest one above it has.

    A circle of parents is walked once.
    """
    found: dict[str, T | None] = {}
    for node in plan.nodes:
        path: list[str] = []
        at: Node | None = node
        while at and at.id not in found:
            found[at.id] = own(at)
            path.append(at.id)
            at = plan.node(at.parent) if at.parent else None
        above = found[at.id] if at else None
        for name in reversed(path):
            if found[name] is None:
                found[name] = above
            above = found[name]
    return found
