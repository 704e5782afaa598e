"""Items that moved: where each stood before, so that its old address still leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.plan import Node, Plan
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Move:
    """An item, and one of the places where it stood: `before` are the ids of a plan and an item.

    `position` is the one that the old place has among those that the item names.
    """

    plan: Plan
    node: Node
    before: tuple[str, str]
    position: int

    @property
    def word(self) -> str:
        """The old place as it is written."""
        return self.node.formerly[self.position]


def moves(site: Site) -> Iterator[Move]:
    """Every move that a site tells of, in the order of plans and items."""
    for plan in site.plans:
        for node in plan.nodes:
            for position, word in enumerate(node.formerly):
                before, _, item = word.rpartition("/")
                yield Move(plan, node, (before or plan.id, item), position)
