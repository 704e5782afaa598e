"""Amounts with as many decimals as are published, and with more."""

from generator.model.site import Site
from tests.builders import a_budget, a_line, a_measure, a_site


def of(amount: str, decimals: int = 1) -> Site:
    measures = (a_measure(decimals=decimals),)
    return a_site(budgets=(a_budget(measures=measures, lines=(a_line(amount),)),))


ITEM = ["2007-2008/2007-2008/expenditure"]
BAD = {
    "two for one": (of("10.25"), ITEM),
    "one for none": (of("10.5", 0), ITEM),
    "negative": (of("-10.25"), ITEM),
}
GOOD = {
    "one": of("10.2"),
    "none": of("10"),
    "final zeros": of("10.20"),
    "zero": of("0.00"),
    "a large number": of("1000000", 0),
}
