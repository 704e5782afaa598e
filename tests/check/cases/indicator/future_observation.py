"""Observations before and after a day of June 2011."""

from datetime import date
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_site, a_target, an_indicator, an_observation, text, when

DAY = date(2011, 6, 15)


def of(period: str, today: date | None = DAY, **changes: Any) -> Site:
    observed = (an_observation(period=when(period), **changes),)
    return a_site(today=today, indicators=(an_indicator(observations=observed),))


ITEM = ["indicators/an-indicator"]
BAD = {
    "a year": (of("2012"), ITEM),
    "a century": (of("2100"), ITEM),
    "the next day": (of("2011-06-16"), ITEM),
    "the next month": (of("2011-07"), ITEM),
    "the next fiscal year": (of("2012-04/2013-03"), ITEM),
    "words": (of("2012", value=None, text=text("Adopté", "Adopted")), ITEM),
    "a baseline": (
        a_site(today=DAY, indicators=(an_indicator(baseline=an_observation(period=when("2012"))),)),
        ITEM,
    ),
}
GOOD = {
    "a year before": of("2010"),
    "the year that goes on": of("2011"),
    "the fiscal year that goes on": of("2011-04/2012-03"),
    "the day": of("2011-06-15"),
    "this summer": of("2011-22"),
    "until a year to come": of("../2012"),
    "not available": of("2012", value=Absent.NOT_AVAILABLE),
    "no day given": of("2012", today=None),
    "a target": a_site(
        today=DAY, indicators=(an_indicator(targets=(a_target(period=when("2030")),)),)
    ),
}
