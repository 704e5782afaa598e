"""Figures of the model in words: amounts by their unit, quantities, targets as ranges."""

from decimal import Decimal

from generator.language import dates, numbers
from generator.language.words import gettext
from generator.model.facts import Fact
from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent, Text
from generator.model.when import When

_MONEY = {
    "dollars": numbers.dollars,
    "thousand-dollars": numbers.thousands,
    "million-dollars": numbers.millions,
}
_THOUSANDS_TO = {"thousands": Decimal(1), "millions": Decimal(1000), "dollars": Decimal("0.001")}


def amount(value: Decimal, lang: str, unit: str = "", decimals: int = 0) -> str:
    """An amount with its unit: `111 313,3 k$`, `5,1 %`, `969`."""
    if unit in _MONEY:
        return _MONEY[unit](value, lang, decimals)
    if unit == "percent":
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
    scale = indicator.scale if indicator else "number"
    if isinstance(entry, Target) and entry.min is not None and entry.max is not None:
        low, high = _scaled(entry.min, lang, scale), _scaled(entry.max, lang, scale)
        return gettext("{low} to {high}", lang).format(low=low, high=high)
    if isinstance(entry, Target) and entry.min is not None:
        return gettext("at least {value}", lang).format(value=_scaled(entry.min, lang, scale))
    if isinstance(entry, Target) and entry.max is not None:
        return gettext("at most {value}", lang).format(value=_scaled(entry.max, lang, scale))
    if entry.value is None:
        return entry.text.get(lang, "") if entry.text else ""
    if isinstance(entry.value, Absent):
        return quantity(entry.value, lang)
    return _scaled(entry.value, lang, scale)


def _scaled(value: Decimal, lang: str, scale: str) -> str:
    """A number on an indicator's scale."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    if scale == "percent":
        return numbers.percent(value, lang, decimals)
    if scale == "money":
        return numbers.dollars(value, lang, decimals)
    return numbers.decimal(value, lang, decimals)


def fact(found: Fact, lang: str, form: str = "") -> str:
    """A fact that narrative quotes, in the form it asks for: millions, thousands or dollars."""
    value = found.value
    if isinstance(value, Text):
        return value.get(lang, "")
    if isinstance(value, When):
        return dates.written(value, lang)
    if isinstance(value, Target):
        return figure(value, lang)
    if form and found.unit == "thousand-dollars":
        scaled = Decimal(value) / _THOUSANDS_TO[form]
        return {
            "thousands": numbers.thousands(scaled, lang, found.decimals),
            "millions": numbers.millions(scaled, lang, 1),
            "dollars": numbers.dollars(scaled, lang, 0),
        }[form]
    return amount(Decimal(value), lang, found.unit, found.decimals)
