"""Organizations that something refers to, those that speak for themselves, and idle ones."""

from typing import Any

from generator.model.plan import Plan
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_node,
    a_plan,
    a_program,
    a_site,
    a_source,
    an_action,
    an_element,
    an_organization,
    text,
    twins,
)

IDLE = ["organizations/an-office"]
NAMED = ("an-office",)


def of(organization: dict[str, Any] | None = None, **site: Any) -> Site:
    office = an_organization(id="an-office", **(organization or {}))
    return a_site(organizations=(an_organization(), office), **site)


def plan(**changes: Any) -> tuple[Plan, ...]:
    return (a_plan(**changes),)


BAD = {
    "nothing at all": (of(), IDLE),
    "part of another": (of({"parent": "a-ministry"}), IDLE),
    "with names of its own alone": (of({"acronym": text("B", "O"), "kind": text()}), IDLE),
    "another in a link": (
        of(narratives=twins(body="[Bureau](/organizations/an-office-of-old)")),
        IDLE,
    ),
}
GOOD = {
    "a publisher": of(sources=(a_source(), a_source(id="b", publisher="an-office"))),
    "leads of a plan": of(plans=plan(leads=NAMED)),
    "partners of a plan": of(plans=plan(partners=NAMED)),
    "leads of an item": of(plans=plan(nodes=(a_node(leads=NAMED),))),
    "partners of an item": of(plans=plan(nodes=(a_node(partners=NAMED),))),
    "leads of an action": of(plans=plan(nodes=(a_node(actions=(an_action(leads=NAMED),)),))),
    "a budget": of(budgets=(a_budget(organization="an-office"),)),
    "a program": of(budgets=(a_budget(programs=(a_program(organization="an-office"),)),)),
    "an element": of(
        budgets=(a_budget(programs=(a_program(elements=(an_element(organization="an-office"),)),)),)
    ),
    "a mandate": of({"mandate": text()}),
    "objectives": of({"objectives": (text(),)}),
    "services": of({"services": (text(),)}),
    "above another": a_site(
        organizations=(an_organization(parent="an-office"), an_organization(id="an-office"))
    ),
    "meant by a misspelt id": of(plans=plan(leads=("an-ofice",))),
    "linked to in a text": of(
        narratives=twins(body="Le [bureau](/organizations/an-office). Une fin.")
    ),
}
