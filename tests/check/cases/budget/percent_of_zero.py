"""Percentages whose base is zero, and those whose is not."""

from tests.check.cases.budget.budget_variation_mismatch import RATE, change, share

BAD = {
    "a change since zero": (change("110.0", "0.0", rate="100.0"), [RATE]),
    "a change to zero, from zero": (change("0.0", "0.0", rate="0.0"), [RATE]),
    "of zero persons": (change("9", "0", rate="100.0", change="staff", percent="rate"), [RATE]),
    "a share of zero": (share("25.0", "0.0", "26.0"), [RATE]),
}
GOOD = {
    "a change since something": change("110.0", "100.0", rate="10.0"),
    "a fall to zero": change("0.0", "100.0", rate="-100.0"),
    "a change in an amount since zero": change("110.0", "0.0", amount="110.0"),
    "a change since less than nothing": change("10.0", "-10.0", rate="200.0"),
    "a share": share("25.0", "100.0", "25.0"),
    "a share of nothing": share("0.0", "100.0", "0.0"),
}
