"""The figures of indicators as a sheet: starting points, targets and results."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial

from generator.language import dates
from generator.language.figures import quantity
from generator.language.words import by_catalogue, gettext
from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent
from generator.model.when import When
from generator.render.words import plain
from generator.render.workbook.book import Cell, Number, Row, Run, Sheet
from generator.render.workbook.formats import number_format, scaled

UNITS = {"percent": "percent", "change": "percent", "money": "dollars"}
"""The unit that a scale of indicators is written in; other scales are plain numbers."""


def figures(every: Iterable[Indicator], lang: str) -> Sheet:
    """The starting point, targets and results of indicators, in a language."""
    words = partial(gettext, lang=lang)
    head = [
        *map(words, ("Indicator", "Unit", "Kind", "Period", "Start", "End")),
        *map(words, ("Value", "At least", "At most", "In words", "Note")),
    ]
    rows = [Row(cells) for one in every for cells in _entries(one, lang)]
    return Sheet(words("Targets and results"), head, rows)


def _entries(one: Indicator, lang: str) -> Iterator[Sequence[Cell | Run]]:
    """The figures of one indicator in order: what was measured, when, how much, what is noted."""
    named = (plain(one.title, lang), plain(one.unit, lang))
    unit = UNITS.get(one.scale, "")
    start = ("Starting point", (one.baseline,) if one.baseline else ())
    for name, entries in (start, ("Target", one.targets), ("Result", one.observations)):
        kind = gettext(name, lang)
        for entry in entries:
            when = days(entry.period, lang)
            noted = (plain(entry.text, lang), plain(entry.note, lang))
            yield named, kind, when, _amounts(entry, unit, lang), noted


def _amounts(entry: Target | Observation, unit: str, lang: str) -> Run:
    """A figure, or why there is none, and the ends of its range."""
    value = number(entry.value, unit, lang)
    if isinstance(entry, Observation):
        return value, None, None
    return value, number(entry.min, unit, lang), number(entry.max, unit, lang)


def number(value: Decimal | Absent | None, unit: str, lang: str) -> Cell:
    """A figure as a number, or in words why there is none."""
    if value is None:
        return None
    if isinstance(value, Absent):
        return quantity(value, lang)
    return _formatted(str(value), unit, lang)


@by_catalogue
@lru_cache(maxsize=4096)
def _formatted(exact: str, unit: str, lang: str) -> Number:
    """A number with its format. By its digits: those of 1.0 and 1.00 differ."""
    kept, places = scaled(Decimal(exact), unit)
    return Number(kept, number_format(unit, places, lang))


@by_catalogue
@lru_cache(maxsize=4096)
def days(when: When | None, lang: str) -> Run:
    """A period in words, and the first and last day that it can mean."""
    return (dates.written(when, lang), when.start, when.end) if when else (None, None, None)
