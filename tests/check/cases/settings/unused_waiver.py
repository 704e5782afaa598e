"""Waivers that waive something, and that do not."""

from generator.model.checks import Waiver
from generator.model.site import Site
from tests.builders import a_node, a_plan, a_site, a_waiver, some_checks


def of(*waivers: Waiver) -> Site:
    """An objective without indicator, and waivers."""
    return a_site(
        plans=(a_plan(nodes=(a_node(indicators=()),), checks=some_checks(waivers=waivers)),)
    )


BAD = {
    "of another item": (of(a_waiver(item="a-plan/2")), ["a-plan/2"]),
    "of an unknown check": (of(a_waiver(check="objective-without-indicators")), ["a-plan/1"]),
    "of a fault that is gone": (of(a_waiver(check="missing-lead")), ["a-plan/1"]),
    "of itself": (of(a_waiver(check="unused-waiver")), ["a-plan/1"]),
    "twice": (of(a_waiver(), a_waiver(item="a-plan")), ["a-plan/a-plan"]),
    "in another plan": (
        a_site(
            plans=(
                a_plan(nodes=(a_node(indicators=()),)),
                a_plan(id="other", checks=some_checks(waivers=(a_waiver(),))),
            )
        ),
        ["other/a-plan/1"],
    ),
}
GOOD = {"used": of(a_waiver()), "none": of()}
