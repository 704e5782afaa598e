"""Which plural forms a language has, and which of them a number takes (CLDR, through Babel)."""

from decimal import Decimal
from functools import cache

from babel import Locale

from generator.language.words import by_catalogue, locale

OTHER = "other"
_ENOUGH = 1000
"""Every form that counting needs is met below this; rarer ones (millions) may be left out."""


@by_catalogue
@cache
def _rule(lang: str) -> Locale:
    """The locale that knows the plural of a language."""
    return Locale.parse(locale(lang).replace("-", "_"))


def form(number: Decimal | int, lang: str) -> str:
    """The form that a number takes in a language: such as `one` or `other`."""
    return str(_rule(lang).plural_form(number))


@by_catalogue
@cache
def needed(lang: str) -> tuple[str, ...]:
    """The forms that each plural must have in a language, `other` being the last."""
    met = dict.fromkeys(form(number, lang) for number in range(_ENOUGH))
    return (*(one for one in ("zero", "one", "two", "few", "many") if one in met), OTHER)


@by_catalogue
@cache
def allowed(lang: str) -> frozenset[str]:
    """The forms that a plural may have in a language."""
    return frozenset(_rule(lang).plural_form.tags) | {OTHER}
