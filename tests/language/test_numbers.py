"""Numbers as each language writes them, and no two confused."""

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from generator.language import numbers
from generator.language.words import locale

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


def typeset(text: str) -> str:
    """What Babel writes, with the site's own minus sign; Québec has no narrow no-break space."""
    return text.replace("-", "\N{MINUS SIGN}").replace("\u202f", "\u00a0")


@pytest.mark.parametrize("lang", ["fr", "en"])
@given(AMOUNTS)
def test_numbers_are_those_of_cldr(lang: str, value: Decimal) -> None:
    value = value or Decimal("0.0")
    assert numbers.decimal(value, lang) == typeset(
        format_decimal(value, format="#,##0.0", locale=locale(lang))
    )
    whole = int(value)
    assert numbers.decimal(whole, lang) == typeset(format_decimal(whole, locale=locale(lang)))


@pytest.mark.parametrize("lang", ["fr", "en"])
@given(AMOUNTS)
def test_percentages_and_money_are_those_of_cldr(lang: str, value: Decimal) -> None:
    whole = value.quantize(Decimal(1)) or Decimal(0)
    value = value or Decimal(0)
    assert numbers.percent(whole, lang, 0) == typeset(
        format_percent(whole / 100, locale=locale(lang))
    )
    cents = format_currency(value, "CAD", locale=locale(lang))
    assert numbers.dollars(value, lang, 2) == typeset(cents)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_is_never_negative(lang: str) -> None:
    """Whichever of the two equal values is asked for first, neither shows a sign."""
    numbers.percent.cache_clear()
    nothing = Decimal("-0.0")
    written = [
        numbers.decimal(nothing, lang),
        numbers.percent(nothing, lang),
        numbers.dollars(nothing, lang, 2),
        numbers.thousands(nothing, lang),
        numbers.millions(nothing, lang),
    ]
    assert not [text for text in written if numbers.MINUS in text]
