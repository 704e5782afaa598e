"""Totals that are, and are not, the sum of their parts."""

from typing import Any

from generator.model.budget import Line
from generator.model.site import Site
from tests.builders import (
    a_budget,
    a_category,
    a_line,
    a_program,
    a_site,
    an_element,
    an_identity,
)

TWO = (an_element(), an_element(id="2"))


def of(*lines: Line, **identity: Any) -> Site:
    return a_site(
        budgets=(
            a_budget(
                programs=(a_program(elements=TWO), a_program(id="2")),
                categories=(a_category(), a_category(id="operating")),
                identities=(an_identity(**{"of": "expenditure", **identity}),),
                lines=lines,
            ),
        )
    )


def parts(axis: str, total: str, first: str, second: str, **cell: str) -> tuple[Line, ...]:
    ids = ("transfers", "operating") if axis == "category" else ("1", "2")
    return (
        a_line(total, **cell),
        a_line(first, **cell, **{axis: ids[0]}),
        a_line(second, **cell, **{axis: ids[1]}),
    )


ITEM = "2007-2008/2007-2008/expenditure"
BAD = {
    "programs, by a tenth": (of(*parts("program", "30.1", "10.0", "20.0")), [ITEM]),
    "elements": (
        of(*parts("element", "30.1", "10.0", "20.0", program="1"), sum="element"),
        ["2007-2008/2007-2008/1/expenditure"],
    ),
    "categories": (of(*parts("category", "30.0", "10.1", "20.0"), sum="category"), [ITEM]),
    "the year before": (
        of(*parts("program", "1.0", "0.4", "0.5", year="2006-2007")),
        ["2007-2008/2006-2007/expenditure"],
    ),
    "a part left out": (of(a_line("30.0"), a_line("10.0", program="1")), [ITEM]),
    "twenty-four digits": (
        of(*parts("program", "3" + "0" * 23, "1" + "0" * 23, "2" + "0" * 22 + "1")),
        [ITEM],
    ),
}
GOOD = {
    "programs": of(*parts("program", "30.0", "10.0", "20.0")),
    "binary floats would differ": of(*parts("program", "0.3", "0.1", "0.2")),
    "negative amounts": of(*parts("program", "-10.0", "10.0", "-20.0")),
    "zero": of(*parts("program", "0", "0.0", "0")),
    "no parts": of(a_line("30.0")),
    "no total": of(a_line("10.0", program="1"), a_line("20.0", program="2")),
    "programs without elements": of(
        *parts("program", "30.0", "10.0", "20.0"),
        *(line for line in parts("element", "10.0", "4.0", "6.0", program="1") if line.element),
        sum="element",
    ),
    "elements are no programs": of(
        *parts("program", "30.0", "10.0", "20.0"), a_line("9.0", program="1", element="1")
    ),
    "categories of a program": of(
        *parts("category", "30.0", "10.0", "20.0", program="1"), sum="category"
    ),
    "a line stated twice is another fault": of(
        *parts("program", "30.0", "10.0", "20.0"), a_line("10.0", program="1")
    ),
}
