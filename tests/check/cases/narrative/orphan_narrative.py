"""Narrative of pages that there are, and are not."""

from generator.model.site import Site
from tests.builders import a_level, a_plan, a_site, twins


def of(key: str, *, card: bool = True) -> Site:
    return a_site(plans=(a_plan(levels=(a_level(card=card),)),), narratives=twins(key))


BAD = {
    "no such item": (of("plans/a-plan/2"), ["a-plan/2"] * 2),
    "no such plan": (of("plans/no-plan"), ["no-plan"] * 2),
    "no such section": (of("plan"), ["plan"] * 2),
    "an item without a page": (of("plans/a-plan/1", card=False), ["a-plan/1"] * 2),
}
GOOD = {
    key: of(key)
    for key in (
        *("index", "plans", "plans/a-plan", "plans/a-plan/1", "indicators/an-indicator"),
        *("budgets/2007-2008", "organizations/a-ministry", "sources/a-source", "glossary"),
    )
} | {"what could not be read": a_site(narratives=twins("plans/gone"), dropped=frozenset({"gone"}))}
