"""Actions with and without a date, in plans that date theirs and in plans that do not."""

from generator.model.plan import Action, Node
from generator.model.site import Site
from tests.builders import a_level, a_node, a_plan, a_site, an_action, text, when


def of(*nodes: Node, **level: object) -> Site:
    return a_site(plans=(a_plan(levels=(a_level(**level),), nodes=nodes),))


def acting(*actions: Action, **changes: object) -> Node:
    return a_node(actions=actions, **changes)


DATED = an_action(schedule=when("2009"))
BARE = an_action(id="1-a2")
NOTED = an_action(id="1-a3", schedule_note=text("En continu", "Ongoing"))
BAD = {
    "one of two": (of(acting(DATED, BARE)), ["a-plan/1/1-a2"]),
    "beside words": (of(acting(NOTED, BARE)), ["a-plan/1/1-a2"]),
    "of another item": (of(acting(DATED), acting(BARE, id="2")), ["a-plan/2/1-a2"]),
    "completed": (
        of(acting(DATED, an_action(id="1-a2", status="completed"))),
        ["a-plan/1/1-a2"],
    ),
}
GOOD = {
    "every one": of(acting(DATED, NOTED)),
    "an open deadline": of(acting(an_action(schedule=when("2009/..")), NOTED)),
    "none in the plan": of(acting(an_action(), BARE)),
    "one of many": of(acting(DATED, BARE, an_action(id="1-a4"))),
    "dated by its item": of(acting(DATED), acting(BARE, id="2", schedule=when("2010"))),
    "dates of items alone": of(
        acting(an_action(), schedule=when("2010")), acting(BARE, id="2", schedule=None)
    ),
    "required of its item, which is told": of(acting(DATED, BARE), requires=("schedule",)),
    "abandoned": of(acting(DATED, an_action(id="1-a2", status="abandoned"))),
    "no action": a_site(),
}
