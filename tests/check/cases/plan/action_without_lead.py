"""Actions that somebody answers for, at any height, and those that nobody does."""

from typing import Any

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site, an_action

LEVELS = (a_level(), a_level(kind="measure"))
LED = ("a-ministry",)


def of(*nodes: Node, **changes: Any) -> Site:
    return a_site(plans=(a_plan(**{"levels": LEVELS, "nodes": nodes, **changes}),))


def below(**changes: Any) -> Node:
    """A measure of the first objective, with an action."""
    return a_node(
        **{
            "id": "1.1",
            "kind": "measure",
            "parent": "1",
            "actions": (an_action(id="1.1-a1"),),
            **changes,
        }
    )


BAD = {
    "the only one": (of(a_node(), below()), ["a-plan/1.1/1.1-a1"]),
    "beside one with its own": (
        of(a_node(actions=(an_action(leads=LED), an_action(id="1-a2")))),
        ["a-plan/1/1-a2"],
    ),
    "beside another item's": (
        of(a_node(), below(), below(id="1.2", leads=LED)),
        ["a-plan/1.1/1.1-a1"],
    ),
    "none of a whole plan, told once": (
        of(a_node(actions=(an_action(), an_action(id="1-a2"))), below()),
        ["a-plan"],
    ),
    "partners do not answer": (of(a_node(partners=LED, actions=(an_action(),))), ["a-plan/1/1-a1"]),
    "in a circle of parents": (
        of(a_node(parent="1.1"), below(), below(id="1.2", parent=None, leads=LED)),
        ["a-plan/1.1/1.1-a1"],
    ),
}
GOOD = {
    "its own": of(a_node(actions=(an_action(leads=LED),))),
    "of its item": of(a_node(leads=LED, actions=(an_action(),))),
    "of an item above": of(a_node(leads=LED), below()),
    "of the plan": of(a_node(), below(), leads=LED),
    "required of its item, which is told": of(
        a_node(actions=(an_action(),)), levels=(a_level(requires=("leads",)),)
    ),
    "a plan without actions": a_site(),
}
