"""Measures with and without indicators."""

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site, text

MEASURE = a_level(kind="measure", label=text("Mesure", "Measure"), requires=("indicators",))


def of(*nodes: Node) -> Site:
    return a_site(plans=(a_plan(levels=(MEASURE,), nodes=nodes),))


BAD = {
    "none": (of(a_node(kind="measure", indicators=())), ["a-plan/1"]),
    "one that is not defined": (of(a_node(kind="measure", indicators=("no",))), ["a-plan/1"]),
}
GOOD = {
    "one": of(a_node(kind="measure")),
    "objectives have their own check": a_site(plans=(a_plan(nodes=(a_node(indicators=()),)),)),
    "not required": a_site(
        plans=(
            a_plan(
                levels=(a_level(kind="measure"),), nodes=(a_node(kind="measure", indicators=()),)
            ),
        )
    ),
}
