"""Stated changes and shares that do, and do not, follow from the figures."""

from typing import Any

from generator.model.site import Site
from tests.builders import a_budget, a_line, a_measure, a_site, an_identity

MEASURES = (
    a_measure(),
    a_measure(id="change"),
    a_measure(id="rate", unit="percent"),
    a_measure(id="staff", unit="persons", decimals=0),
)
CHANGE = {"change": "expenditure", "amount": "change", "percent": "rate"}
SHARE = {"share": "expenditure", "percent": "rate"}


def change(now: str, before: str, amount: str = "", rate: str = "", **form: Any) -> Site:
    """A program's amounts of two years, with the change that is stated."""
    measure = form.get("change", "expenditure")
    lines = [
        a_line(now, measure, program="1"),
        a_line(before, measure, program="1", year="2006-2007"),
        *([a_line(amount, "change", program="1")] if amount else []),
        *([a_line(rate, "rate", program="1")] if rate else []),
    ]
    identity = an_identity(**{"sum": None, **(form or CHANGE)})
    return a_site(
        budgets=(a_budget(measures=MEASURES, identities=(identity,), lines=tuple(lines)),)
    )


def share(part: str, whole: str, rate: str) -> Site:
    lines = (a_line(whole), a_line(part, program="1"), a_line(rate, "rate", program="1"))
    identity = an_identity(sum=None, **SHARE)
    return a_site(budgets=(a_budget(measures=MEASURES, identities=(identity,), lines=lines),))


AMOUNT, RATE = "2007-2008/2007-2008/1/change", "2007-2008/2007-2008/1/rate"
BAD = {
    "an amount, by a tenth": (change("110.0", "100.0", amount="10.1"), [AMOUNT]),
    "an amount of the wrong sign": (change("90.0", "100.0", amount="10.0"), [AMOUNT]),
    "a percentage, by a tenth": (change("110000.0", "100000.0", rate="10.1"), [RATE]),
    "both": (change("110.0", "100.0", amount="11.0", rate="11.0"), [AMOUNT, RATE]),
    "a share": (share("25.0", "100.0", "26.0"), [RATE]),
    "of persons, who are not rounded": (
        change("969", "984", rate="-1.6", change="staff", percent="rate"),
        [RATE],
    ),
}
GOOD = {
    "a percentage of zero is another fault": change("110.0", "0.0", rate="100.0"),
    "a share of zero is another fault": share("25.0", "0.0", "26.0"),
    "both": change("110.0", "100.0", amount="10.0", rate="10.0"),
    "a fall": change("90.0", "100.0", amount="-10.0", rate="-10.0"),
    "half a unit, away from zero": change("1000.5", "1000.0", rate="0.1"),
    "half a unit, down": change("999.5", "1000.0", rate="-0.1"),
    "what rounding of the figures could give": change("2.1", "2.0", rate="5.3"),
    "from zero, nothing stated": change("110.0", "0.0", amount="110.0"),
    "from less than nothing": change("10.0", "-10.0", amount="20.0", rate="200.0"),
    "a small base": change("0.1", "0.1", amount="0.0", rate="0.0"),
    "of persons": change("969", "984", rate="-1.5", change="staff", percent="rate"),
    "a share": share("25.0", "100.0", "25.0"),
    "a negative share": share("-25.0", "100.0", "-25.0"),
    "the whole is not stated": a_site(
        budgets=(
            a_budget(
                measures=MEASURES,
                identities=(an_identity(sum=None, **SHARE),),
                lines=(a_line("5.0", program="1"), a_line("9.0", "rate", program="1")),
            ),
        )
    ),
    "the year before is not stated": a_site(
        budgets=(
            a_budget(
                measures=MEASURES,
                identities=(an_identity(sum=None, **CHANGE),),
                lines=(a_line("5.0"), a_line("9.0", "rate"), a_line("9.0", "change")),
            ),
        )
    ),
}
