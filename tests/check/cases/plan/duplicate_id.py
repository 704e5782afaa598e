"""Entries with the same id, of every kind."""

from typing import Any

from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_category,
    a_group,
    a_level,
    a_line,
    a_measure,
    a_node,
    a_plan,
    a_program,
    a_report,
    a_site,
    a_source,
    a_term,
    an_action,
    an_element,
    an_indicator,
    an_organization,
)


def plan(**changes: Any) -> Site:
    return a_site(plans=(a_plan(**changes),))


def budget(**changes: Any) -> Site:
    return a_site(budgets=(a_budget(**changes),))


BAD = {
    "plans": (a_site(plans=(a_plan(), a_plan())), ["a-plan"]),
    "indicators": (a_site(indicators=(an_indicator(),) * 2), ["indicators/an-indicator"]),
    "budgets": (a_site(budgets=(a_budget(), a_budget())), ["2007-2008"]),
    "organizations": (a_site(organizations=(an_organization(),) * 2), ["organizations/a-ministry"]),
    "sources": (a_site(sources=(a_source(),) * 2), ["sources/a-source"]),
    "terms": (a_site(terms=(a_term(),) * 2), ["glossary/a-term"]),
    "levels": (plan(levels=(a_level(), a_level())), ["a-plan/objective"]),
    "nodes, three times": (plan(nodes=(a_node(),) * 3), ["a-plan/1", "a-plan/1"]),
    "statements": (plan(statements=(a_group(), a_group())), ["a-plan/findings"]),
    "actions of two nodes": (
        plan(nodes=(a_node(actions=(an_action(),)), a_node(id="2", actions=(an_action(),)))),
        ["a-plan/1-a1"],
    ),
    "reports": (plan(nodes=(a_node(reports=(a_report(),) * 2),)), ["a-plan/1/2010-2011"]),
    "programs": (budget(programs=(a_program(), a_program(id="2"), a_program())), ["2007-2008/1"]),
    "elements": (
        budget(programs=(a_program(elements=(an_element(),) * 2),)),
        ["2007-2008/1/1"],
    ),
    "categories": (budget(categories=(a_category(),) * 2), ["2007-2008/transfers"]),
    "measures": (budget(measures=(a_measure(),) * 2), ["2007-2008/expenditure"]),
    "lines": (
        budget(lines=(a_line("10.0"), a_line("11.0"))),
        ["2007-2008/2007-2008/expenditure"],
    ),
}
GOOD = {
    "none": a_site(),
    "the same id in two plans": a_site(plans=(a_plan(), a_plan(id="other"))),
    "the same element in two programs": budget(
        programs=(a_program(elements=(an_element(),)), a_program(id="2", elements=(an_element(),)))
    ),
    "the same report of two nodes": plan(
        nodes=(a_node(reports=(a_report(),)), a_node(id="2", reports=(a_report(),)))
    ),
    "a program and a category of the same name": budget(
        programs=(a_program(id="x"),),
        categories=(a_category(id="x"),),
        lines=(a_line("1.0", program="x"), a_line("1.0", category="x")),
    ),
}
