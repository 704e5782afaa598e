"""Severities and waivers that the files of plans and budgets set."""

from typing import Any

from generator.check import Checked, check
from generator.place import Origin
from generator.problem import Severity
from tests.builders import (
    a_budget,
    a_line,
    a_node,
    a_plan,
    a_site,
    a_target,
    a_waiver,
    an_indicator,
    an_observation,
    some_checks,
    text,
    twins,
    when,
)

NAME = "objective-without-indicator"


def checked(**checks: Any) -> Checked:
    """What is found in a plan whose objective has no indicator, under these settings."""
    plan = a_plan(nodes=(a_node(indicators=()),), checks=some_checks(**checks))
    return check(a_site(plans=(plan,)))


def test_severity_of_the_rule() -> None:
    assert [problem.severity for problem in checked().problems] == [Severity.ERROR]


def test_severity_of_the_plan() -> None:
    found = checked(severity={NAME: Severity.WARNING}).problems
    assert [problem.severity for problem in found] == [Severity.WARNING]


def test_severity_of_another_plan_does_not_count() -> None:
    plan = a_plan(nodes=(a_node(indicators=()),))
    other = a_plan(id="a-plan-2", checks=some_checks(severity={NAME: Severity.OFF}))
    found = check(a_site(plans=(plan, other))).problems
    assert [problem.severity for problem in found] == [Severity.ERROR]


def test_off_drops() -> None:
    found = checked(severity={NAME: Severity.OFF})
    assert found == Checked(problems=(), waived=())


def test_waived_with_its_reason() -> None:
    found = checked(waivers=(a_waiver(reason=text("Ainsi.", "So.")),))
    assert found.problems == ()
    assert [waived.reason for waived in found.waived] == [{"fr": "Ainsi.", "en": "So."}]
    assert found.waived[0].problem.item == "a-plan/1"


def test_a_waiver_that_waives_nothing_is_a_warning() -> None:
    found = checked(waivers=(a_waiver(), a_waiver(item="a-plan/2")))
    assert [(each.rule.code, each.severity) for each in found.problems] == [
        ("AF290", Severity.WARNING)
    ]


def test_a_budget_waives_its_own() -> None:
    waiver = a_waiver(check="budget-sum-mismatch", item="2007-2008/2007-2008/expenditure")
    lines = (a_line("30.1"), a_line("10.0", program="1"), a_line("20.0", program="2"))
    budget = a_budget(lines=lines, checks=some_checks(waivers=(waiver,)))
    found = check(a_site(budgets=(budget,)))
    assert found.problems == ()
    assert len(found.waived) == 1


def test_an_indicator_belongs_to_the_plans_that_use_it() -> None:
    waiver = a_waiver(check="target-outside-plan", item="indicators/an-indicator")
    target = a_target(period=when("2050"))
    indicator = an_indicator(baseline=an_observation(), targets=(target,))
    plan = a_plan(checks=some_checks(waivers=(waiver,)))
    found = check(a_site(plans=(plan,), indicators=(indicator,)))
    assert (found.problems, len(found.waived)) == ((), 1)


def test_narrative_belongs_to_its_plan() -> None:
    plan = a_plan(checks=some_checks(severity={"broken-link": Severity.HINT}))
    found = check(a_site(plans=(plan,), narratives=twins(body="[a](/nowhere)"))).problems
    assert [problem.severity for problem in found] == [Severity.HINT] * 2


def test_problems_come_by_place() -> None:
    nodes = tuple(
        a_node(id=str(line), indicators=(), origin=Origin("plan.yml", {"": (line, 1)}))
        for line in (30, 4, 21)
    )
    found = check(a_site(plans=(a_plan(nodes=nodes),))).problems
    assert [problem.place.line for problem in found] == [4, 21, 30]
