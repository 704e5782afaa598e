"""Items right below the level above, and items that skip one."""

from typing import Any

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site

KINDS = ("issue", "objective", "measure")


def of(*nodes: Node, **optional: Any) -> Site:
    levels = tuple(a_level(kind=kind, optional=optional.get(kind, False)) for kind in KINDS)
    return a_site(plans=(a_plan(levels=levels, nodes=nodes),))


ISSUE = a_node(id="i", kind="issue")
OBJECTIVE = a_node(id="o", parent="i")
MEASURE = a_node(id="m", kind="measure", parent="o")
SKIPS = a_node(id="n", kind="measure", parent="i")
BAD = {
    "one level": (of(ISSUE, OBJECTIVE, MEASURE, SKIPS), ["a-plan/n"]),
    "the first level": (of(ISSUE, OBJECTIVE, a_node(id="p")), ["a-plan/p"]),
    "two levels": (of(ISSUE, OBJECTIVE, a_node(id="n", kind="measure")), ["a-plan/n"]),
    "two levels of which one may be": (
        of(ISSUE, OBJECTIVE, a_node(id="n", kind="measure"), issue=True),
        ["a-plan/n"],
    ),
}
GOOD = {
    "in order": of(ISSUE, OBJECTIVE, MEASURE),
    "one that may be skipped": of(ISSUE, OBJECTIVE, SKIPS, objective=True),
    "both may be skipped": of(
        ISSUE, OBJECTIVE, a_node(id="n", kind="measure"), issue=True, objective=True
    ),
    "a level that the plan never uses": of(ISSUE, SKIPS),
    "a first level that the plan never uses": of(a_node(id="o"), MEASURE),
    "below a parent that is not known": of(
        ISSUE, OBJECTIVE, a_node(id="n", kind="measure", parent="x")
    ),
    "below a parent of an unknown level": of(
        ISSUE, OBJECTIVE, a_node(id="g", kind="goal"), a_node(id="n", kind="measure", parent="g")
    ),
    "below a lower level, which is told": of(ISSUE, OBJECTIVE, MEASURE, a_node(id="p", parent="m")),
    "a plan of one level": a_site(),
}
