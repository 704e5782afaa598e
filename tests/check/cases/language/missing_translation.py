"""Texts in every language, and in some only."""

from typing import Any

from generator.model.site import Site
from generator.model.types import Text
from tests.builders import (
    a_budget,
    a_group,
    a_language,
    a_level,
    a_narrative,
    a_node,
    a_plan,
    a_program,
    a_report,
    a_site,
    a_statement,
    a_term,
    a_waiver,
    an_action,
    an_indicator,
    an_organization,
    some_checks,
    some_settings,
    text,
    twins,
)

FRENCH = Text({"fr": "Seulement"})


def node(**changes: Any) -> Site:
    return a_site(plans=(a_plan(nodes=(a_node(**changes),)),))


def front(**english: Any) -> Site:
    """A page that has a title and a description in French, and these in English."""
    french = a_narrative(lang="fr", title="Un titre", description="Une page.")
    return a_site(narratives=(french, a_narrative(**english)))


def plan(**changes: Any) -> Site:
    return a_site(plans=(a_plan(**changes),))


BAD = {
    "title of a plan": (plan(title=FRENCH), ["a-plan"]),
    "an empty text": (plan(title=text("Un plan", " ")), ["a-plan"]),
    "in no language": (plan(title=Text()), ["a-plan", "a-plan"]),
    "label of a level": (plan(levels=(a_level(label=FRENCH),)), ["a-plan"]),
    "summary of a node": (node(summary=FRENCH), ["a-plan/1"]),
    "text of an action": (node(actions=(an_action(text=FRENCH),)), ["a-plan/1/1-a1"]),
    "steps of an action": (node(actions=(an_action(steps=(text(), FRENCH)),)), ["a-plan/1/1-a1"]),
    "a report": (node(reports=(a_report(activities=FRENCH),)), ["a-plan/1/2010-2011"]),
    "a statement": (
        plan(statements=(a_group(items=(a_statement(text=FRENCH),)),)),
        ["a-plan/findings"],
    ),
    "a reason": (
        plan(checks=some_checks(waivers=(a_waiver(reason=FRENCH),))),
        ["a-plan"],
    ),
    "an indicator": (a_site(indicators=(an_indicator(unit=FRENCH),)), ["indicators/an-indicator"]),
    "a budget": (a_site(budgets=(a_budget(portfolio=FRENCH),)), ["2007-2008"]),
    "a program": (
        a_site(budgets=(a_budget(programs=(a_program(title=FRENCH),)),)),
        ["2007-2008/1"],
    ),
    "an organization": (
        a_site(organizations=(an_organization(services=(FRENCH,)),)),
        ["organizations/a-ministry"],
    ),
    "a term": (a_site(terms=(a_term(definition=FRENCH),)), ["glossary/a-term"]),
    "the title of a page": (front(description="A page."), ["a-plan"]),
    "both above a page": (front(), ["a-plan", "a-plan"]),
    "the site": (a_site(settings=some_settings(title=FRENCH)), ["settings"]),
}
GOOD = {
    "in both": a_site(),
    "both above both pages": front(title="A title", description="A page."),
    "nothing above either page": a_site(narratives=twins()),
    "a page that could not be read": a_site(
        narratives=front().narratives, unread=frozenset({"content/plans/a-plan/index.en.md"})
    ),
    "a site in one language": a_site(
        settings=some_settings(languages=(a_language(),), title=FRENCH),
        plans=(a_plan(title=FRENCH),),
    ),
}
