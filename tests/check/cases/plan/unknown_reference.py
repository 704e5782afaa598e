"""References of every kind, to what there is and to what there is not."""

from typing import Any

from generator.model.budget import Budget, Explanation
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_category,
    a_citation,
    a_group,
    a_line,
    a_node,
    a_plan,
    a_program,
    a_site,
    a_source,
    a_statement,
    a_target,
    an_action,
    an_element,
    an_identity,
    an_indicator,
    an_organization,
    text,
)


def node(**changes: Any) -> Site:
    return a_site(plans=(a_plan(nodes=(a_node(**changes),)),))


def plan(**changes: Any) -> Site:
    return a_site(plans=(a_plan(**changes),))


def budget(**changes: Any) -> Site:
    return a_site(budgets=(a_budget(**changes),))


def line(**changes: Any) -> Site:
    return budget(lines=(a_line(**changes),))


NODE = ["a-plan/1"]
BUDGET: Budget = a_budget()
BAD = {
    "kind": (node(kind="goal"), NODE),
    "parent": (node(parent="9"), NODE),
    "leads": (node(leads=("a-ministry", "no")), NODE),
    "partners": (node(partners=("no", "nobody")), NODE * 2),
    "indicators": (node(indicators=("an-indicator", "no")), NODE),
    "related": (node(related=("9",)), NODE),
    "related of another plan": (node(related=("other-plan/1",)), NODE),
    "source of a node": (node(source=a_citation(id="no")), NODE),
    "leads of an action": (node(actions=(an_action(leads=("no",)),)), ["a-plan/1/1-a1"]),
    "leads of the plan": (plan(leads=("no",)), ["a-plan"]),
    "major indicators": (plan(major_indicators=("no",)), ["a-plan"]),
    "source of the plan": (plan(source=a_citation(id="no")), ["a-plan"]),
    "statement": (
        plan(statements=(a_group(items=(a_statement(node="9"),)),)),
        ["a-plan/findings"],
    ),
    "source of a target": (
        a_site(indicators=(an_indicator(targets=(a_target(source=a_citation(id="no")),)),)),
        ["indicators/an-indicator"],
    ),
    "organization": (
        a_site(organizations=(an_organization(parent="no"),)),
        ["organizations/a-ministry"],
    ),
    "publisher": (a_site(sources=(a_source(publisher="no"),)), ["sources/a-source"]),
    "year": (line(year="1999"), ["2007-2008/1999/expenditure"]),
    "program": (line(program="9"), ["2007-2008/2007-2008/9/expenditure"]),
    "element": (line(program="1", element="9"), ["2007-2008/2007-2008/1/9/expenditure"]),
    "category": (line(category="no"), ["2007-2008/2007-2008/no/expenditure"]),
    "measure": (line(measure="no"), ["2007-2008/2007-2008/no"]),
    "measure of a category": (
        budget(categories=(a_category(measure="no"),)),
        ["2007-2008/transfers"],
    ),
    "measure of an identity": (
        budget(identities=(an_identity(of="no"),)),
        ["2007-2008/an-identity"],
    ),
    "measure of a formula": (
        budget(identities=(an_identity(sum=None, formula="expenditure = no"),)),
        ["2007-2008/an-identity"],
    ),
    "parts of an explanation": (
        budget(
            explanations=(
                Explanation(program="1", element="9", category="no", measure="no", text=text()),
            )
        ),
        ["2007-2008"] * 3,
    ),
    "organization of a program": (
        budget(programs=(a_program(organization="no"), a_program(id="2"))),
        ["2007-2008/1"],
    ),
    "organization of an element": (
        budget(programs=(a_program(elements=(an_element(organization="no"),)), a_program(id="2"))),
        ["2007-2008/1/1"],
    ),
}
GOOD = {
    "all known": a_site(),
    "what could not be read": a_site(
        plans=(a_plan(nodes=(a_node(leads=("gone",), related=("other-plan/9",)),)),),
        dropped=frozenset({"gone", "other-plan"}),
    ),
    "an item of another plan": a_site(
        plans=(a_plan(), a_plan(id="other", nodes=(a_node(related=("a-plan/1", "1")),)))
    ),
    "an element": budget(
        programs=(a_program(elements=(an_element(),)), a_program(id="2")),
        lines=(a_line(program="1", element="1"),),
    ),
    "a change": budget(
        identities=(an_identity(sum=None, change="expenditure", amount="expenditure"),)
    ),
}
