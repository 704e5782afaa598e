"""Series with a period missing, and without."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_site, an_indicator, an_observation, text, when

DAY = date(2021, 6, 15)


def of(periods: str, frequency: str | None = None, **changes: Any) -> Site:
    """Observations for these periods, separated by spaces."""
    observed = tuple(an_observation(period=when(each)) for each in periods.split())
    return a_site(
        indicators=(an_indicator(frequency=frequency, **{"observations": observed, **changes}),)
    )


ITEM = ["indicators/an-indicator"]
BAD = {
    "a year": (of("2019 2021", "yearly"), ITEM),
    "two gaps": (of("2015 2017 2018 2020", "yearly"), [*ITEM, *ITEM]),
    "in any order": (of("2021 2018 2020", "yearly"), ITEM),
    "fiscal years": (of("2018-04/2019-03 2020-04/2021-03", "yearly"), ITEM),
    "days of a year": (of("2018-03-31 2020-03-31", "yearly"), ITEM),
    "quarters": (of("2020-01/2020-03 2020-07/2020-09", "quarterly"), ITEM),
    "months": (of("2020-01 2020-02 2020-04", "monthly"), ITEM),
    "every two years": (of("2016 2020", "every-two-years"), ITEM),
    "every five years": (of("2001 2011", "every-five-years"), ITEM),
    "an evident step": (of("2016 2017 2018 2020"), ITEM),
    "an evident step of two years": (of("2010 2012 2014 2018"), ITEM),
    "five-year averages each year": (of("2010/2014 2011/2015 2013/2017", "yearly"), ITEM),
    "a long silence": (of("1990 2020", "monthly"), ITEM),
}
GOOD = {
    "each year": of("2018 2019 2020", "yearly"),
    "one": of("2020", "yearly"),
    "none": of("", "yearly"),
    "every two years": of("2016 2018 2020", "every-two-years"),
    "once": of("2010 2020", "once"),
    "not available": of(
        "",
        "yearly",
        observations=(
            an_observation(period=when("2018")),
            an_observation(period=when("2019"), value=Absent.NOT_AVAILABLE),
            an_observation(period=when("2020"), value=None, text=text("Suspendu", "Suspended")),
            an_observation(period=when("2021")),
        ),
    ),
    "the baseline between": of("2018 2020", "yearly", baseline=an_observation(period=when("2019"))),
    "long after the baseline": of(
        "2018 2019", "yearly", baseline=an_observation(period=when("2001"))
    ),
    "no evident step": of("2001 2004 2006 2011"),
    "two without frequency": of("2010 2020"),
    "three without evident step": of("2018 2019 2021"),
    "around a year": of("2018~ 2020~", "yearly"),
    "seasons": of("2018-21 2020-21", "yearly"),
    "an open one": of("../2018 2020", "yearly"),
    "years and fiscal years": of("2018 2020-04/2021-03", "yearly"),
    "years, of which one by quarters": of("2018 2019-01/2019-03 2020", "yearly"),
    "surveys of other months": of("2018-03 2019-11", "yearly"),
    "years of a monthly figure": of("2018 2019 2020", "monthly"),
    "to come, another fault": replace(of("2018 2019 2081", "yearly"), today=DAY),
    "told twice, another fault": of("2017 2018 2018 2020", "yearly"),
    "parts of a month": of("2018-01-01/2018-01-15 2020-01-01/2020-01-15", "yearly"),
}
