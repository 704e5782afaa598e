"""Severities of checks that there are and are not."""

from generator.model.site import Site
from generator.problem import Severity
from tests.builders import a_budget, a_plan, a_site, some_checks


def of(name: str) -> Site:
    return a_site(plans=(a_plan(checks=some_checks(severity={name: Severity.WARNING})),))


BAD = {
    "misspelt": (of("missing-leads"), ["a-plan"]),
    "a code": (of("AF204"), ["a-plan"]),
    "of a budget": (
        a_site(budgets=(a_budget(checks=some_checks(severity={"no": Severity.OFF})),)),
        ["2007-2008"],
    ),
}
GOOD = {"a name": of("missing-lead"), "this one": of("unknown-check")}
