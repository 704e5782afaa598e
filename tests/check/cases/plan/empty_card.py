"""Cards with something to read, whatever it is, and cards with nothing."""

from typing import Any

from generator.model.plan import Node
from generator.model.site import Site
from tests.builders import (
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    an_action,
    text,
    twins,
    when,
)


def of(*nodes: Node, card: bool = True, requires: tuple[str, ...] = (), **site: Any) -> Site:
    levels = (a_level(kind="measure", card=card, requires=requires), a_level(kind="step"))
    return a_site(plans=(a_plan(levels=levels, nodes=nodes),), **site)


def measure(number: int = 1, **changes: Any) -> Node:
    return a_node(**{"id": str(number), "kind": "measure", "indicators": (), **changes})


def full(number: int) -> Node:
    return measure(number, summary=text())


BAD = {
    "the only one": (of(measure()), ["a-plan/1"]),
    "among others": (of(full(1), full(2), measure(3)), ["a-plan/3"]),
    "with names alone": (
        of(full(1), full(2), measure(3, leads=("a-ministry",), related=("1",))),
        ["a-plan/3"],
    ),
    "all, told once": (of(measure(1), measure(2), measure(3)), ["a-plan"]),
    "leads required": (of(measure(), requires=("leads",)), ["a-plan/1"]),
}
GOOD = {
    "a summary": of(full(1)),
    "a note": of(measure(note=text())),
    "a schedule": of(measure(schedule=when("../2009"))),
    "an indicator": of(measure(indicators=("an-indicator",))),
    "an action": of(measure(actions=(an_action(),))),
    "a report": of(measure(reports=(a_report(),))),
    "an item below": of(measure(), a_node(id="1.1", kind="step", parent="1")),
    "a text of its own": of(measure(), narratives=twins("plans/a-plan/1")),
    "a text of its own, its id with a colon": of(
        measure(id="m:1"), narratives=twins("plans/a-plan/m_1")
    ),
    "no card": of(measure(), card=False),
    "half of the plan, not published in full": of(full(1), full(2), measure(3), measure(4)),
    "something is required, and told": of(measure(), requires=("actions",)),
    "an objective, which is told": a_site(
        plans=(a_plan(levels=(a_level(card=True),), nodes=(a_node(indicators=()),)),)
    ),
}
