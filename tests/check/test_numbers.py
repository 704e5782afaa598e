"""Figures in messages are written as they are in the data."""

from decimal import Decimal

import pytest

from generator.language.numbers import decimal


@pytest.mark.parametrize(("value", "written"), [("30.0", "30.0"), ("30", "30"), ("30.00", "30.00")])
def test_equal_figures_keep_their_own_decimals(value: str, written: str) -> None:
    assert decimal(Decimal(value), "en") == written
    assert decimal(30, "en") == "30"
