"""Numbers, money and percentages as each language writes them. Babel formats; nothing else does.

French: `111 313,3 k$`, `5,1 %`. English: `$111,313.3K`, `5.1%`. Patterns are those of CLDR
(https://unicode.org/reports/tr35/tr35-numbers.html); each language's are in its catalogue.
"""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency, format_decimal, format_percent

from generator.language.words import by_catalogue, locale, pgettext

__all__ = ["decimal", "dollars", "locale", "millions", "percent", "thousands"]
MINUS = "\N{MINUS SIGN}"


def _finish(text: str) -> str:
    """Formatted text with a true minus sign, which screen readers speak and lines do not break."""
    return text.replace("-", MINUS)


def _zero(value: Decimal | int) -> Decimal | int:
    """The value, a negative zero being zero: to a cache, as to readers, the two are one."""
    return value or 0


def decimal(value: Decimal | int, lang: str, decimals: int | None = None) -> str:
    """A number with its group and decimal marks, to `decimals` places or as it is."""
    if decimals is None:
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return _decimal(value, lang, decimals)


@by_catalogue
@lru_cache(maxsize=65536)
def _decimal(value: Decimal | int, lang: str, decimals: int) -> str:
    """A number to so many places. The places are in the cache's key: 30 and 30.0 are equal."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return _finish(format_decimal(_zero(value), format=pattern, locale=locale(lang)))


@by_catalogue
@lru_cache(maxsize=65536)
def percent(value: Decimal, lang: str, decimals: int = 1) -> str:
    """A percentage, `value` being in per cent: `Decimal("5.1")` is `5,1 %` and `5.1%`."""
    pattern = pgettext("number pattern of a percentage", "#,##0{decimals}%", lang)
    filled = pattern.replace("{decimals}", "." + "0" * decimals if decimals else "")
    return _finish(format_percent(_zero(value) / 100, format=filled, locale=locale(lang)))


def _money(value: Decimal, lang: str, pattern: str, decimals: int, currency: str) -> str:
    """An amount by a CLDR currency pattern in which `{decimals}` stands for the decimal places."""
    filled = pattern.replace("{decimals}", "." + "0" * decimals if decimals else "")
    written = format_currency(
        _zero(value), currency, format=filled, locale=locale(lang), currency_digits=False
    )
    return _finish(written)


@by_catalogue
@lru_cache(maxsize=65536)
def dollars(value: Decimal, lang: str, decimals: int = 0, currency: str = "CAD") -> str:
    """An amount in dollars: `111 313 300 $`, `$111,313,300`."""
    pattern = pgettext("number pattern of dollars", "¤#,##0{decimals};-¤#,##0{decimals}", lang)
    return _money(value, lang, pattern, decimals, currency)


@by_catalogue
@lru_cache(maxsize=65536)
def thousands(value: Decimal, lang: str, decimals: int = 1, currency: str = "CAD") -> str:
    """An amount in thousands of dollars, `value` being in thousands: `111 313,3 k$`."""
    pattern = pgettext(
        "number pattern of thousands of dollars",
        "¤#,##0{decimals}'K';-¤#,##0{decimals}'K'",
        lang,
    )
    return _money(value, lang, pattern, decimals, currency)


@by_catalogue
@lru_cache(maxsize=65536)
def millions(value: Decimal, lang: str, decimals: int = 1, currency: str = "CAD") -> str:
    """An amount in millions of dollars, `value` being in millions: `111,3 M$`, `$111.3M`."""
    pattern = pgettext(
        "number pattern of millions of dollars",
        "¤#,##0{decimals}'M';-¤#,##0{decimals}'M'",
        lang,
    )
    return _money(value, lang, pattern, decimals, currency)
