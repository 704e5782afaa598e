"""Number formats of spreadsheets, from the patterns by which the site writes numbers.

Both descend from the same patterns: CLDR (https://unicode.org/reports/tr35/tr35-numbers.html) puts
literals between apostrophes, a spreadsheet between quotation marks. The application that opens the
file writes the decimal and group marks of its own language.
"""

import re
from decimal import Decimal
from functools import lru_cache

from babel.numbers import get_currency_symbol

from generator.language.words import by_catalogue, locale, pgettext
from generator.render.tables import decimals as places_of

DAY = "yyyy-mm-dd"
_PART = re.compile(r"'([^']*)'|([#0,.%;\-]+)|(.)", re.DOTALL)
_MONEY = {
    "dollars": ("number pattern of dollars", "¤#,##0{decimals};-¤#,##0{decimals}"),
    "thousand-dollars": (
        "number pattern of thousands of dollars",
        "¤#,##0{decimals}'K';-¤#,##0{decimals}'K'",
    ),
    "million-dollars": (
        "number pattern of millions of dollars",
        "¤#,##0{decimals}'M';-¤#,##0{decimals}'M'",
    ),
}


@by_catalogue
@lru_cache(maxsize=1024)
def number_format(unit: str, decimals: int, lang: str, currency: str = "CAD") -> str:
    """The format of amounts in a unit, to so many decimal places: `#,##0.0" k$"`."""
    pattern = "#,##0{decimals}"
    if unit in _MONEY:
        context, english = _MONEY[unit]
        pattern = pgettext(context, english, lang)
    elif unit == "percent":
        pattern = pgettext("number pattern of a percentage", "#,##0{decimals}%", lang)
    filled = pattern.replace("{decimals}", "." + "0" * decimals if decimals else "")
    symbol = get_currency_symbol(currency, locale=locale(lang))
    return _PART.sub(lambda part: _part(part, symbol), filled).replace('""', "")


def _part(part: re.Match[str], symbol: str) -> str:
    """A piece of a CLDR pattern as a spreadsheet writes it."""
    quoted, code, other = part.groups()
    if code:
        return str(code)
    text = quoted if quoted is not None else other.replace("¤", symbol)
    return f'"{text}"' if text else ""


def scaled(value: Decimal, unit: str, published: int = 0) -> tuple[Decimal, int]:
    """A figure as a spreadsheet keeps it, with its decimal places: `5.1` per cent is `0.051`."""
    places = places_of(value, published)
    return (value.scaleb(-2) if unit == "percent" else value), places
