"""Figures of the model in words: amounts by their unit, quantities, targets as ranges."""

from decimal import Decimal

from generator.language import dates, numbers
from generator.language.words import gettext
from generator.model.facts import Fact, rounded
from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent, Text
from generator.model.when import When

_MONEY = {
    "dollars": numbers.dollars,
    "thousand-dollars": numbers.thousands,
    "million-dollars": numbers.millions,
    "money": numbers.dollars,
}
"""By the unit of a measure, or the scale of an indicator."""
PERCENT = frozenset({"percent", "change"})
_DOLLARS = {"dollars": 1, "thousand-dollars": 1000, "million-dollars": 1_000_000}
_FORMS = {
    "dollars": ("dollars", 0),
    "thousands": ("thousand-dollars", 1),
    "millions": ("million-dollars", 1),
}
"""The unit that each form of a quoted amount asks for, and its decimals."""


def amount(
    value: Decimal,
    lang: str,
    unit: str = "",
    decimals: int | None = None,
    currency: str = "CAD",
) -> str:
    """An amount with its unit, to so many decimals or to its own: `111 313,3 k$`, `5,1 %`.

    `unit` is that of a measure, or an indicator's scale.
    """
    if decimals is None:
        decimals = decimals_of(value)
    value = rounded(value, decimals)
    if unit in _MONEY:
        return _MONEY[unit](value, lang, decimals, currency)
    if unit in PERCENT:
        return numbers.percent(value, lang, decimals)
    return numbers.decimal(value, lang, decimals)


def quantity(value: Decimal | Absent, lang: str) -> str:
    """A figure, or the reason why there is none: « s. o. », « n. d. »."""
    if value is Absent.NOT_APPLICABLE:
        return gettext("n/a", lang)
    if value is Absent.NOT_AVAILABLE:
        return gettext("not available", lang)
    return numbers.decimal(value, lang)


def figure(entry: Target | Observation, lang: str, indicator: Indicator | None = None) -> str:
    """A target or an observation in words: a value, a range, a text, or why there is none."""
    return _figure(entry, lang, indicator.scale if indicator else "number")


def _figure(entry: Target | Observation, lang: str, scale: str) -> str:
    """A target or an observation in words, on an indicator's scale."""
    if isinstance(entry, Target) and (entry.min is not None or entry.max is not None):
        return span(_end(entry.min, lang, scale), _end(entry.max, lang, scale), lang)
    if entry.value is None:
        return entry.text.get(lang, "") if entry.text else ""
    if isinstance(entry.value, Absent):
        return quantity(entry.value, lang)
    return amount(entry.value, lang, scale)


def _end(value: Decimal | None, lang: str, scale: str) -> str:
    """One end of a range; empty where it is open."""
    return "" if value is None else amount(value, lang, scale)


def span(low: str, high: str, lang: str) -> str:
    """A range of figures that are written already, open where an end is empty."""
    if low and high:
        return gettext("{low} to {high}", lang).format(low=low, high=high)
    if low:
        return gettext("at least {value}", lang).format(value=low)
    return gettext("at most {value}", lang).format(value=high)


def decimals_of(value: Decimal) -> int:
    """How many decimal places a value was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def fact(found: Fact, lang: str, form: str = "") -> str:
    """A fact that narrative quotes, in the form it asks for: millions, thousands or dollars."""
    value = found.value
    if isinstance(value, Text):
        return value.get(lang, "")
    if isinstance(value, When):
        return dates.written(value, lang)
    if isinstance(value, Target):
        return _figure(value, lang, found.unit)
    if form in _FORMS and found.unit in _DOLLARS:
        unit, decimals = _FORMS[form]
        if unit != found.unit:
            scaled = Decimal(value) * _DOLLARS[found.unit] / _DOLLARS[unit]
            return amount(scaled, lang, unit, decimals, found.currency)
    return amount(Decimal(value), lang, found.unit, found.decimals, found.currency)
