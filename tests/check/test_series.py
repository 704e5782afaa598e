"""Periods in months, and the day so many months later."""

from datetime import date

import pytest

from generator.check.shared.series import Span, later, span
from tests.builders import when


@pytest.mark.parametrize(
    ("period", "months", "written"),
    [
        ("2024", 12, "2024"),
        ("2024-05", 1, "2024-05"),
        ("2024-03-31", 0, "2024-03"),
        ("2024-01/2024-03", 3, "2024-01/2024-03"),
        ("2024-04/2025-03", 12, "2024-04/2025-03"),
        ("2015/2019", 60, "2015/2019"),
        ("2024-01/2024-12", 12, "2024"),
        ("9999", 12, "9999"),
        ("9999-12", 1, "9999-12"),
        ("2008/9999", 12 * 7992, "2008/9999"),
    ],
)
def test_a_period_of_whole_months_is_written_back(period: str, months: int, written: str) -> None:
    found = span(when(period))
    assert found
    assert (found.months, str(found)) == (months, written)


@pytest.mark.parametrize(
    "period",
    ["2024~", "2024-21", "2024-21/2025-22", "../2024", "2024/..", "2024-01-02/2024-03-31"],
)
def test_a_fuzzy_period_is_none(period: str) -> None:
    assert span(when(period)) is None


def test_spans_are_in_order_of_time() -> None:
    years = [span(when(year)) for year in ("2019", "2009", "2014")]
    assert [str(each) for each in sorted(each for each in years if each)] == [
        "2009",
        "2014",
        "2019",
    ]
    assert str(Span(0, 12)) == "0000"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2022, 12, 31), 24, date(2024, 12, 31)),
        (date(2023, 2, 28), 1, date(2023, 3, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 1, 15), 1, date(2024, 2, 15)),
        (date(2024, 1, 30), 1, date(2024, 2, 29)),
        (date(9999, 6, 30), 60, date(9999, 6, 30)),
    ],
)
def test_later(day: date, months: int, then: date) -> None:
    assert later(day, months) == then
