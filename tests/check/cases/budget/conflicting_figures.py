"""Figures that several budgets of one portfolio give, the same or not."""

from typing import Any

from generator.model.budget import Budget, Line
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_category,
    a_line,
    a_measure,
    a_program,
    a_site,
    an_element,
    text,
    when,
)

ELEMENTS = (an_element(), an_element(id="2", title=text("Deux", "Two")))
MEASURES = (
    a_measure(),
    a_measure(id="staff", unit="persons", decimals=0),
    a_measure(id="spent"),
)
PARTS: dict[str, Any] = {
    "measures": MEASURES,
    "programs": (a_program(elements=ELEMENTS), a_program(id="2", title=text("Deux", "Two"))),
    "categories": (a_category(),),
}
LATER: dict[str, Any] = {
    "id": "2008-2009",
    "title": text("Le budget suivant", "The next budget"),
    "period": when("2008-04/2009-03"),
    "years": ("2008-2009", "2007-2008", "2006-2007"),
}


def first(*lines: Line, **changes: Any) -> Budget:
    return a_budget(**{**PARTS, "lines": lines, **changes})


def later(*lines: Line, **changes: Any) -> Budget:
    return a_budget(**{**PARTS, **LATER, "lines": lines, **changes})


def both(one: Line, other: Line, **changes: Any) -> Site:
    return a_site(budgets=(first(one), later(other, **changes)))


TENTHS = {"measures": (a_measure(unit="million-dollars"),)}
ITEM = "2008-2009/2007-2008/expenditure"
BAD = {
    "the portfolio, by a tenth": (both(a_line("10.0"), a_line("10.1")), [ITEM]),
    "the newer budget comes first in the site": (
        a_site(budgets=(later(a_line("10.1")), first(a_line("10.0")))),
        [ITEM],
    ),
    "a program": (
        both(a_line("10.0", program="1"), a_line("11.0", program="1")),
        ["2008-2009/2007-2008/1/expenditure"],
    ),
    "an element": (
        both(a_line("10.0", program="1", element="2"), a_line("9.0", program="1", element="2")),
        ["2008-2009/2007-2008/1/2/expenditure"],
    ),
    "a category": (
        both(a_line("10.0", category="transfers"), a_line("-10.0", category="transfers")),
        ["2008-2009/2007-2008/transfers/expenditure"],
    ),
    "persons": (both(a_line("984", "staff"), a_line("983", "staff")), [ITEM[:-11] + "staff"]),
    "another unit": (both(a_line("10200.0"), a_line("10.1"), **TENTHS), [ITEM]),
    "a year that is neither's own": (
        both(a_line("1.0", year="2006-2007"), a_line("2.0", year="2006-2007")),
        ["2008-2009/2006-2007/expenditure"],
    ),
    "the third differs from the second": (
        a_site(
            budgets=(
                first(a_line("10.0")),
                later(a_line("11.0", restated=True)),
                later(a_line("10.0"), id="2009-2010", years=("2009-2010", "2007-2008")),
            )
        ),
        ["2009-2010/2007-2008/expenditure"],
    ),
    "a title with other capitals": (
        both(
            a_line("10.0", program="2"),
            a_line("11.0", program="2"),
            programs=(a_program(id="2", title=text("DEUX", "TWO")),),
        ),
        ["2008-2009/2007-2008/2/expenditure"],
    ),
}
GOOD = {
    "the same": both(a_line("10.0"), a_line("10.00")),
    "restated": both(a_line("10.0"), a_line("11.0", restated=True)),
    "rounded to millions": both(a_line("10149.9"), a_line("10.1"), **TENTHS),
    "another year": both(a_line("10.0"), a_line("11.0", year="2008-2009")),
    "another measure": both(a_line("10.0"), a_line("11.0", "spent")),
    "another portfolio": both(
        a_line("10.0"), a_line("11.0"), portfolio=text("La culture", "Culture")
    ),
    "another currency": both(a_line("10.0"), a_line("11.0"), currency="USD"),
    "the number of a program given to another": both(
        a_line("10.0", program="2"),
        a_line("11.0", program="2"),
        programs=(a_program(id="2", title=text("Nouveau", "New")),),
    ),
    "money against persons": both(
        a_line("10.0"), a_line("11"), measures=(a_measure(unit="persons", decimals=0),)
    ),
    "twice in one budget is another fault": a_site(
        budgets=(first(a_line("10.0"), a_line("11.0")),)
    ),
    "two budgets of one id are another fault": a_site(
        budgets=(first(a_line("10.0")), first(a_line("11.0")))
    ),
    "parts that are not known are another fault": both(
        a_line("10.0", program="9"), a_line("11.0", program="9")
    ),
}
