"""Numbers as each language writes them, and no two confused."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.language import numbers

AMOUNTS = st.decimals(
    min_value=-(10**12), max_value=10**12, places=1, allow_nan=False, allow_infinity=False
)


def read(text: str, group: str, mark: str) -> Decimal:
    """The number that a formatted amount shows, by its group and decimal marks."""
    kept = "".join(
        char for char in text.replace(group, "") if char.isdigit() or char in {mark, "−"}
    )
    return Decimal(kept.replace(mark, ".").replace("−", "-"))


@given(AMOUNTS)
def test_an_amount_comes_back_from_both_languages(value: Decimal) -> None:
    french = numbers.thousands(value, "fr")
    english = numbers.thousands(value, "en")
    assert read(french, "\u00a0", ",") == read(english, ",", ".") == value
    assert " " not in french + english


@given(AMOUNTS)
def test_a_percentage_comes_back_from_both_languages(value: Decimal) -> None:
    assert read(numbers.percent(value, "fr"), "\u00a0", ",") == value
    assert read(numbers.percent(value, "en"), ",", ".") == value
