"""Figures in words, in both languages."""

from decimal import Decimal

import pytest

from generator.language.figures import amount, fact, figure, quantity
from generator.model.facts import Fact, facts
from generator.model.types import Absent
from tests.builders import a_budget, a_site, a_target, an_indicator, when


@pytest.mark.parametrize(
    ("unit", "value", "fr", "en"),
    [
        ("thousand-dollars", "111313.3", "111\u00a0313,3\u00a0k$", "$111,313.3K"),
        ("million-dollars", "-5.4", "−5,4\u00a0M$", "−$5.4M"),
        ("dollars", "700000", "700\u00a0000\u00a0$", "$700,000"),
        ("percent", "-1.5", "−1,5\u00a0%", "−1.5%"),
        ("persons", "969", "969", "969"),
    ],
)
def test_amounts_are_written_as_each_language_writes_them(
    unit: str, value: str, fr: str, en: str
) -> None:
    assert amount(Decimal(value), "fr", unit) == fr
    assert amount(Decimal(value), "en", unit) == en


def test_another_dollar_is_told_from_ours() -> None:
    value = Decimal("2.5")
    assert amount(value, "en", "million-dollars", 1, "USD") == "US$2.5M"
    assert amount(value, "fr", "million-dollars", 1, "USD") == "2,5\u00a0M$\u00a0US"
    quoted = facts(a_site(budgets=(a_budget(currency="USD"),)))
    money = [one for one in quoted.values() if one.unit.endswith("dollars")]
    assert money
    assert {one.currency for one in money} == {"USD"}


def test_nothing_is_three_different_things() -> None:
    said = {quantity(value, "fr") for value in (*Absent, Decimal(0))}
    assert said == {"s.\u00a0o.", "n.\u00a0d.", "0"}


def test_a_quoted_target_keeps_the_scale_of_its_indicator() -> None:
    target = a_target(period=when("2010"), value=Decimal(60))
    indicator = an_indicator(id="one", scale="percent", targets=(target,))
    quoted = facts(a_site(indicators=(indicator,)))["indicators/one/targets/2010"]
    assert fact(quoted, "en") == "60%" == figure(target, "en", indicator)
    growth = an_indicator(scale="change", targets=(a_target(value=Decimal("-2.5")),))
    assert figure(growth.targets[0], "fr", growth) == "−2,5\u00a0%"
    assert fact(Fact(a_target(value=Decimal(60))), "en") == "60"
