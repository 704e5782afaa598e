"""Dates within the period of their plan and outside it, fuzzy and open ones included."""

from generator.model.site import Site
from tests.builders import a_node, a_plan, a_report, a_site, an_action, text, when


def of(schedule: str, period: str = "2008/2012", **changes: object) -> Site:
    node = a_node(schedule=when(schedule), **changes)
    return a_site(plans=(a_plan(period=when(period), nodes=(node,)),))


def acting(schedule: str, **changes: object) -> Site:
    action = an_action(schedule=when(schedule), **changes)
    return a_site(plans=(a_plan(nodes=(a_node(actions=(action,)),)),))


def reported(period: str, plan: str = "2008/2012") -> Site:
    node = a_node(reports=(a_report(period=when(period)),))
    return a_site(plans=(a_plan(period=when(plan), nodes=(node,)),))


def many(*schedules: str) -> Site:
    nodes = (a_node(id=f"n{n}", schedule=when(one)) for n, one in enumerate(schedules, start=1))
    return a_site(plans=(a_plan(nodes=tuple(nodes)),))


EVALUATION = text("Évaluer le plan et en faire le bilan", "Evaluate the plan")
NODE = ["a-plan/1"]
BAD = {
    "after": (of("2021"), NODE),
    "before": (of("2007-12"), NODE),
    "a season": (of("2013-21"), NODE),
    "ends after": (of("2011/2013"), NODE),
    "starts before": (of("1998/2010"), NODE),
    "until too early": (of("../2007"), NODE),
    "from too late": (of("2013/.."), NODE),
    "before a plan that is open": (of("2007", "2008/.."), NODE),
    "after a plan until": (of("2013", "../2012"), NODE),
    "around a date long after": (of("2014~"), NODE),
    "of an action": (acting("2021"), ["a-plan/1/1-a1"]),
    "an evaluation long after": (acting("2021", text=EVALUATION), ["a-plan/1/1-a1"]),
    "a report years after": (reported("2014-04/2015-03"), ["a-plan/1/2010-2011"]),
    "a report before": (reported("2006-04/2007-03"), ["a-plan/1/2010-2011"]),
    "two of three, each told": (many("2010", "2021", "2021"), ["a-plan/n2", "a-plan/n3"]),
    "most, told once": (many("2010", "2018", "2019", "2018/2019"), ["a-plan"]),
}
GOOD = {
    **{
        date: of(date)
        for date in (
            "2008",
            "2012-24",
            "2008-01/2012-12",
            "2008-21/2012-22",
            "../2010",
            "2010/..",
            "../..",
            "2013~",
            "2007?/2010",
        )
    },
    "a fiscal year at the start": of("2007-04/2008-03"),
    "a fiscal year at the end": of("2012-04/2013-03"),
    "ends in a year that the plan ends in": of("2012", "2008/2012-03"),
    "starts in a season that the plan starts in": of("2008-21/2009", "2008-05/2012"),
    "a plan that is open": of("2050", "2008/.."),
    "a plan around a year": of("2013", "2008/2012~"),
    "a plan of a year": of("2018-23", "2018"),
    "a plan of a fiscal year": of("2025-03-31", "2024-04/2025-03"),
    "none": a_site(),
    "its evaluation": acting("2014", text=EVALUATION),
    "an evaluation of an item": of("2013-23", title=text("Évaluation", "Evaluation")),
    "a report of the year after": reported("2013-04/2014-03"),
    "a report that begins before": reported("2007-04/2008-03"),
    "a report of a plan that is open": reported("2030", "2008/.."),
    "backwards, which is told": of("2021/2018"),
    "a plan backwards, which is told": of("2010", "2012/2008"),
}
