"""Old addresses that lead to one item each, and those where another stands."""

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_node, a_plan, a_site


def of(*nodes: Node) -> Site:
    return a_site(plans=(a_plan(nodes=nodes), a_plan(id="other", nodes=(a_node(id="9"),))))


BAD = {
    "another item": (of(a_node(), a_node(id="2", formerly=("1",))), ["a-plan/2"]),
    "itself": (of(a_node(formerly=("1",))), ["a-plan/1"]),
    "itself, in full": (of(a_node(formerly=("a-plan/1",))), ["a-plan/1"]),
    "an item of another plan": (of(a_node(formerly=("other/9",))), ["a-plan/1"]),
    "two items": (
        of(a_node(formerly=("3",)), a_node(id="2", formerly=("a-plan/3",))),
        ["a-plan/2"],
    ),
    "twice": (of(a_node(formerly=("3", "3"))), ["a-plan/1"]),
    "a circle": (
        of(a_node(formerly=("2",)), a_node(id="2", formerly=("1",))),
        ["a-plan/1", "a-plan/2"],
    ),
}
GOOD = {
    "none": of(a_node()),
    "ids that nothing has": of(a_node(formerly=("3", "other/3")), a_node(id="2")),
    "the id of an item of another plan": of(a_node(formerly=("9",))),
    "a plan that is gone": of(a_node(formerly=("gone/1",))),
}
