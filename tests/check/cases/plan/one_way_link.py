"""Links that go both ways, and those that go one way, within plans and between them."""

from generator.model.plan import Plan
from generator.model.site import Site
from tests.builders import a_node, a_plan, a_site


def a_linked_plan(plan_id: str = "a-plan", **related: str) -> Plan:
    """A plan whose items (`n1`, `n2`…) name these others."""
    nodes = (a_node(id=name, related=tuple(words.split())) for name, words in related.items())
    return a_plan(id=plan_id, nodes=tuple(nodes))


def of(*plans: Plan) -> Site:
    return a_site(plans=plans)


BAD = {
    "one of three": (of(a_linked_plan(n1="n2", n2="n1 n3", n3="n1 n2")), ["a-plan/n3"]),
    "in another plan": (
        of(
            a_linked_plan(n1="n2 other/n1", n2="n1 other/n2"),
            a_linked_plan("other", n1="", n2="a-plan/n2"),
        ),
        ["a-plan/n1"],
    ),
    "from another plan": (
        of(
            a_linked_plan(n1="other/n1 other/n2", n2="other/n1"),
            a_linked_plan("other", n1="a-plan/n1 a-plan/n2", n2="a-plan/n1 a-plan/n2"),
        ),
        ["other/n2"],
    ),
}
GOOD = {
    "none": a_site(),
    "both ways": of(a_linked_plan(n1="n2 n3", n2="n1", n3="n1")),
    "both ways between plans": of(
        a_linked_plan(n1="other/n1"), a_linked_plan("other", n1="a-plan/n1")
    ),
    "a plan that links one way": of(a_linked_plan(n1="", n2="n1", n3="n1 n2")),
    "as many one way as both": of(a_linked_plan(n1="n2", n2="n1 n3", n3="")),
    "to itself": of(a_linked_plan(n1="n2 n1", n2="n1 n3", n3="n2")),
    "to nothing, which is told": of(a_linked_plan(n1="n2 n9", n2="n1 n3", n3="n2")),
    "named with the plan": of(a_linked_plan(n1="a-plan/n2", n2="n1")),
}
