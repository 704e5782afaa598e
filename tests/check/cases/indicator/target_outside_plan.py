"""Targets within their plans and out of them."""

from generator.model.site import Site
from tests.builders import a_node, a_plan, a_site, a_target, an_indicator, when


def of(target: str, *plans: str) -> Site:
    """A target of an indicator that plans of these periods use."""
    return a_site(
        indicators=(an_indicator(targets=(a_target(period=when(target)),)),),
        plans=tuple(a_plan(id=f"plan-{n}", period=when(p)) for n, p in enumerate(plans)),
    )


ITEM = ["indicators/an-indicator"]
BAD = {
    "after": (of("2021", "2008/2012"), ITEM),
    "before": (of("2007", "2008/2012"), ITEM),
    "out of both": (of("2021", "2008/2012", "2015/2020"), ITEM),
    "an interval that goes on after": (of("2010/2020", "2008/2012"), ITEM),
    "before an open plan": (of("2007", "2008/.."), ITEM),
}
GOOD = {
    "within": of("2010", "2008/2012"),
    "the last day": of("2012-12-31", "2008/2012"),
    "within one of two": of("2016", "2008/2012", "2015/2020"),
    "an open plan": of("2050", "2008/.."),
    "a fiscal year at the end": of("2012-04/2013-03", "2008/2012"),
    "a year at the end of fiscal years": of("2012", "2008-04/2012-03"),
    "an interval": of("2008/2010", "2008/2012"),
    "an open interval": of("../2010", "2008/2012"),
    "used by no plan": a_site(
        indicators=(an_indicator(targets=(a_target(period=when("2050")),)),),
        plans=(a_plan(nodes=(a_node(indicators=()),)),),
    ),
}
