"""Figures that do, and do not, follow from their formulas."""

from generator.model.budget import Line
from generator.model.site import Site
from tests.builders import a_budget, a_line, a_measure, a_site, an_identity

MEASURES = (
    a_measure(),
    a_measure(id="amortization"),
    a_measure(id="investments"),
    a_measure(id="appropriations"),
    a_measure(id="in-millions", unit="million-dollars", decimals=1),
    a_measure(id="rate", unit="percent"),
)
FORMULA = "appropriations = expenditure - amortization + investments"


def of(*lines: Line, formula: str = FORMULA) -> Site:
    identity = an_identity(sum=None, formula=formula)
    return a_site(budgets=(a_budget(measures=MEASURES, identities=(identity,), lines=lines),))


def four(*amounts: str, **cell: str) -> list[Line]:
    names = ("appropriations", "expenditure", "amortization", "investments")
    return [a_line(amount, name, **cell) for amount, name in zip(amounts, names, strict=False)]


ITEM = "2007-2008/2007-2008/appropriations"
MILLIONS = "in-millions = expenditure + investments"
BAD = {
    "by a tenth": (of(*four("12.1", "10.0", "1.0", "3.0")), [ITEM]),
    "in one program": (
        of(*four("12.0", "10.0", "1.0", "3.0"), *four("12.0", "10.0", "1.0", "2.0", program="1")),
        ["2007-2008/2007-2008/1/appropriations"],
    ),
    "in another unit": (
        of(a_line("1.3", "in-millions"), *four("0", "1000.0", "0", "200.0"), formula=MILLIONS),
        ["2007-2008/2007-2008/in-millions"],
    ),
}
GOOD = {
    "exact": of(*four("12.0", "10.0", "1.0", "3.0")),
    "negative": of(*four("-14.0", "-10.0", "1.0", "-3.0")),
    "a term left out": of(*four("12.1", "10.0", "1.0")),
    "in another unit, rounded": of(
        a_line("1.2", "in-millions"), *four("0", "1000.0", "0", "204.9"), formula=MILLIONS
    ),
    "a formula that cannot be read is another fault": of(
        *four("1.0", "2.0"), formula="appropriations: expenditure"
    ),
    "units that do not mix are another fault": of(
        a_line("1.0", "rate"), *four("1.0", "2.0"), formula="appropriations = rate"
    ),
    "a measure that there is not is another fault": of(
        *four("1.0", "2.0"), formula="no = expenditure + nothing"
    ),
}
