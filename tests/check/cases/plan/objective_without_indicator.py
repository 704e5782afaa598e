"""Objectives with and without indicators."""

from tests.builders import a_level, a_node, a_plan, a_site, text

ISSUE = a_level(kind="issue", label=text("Enjeu", "Issue"), requires=("indicators",))
MEASURE = a_level(kind="measure", label=text("Mesure", "Measure"), requires=("indicators",))
LEVELS = (ISSUE, a_level(), MEASURE)


def a_tree(*indicators: str) -> tuple[object, ...]:
    """An objective, and a measure below it with these indicators."""
    return (
        a_node(indicators=()),
        a_node(id="1.1", kind="measure", parent="1", indicators=indicators),
    )


BAD = {
    "none at all": (a_site(plans=(a_plan(nodes=(a_node(indicators=()),)),)), ["a-plan/1"]),
    "only one that does not exist": (
        a_site(plans=(a_plan(nodes=(a_node(indicators=("nothing",)),)),)),
        ["a-plan/1"],
    ),
    "none below either": (a_site(plans=(a_plan(levels=LEVELS, nodes=a_tree()),)), ["a-plan/1"]),
    "another level that requires one": (
        a_site(plans=(a_plan(levels=LEVELS, nodes=(a_node(kind="issue", indicators=()),)),)),
        ["a-plan/1"],
    ),
    "one above does not count": (
        a_site(
            plans=(
                a_plan(
                    levels=LEVELS,
                    nodes=(a_node(kind="issue"), a_node(id="2", parent="1", indicators=())),
                ),
            )
        ),
        ["a-plan/2"],
    ),
    "in a circle of parents": (
        a_site(
            plans=(
                a_plan(
                    nodes=(
                        a_node(parent="2", indicators=()),
                        a_node(id="2", parent="1", indicators=()),
                    )
                ),
            )
        ),
        ["a-plan/1", "a-plan/2"],
    ),
}
GOOD = {
    "its own": a_site(),
    "one below": a_site(plans=(a_plan(levels=LEVELS, nodes=a_tree("an-indicator")),)),
    "one that could not be read": a_site(
        plans=(a_plan(nodes=(a_node(indicators=("unreadable",)),)),),
        dropped=frozenset({"unreadable"}),
    ),
    "a plan without objectives": a_site(
        plans=(
            a_plan(
                levels=(a_level(kind="measure"),), nodes=(a_node(kind="measure", indicators=()),)
            ),
        )
    ),
    "a plan without nodes": a_site(plans=(a_plan(nodes=()),)),
}
