"""Items with and without a lead organization."""

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site


def of(*nodes: Node) -> Site:
    return a_site(plans=(a_plan(levels=(a_level(requires=("leads",)),), nodes=nodes),))


BAD = {"none": (of(a_node(), a_node(id="2", leads=("a-ministry",))), ["a-plan/1"])}
GOOD = {"one": of(a_node(leads=("a-ministry",))), "not required": a_site()}
