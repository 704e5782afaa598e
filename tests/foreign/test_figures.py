"""Figures keep their unit and their decimals, whatever unit a government publishes in."""

from decimal import Decimal

import pytest

from generator.language.figures import amount, fact
from generator.model.facts import Fact


@pytest.mark.parametrize(
    ("unit", "value", "decimals", "form", "written"),
    [
        ("million-dollars", "194.00", 2, "", "$194.00M"),
        ("million-dollars", "194.00", 2, "millions", "$194.00M"),
        ("million-dollars", "194.00", 2, "dollars", "$194,000,000"),
        ("million-dollars", "-12.4", 1, "thousands", "\N{MINUS SIGN}$12,400.0K"),
        ("thousand-dollars", "111313.3", 1, "millions", "$111.3M"),
        ("dollars", "41250.75", 2, "dollars", "$41,250.75"),
        ("dollars", "41250.75", 2, "thousands", "$41.3K"),
        ("persons", "969", 0, "", "969"),
    ],
)
def test_a_quoted_amount_is_in_the_unit_that_is_asked_for(
    unit: str, value: str, decimals: int, form: str, written: str
) -> None:
    assert fact(Fact(Decimal(value), unit, decimals), "en", form) == written


def test_an_amount_keeps_its_own_decimals_unless_told() -> None:
    assert amount(Decimal("41250.75"), "en", "dollars") == "$41,250.75"
    assert amount(Decimal(0), "en", "dollars") == "$0"


def test_halves_are_rounded_away_from_zero_as_public_accounts_do() -> None:
    assert amount(Decimal("5.25"), "en", "percent", 1) == "5.3%"
    assert fact(Fact(Decimal("34850.0"), "thousand-dollars", 1), "en", "millions") == "$34.9M"
    assert fact(Fact(Decimal("-34850.0"), "thousand-dollars", 1), "fr", "millions").startswith(
        "\N{MINUS SIGN}34,9"
    )
