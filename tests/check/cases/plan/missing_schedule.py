"""Items with and without a schedule."""

from generator.model.plan import Node
from generator.model.site import Site
from generator.model.types import Text
from tests.builders import a_level, a_node, a_plan, a_site, an_action, when


def of(*nodes: Node) -> Site:
    return a_site(plans=(a_plan(levels=(a_level(requires=("schedule",)),), nodes=nodes),))


AUTUMN = when("2018-23")
BAD = {
    "none": (of(a_node()), ["a-plan/1"]),
    "on one action of two": (
        of(a_node(actions=(an_action(schedule=AUTUMN), an_action(id="1-a2")))),
        ["a-plan/1"],
    ),
}
GOOD = {
    "its own": of(a_node(schedule=AUTUMN)),
    "an open one": of(a_node(schedule=when("../2018-23"))),
    "on each action": of(a_node(actions=(an_action(schedule=AUTUMN),))),
    "in words on one action": of(
        a_node(
            actions=(
                an_action(schedule=AUTUMN),
                an_action(id="1-a2", schedule_note=Text(fr="en continu", en="ongoing")),
            )
        )
    ),
    "not required": a_site(),
}
