"""Observations that are late, and that are not."""

from datetime import date
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_node, a_plan, a_site, an_indicator, an_observation, when

DAY = date(2011, 6, 15)


def of(periods: str, frequency: str | None, *plans: str, **changes: Any) -> Site:
    """Observations for some periods, in plans of other periods; 2008 to 2012 by default."""
    observed = tuple(an_observation(period=when(each)) for each in periods.split())
    return a_site(
        today=changes.pop("today", DAY),
        plans=tuple(
            a_plan(id=f"plan-{number}", period=when(period))
            for number, period in enumerate(plans or ("2008/2012",))
        ),
        indicators=(an_indicator(**{"frequency": frequency, "observations": observed, **changes}),),
    )


ITEM = ["indicators/an-indicator"]
NOT_AVAILABLE = an_observation(period=when("2010"), value=Absent.NOT_AVAILABLE)
BAD = {
    "two years late": (of("2007 2008", "yearly"), ITEM),
    "in any order": (of("2008 2006", "yearly"), ITEM),
    "fiscal years": (of("2008-04/2009-03", "yearly"), ITEM),
    "months": (of("2011-03", "monthly"), ITEM),
    "quarters": (of("2010-07/2010-09", "quarterly"), ITEM),
    "every two years": (of("2006", "every-two-years"), ITEM),
    "an open plan": (of("2008", "yearly", "2001/.."), ITEM),
    "one of two plans goes on": (of("2008", "yearly", "2004/2008", "2009/2014"), ITEM),
    "within a plan that has ended": (of("2004", "yearly", "2004/2008"), ITEM),
    "of no plan": (
        a_site(
            today=DAY,
            plans=(a_plan(nodes=(a_node(indicators=()),)),),
            indicators=(
                an_indicator(
                    frequency="yearly", observations=(an_observation(period=when("2005")),)
                ),
            ),
        ),
        ITEM,
    ),
}
GOOD = {
    "last year’s": of("2010", "yearly"),
    "awaited": of("2009", "yearly"),
    "the last fiscal year’s": of("2009-04/2010-03", "yearly"),
    "not available": of("", "yearly", observations=(NOT_AVAILABLE,)),
    "the plan has ended": of("2007", "yearly", "2004/2008"),
    "every five years": of("2006", "every-five-years"),
    "a year of a monthly figure": of("2010", "monthly"),
    "once": of("1999", "once"),
    "no frequency": of("1999", None),
    "never": of("", "yearly"),
    "discontinued": of("1999", "yearly", status="discontinued"),
    "still explored": of("1999", "yearly", status="exploring"),
    "since a year": of("1999/..", "yearly"),
    "no day given": of("1999", "yearly", today=None),
}
