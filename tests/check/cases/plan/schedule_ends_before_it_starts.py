"""Periods the right way round and the wrong one."""

from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_node,
    a_plan,
    a_report,
    a_site,
    a_target,
    an_action,
    an_indicator,
    when,
)


def of(edtf: str) -> Site:
    return a_site(plans=(a_plan(nodes=(a_node(schedule=when(edtf)),)),))


BACK = when("2019-22/2018-21")
BAD = {
    "schedule of a node": (of("2019-22/2018-21"), ["a-plan/1"]),
    "schedule of an action": (
        a_site(plans=(a_plan(nodes=(a_node(actions=(an_action(schedule=BACK),)),)),)),
        ["a-plan/1/1-a1"],
    ),
    "period of a plan": (a_site(plans=(a_plan(period=when("2012/2008")),)), ["a-plan"]),
    "period of a budget": (a_site(budgets=(a_budget(period=BACK),)), ["2007-2008"]),
    "period of a target": (
        a_site(indicators=(an_indicator(targets=(a_target(period=BACK),)),)),
        ["indicators/an-indicator"],
    ),
    "period of a report": (
        a_site(plans=(a_plan(nodes=(a_node(reports=(a_report(period=BACK),)),)),)),
        ["a-plan/1/2010-2011"],
    ),
}
GOOD = {
    edtf: of(edtf)
    for edtf in ("2018-21/2019-22", "2018", "../2018-23", "2018-23/..", "2018/2018", "2018-23/2018")
}
