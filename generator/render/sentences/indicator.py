"""An indicator in sentences: what is aimed at by when, and what was found."""

from collections.abc import Iterator
from decimal import Decimal

from generator.language.dates import written
from generator.language.figures import figure
from generator.model.indicator import Indicator, Observation, Target
from generator.render.words import plain
from generator.sentences import Teller

_WORDED = {"words", "milestone"}
"""Scales on which no number can be met or missed."""


def indicator_sentences(indicator: Indicator, teller: Teller) -> list[str]:
    """All that an indicator says of itself."""
    return [*_target(indicator, teller), *_result(indicator, teller)]


def _target(indicator: Indicator, teller: Teller) -> Iterator[str]:
    """The last target, and how many there are."""
    if not indicator.targets:
        yield teller.tell("indicator-no-target")
        return
    last = indicator.targets[-1]
    name = "indicator-targets" if len(indicator.targets) > 1 else "indicator-target"
    yield teller.tell(
        name if _is_number(last) else "indicator-target-in-words",
        target=_figure(last, indicator, teller.lang),
        period=written(last.period, teller.lang),
        count=len(indicator.targets),
        unit=plain(indicator.unit, teller.lang),
    )


def _is_number(entry: Target | Observation) -> bool:
    """Whether a target or a result is a figure, not words."""
    if isinstance(entry, Target) and (entry.min is not None or entry.max is not None):
        return True
    return isinstance(entry.value, Decimal)


def _figure(entry: Target | Observation, indicator: Indicator, lang: str) -> str:
    """A target or a result, with the unit of what is counted."""
    found = figure(entry, lang, indicator).rstrip(".")
    unit = plain(indicator.unit, lang)
    counted = indicator.scale == "number" and _is_number(entry) and unit.islower()
    return f"{found} {unit}" if counted else found


def _result(indicator: Indicator, teller: Teller) -> Iterator[str]:
    """The last result, beside the starting point and the target of its period."""
    last, lang = indicator.last_result, teller.lang
    start = indicator.baseline
    begun = start if start and _is_number(start) else None
    values = {
        "start": _figure(begun, indicator, lang) if begun else "",
        "started": written(begun.period, lang) if begun else "",
    }
    if last is None:
        if begun:
            yield teller.tell("indicator-start", **values)
        yield teller.tell("indicator-no-result")
        return
    name = "indicator-result-from-start" if begun else "indicator-result"
    yield teller.tell(
        name if _is_number(last) else "indicator-result-in-words",
        result=_figure(last, indicator, lang),
        reported=written(last.period, lang),
        **values,
    )
    met = _is_met(indicator, last)
    if met is not None:
        yield teller.tell("indicator-met" if met else "indicator-missed")


def _is_met(indicator: Indicator, last: Observation) -> bool | None:
    """Whether a result meets the target of its own period; `None` where that cannot be told."""
    target = next((one for one in indicator.targets if one.period == last.period), None)
    value = last.value
    if target is None or not isinstance(value, Decimal) or indicator.scale in _WORDED:
        return None
    if target.min is not None or target.max is not None:
        return (target.min is None or value >= target.min) and (
            target.max is None or value <= target.max
        )
    if target.value is None or indicator.direction in {None, "maintain"}:
        return None
    if indicator.direction == "decrease":
        return value <= target.value
    return value >= target.value
