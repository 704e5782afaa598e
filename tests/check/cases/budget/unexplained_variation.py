"""Changes above the site's threshold, with and without an explanation."""

from decimal import Decimal
from typing import Any

from generator.model.budget import Budget, Explanation, Line
from generator.model.checks import SiteChecks
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_category,
    a_line,
    a_measure,
    a_program,
    a_site,
    an_element,
    an_identity,
    some_settings,
    text,
)

WHY = text("Il y a plus de monde.", "There are more people.")
BEFORE = {"year": "2006-2007"}


def two(now: str, before: str, measure: str = "expenditure", **place: str) -> tuple[Line, Line]:
    """A figure of the budget's year and of the year before."""
    return a_line(now, measure, **place), a_line(before, measure, **place, **BEFORE)


def why(**place: Any) -> Explanation:
    return Explanation(**place, text=WHY)


def a_year(*lines: Line, **changes: Any) -> Budget:
    valid: dict[str, Any] = {
        "measures": (
            a_measure(),
            a_measure(id="investments"),
            a_measure(id="change"),
            a_measure(id="staff", unit="persons", decimals=0),
            a_measure(id="rate", unit="percent"),
        ),
        "programs": (a_program(elements=(an_element(),)), a_program(id="2")),
        "categories": (a_category(),),
        "identities": (an_identity(sum=None, change="expenditure", amount="change"),),
        "lines": lines,
    }
    return a_budget(**{**valid, **changes})


def site(*lines: Line, threshold: str | None = "25", **changes: Any) -> Site:
    limit = None if threshold is None else Decimal(threshold)
    settings = some_settings(checks=SiteChecks(variation_threshold=limit))
    return a_site(settings=settings, budgets=(a_year(*lines, **changes),))


ITEM = "2007-2008/2007-2008/expenditure"
BAD = {
    "a rise": (site(*two("125.1", "100.0")), [ITEM]),
    "a fall": (site(*two("74.9", "100.0")), [ITEM]),
    "a fall to zero": (site(*two("0.0", "100.0")), [ITEM]),
    "from zero": (site(*two("3.0", "0.0")), [ITEM]),
    "from less than nothing": (site(*two("10.0", "-10.0")), [ITEM]),
    "a program": (site(*two("150.0", "100.0", program="1")), ["2007-2008/2007-2008/1/expenditure"]),
    "an element": (
        site(*two("150.0", "100.0", program="1", element="1")),
        ["2007-2008/2007-2008/1/1/expenditure"],
    ),
    "a category": (
        site(*two("150.0", "100.0", category="transfers")),
        ["2007-2008/2007-2008/transfers/expenditure"],
    ),
    "another program is explained": (
        site(*two("150.0", "100.0", program="1"), explanations=(why(program="2"),)),
        ["2007-2008/2007-2008/1/expenditure"],
    ),
    "another measure is explained": (
        site(*two("150.0", "100.0"), explanations=(why(measure="investments"),)),
        [ITEM],
    ),
    "the threshold is zero": (site(*two("100.1", "100.0"), threshold="0"), [ITEM]),
}
GOOD = {
    "no threshold": site(*two("500.0", "100.0"), threshold=None),
    "as much as the threshold": site(*two("125.0", "100.0"), *two("75.0", "100.0", program="1")),
    "no change": site(*two("100.0", "100.0"), threshold="0"),
    "explained": site(*two("150.0", "100.0"), explanations=(why(measure="expenditure"),)),
    "explained for every measure": site(
        *two("150.0", "100.0"), *two("9.0", "1.0", "investments"), explanations=(why(),)
    ),
    "an element explained": site(
        *two("150.0", "100.0", program="1", element="1"),
        explanations=(why(program="1", element="1"),),
    ),
    "a new program without a figure for the year before": site(a_line("150.0", program="2")),
    "zero both years": site(*two("0.0", "0.0")),
    "persons": site(*two("9", "1", "staff")),
    "percentages": site(*two("9.0", "1.0", "rate")),
    "a change of a change": site(*two("9.0", "1.0", "change")),
    "an earlier year": site(
        a_line("9.0", **BEFORE),
        a_line("1.0", year="2005-2006"),
        years=("2007-2008", "2006-2007", "2005-2006"),
    ),
    "one year alone": site(a_line("9.0"), years=("2007-2008",)),
    "a line stated twice is another fault": site(*two("100.0", "100.0"), a_line("900.0")),
}
