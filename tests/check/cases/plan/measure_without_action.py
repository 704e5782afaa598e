"""Measures with and without actions."""

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site, an_action, text

LEVEL = a_level(kind="measure", label=text("Mesure", "Measure"), requires=("actions",))


def of(*nodes: Node) -> Site:
    return a_site(plans=(a_plan(levels=(LEVEL, a_level(kind="step")), nodes=nodes),))


MEASURE = a_node(kind="measure")
BAD = {
    "none": (of(MEASURE), ["a-plan/1"]),
    "none below either": (of(MEASURE, a_node(id="2", kind="step", parent="1")), ["a-plan/1"]),
}
GOOD = {
    "one": of(a_node(kind="measure", actions=(an_action(),))),
    "one below": of(MEASURE, a_node(id="2", kind="step", parent="1", actions=(an_action(),))),
    "not required": a_site(),
}
