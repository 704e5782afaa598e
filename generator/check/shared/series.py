"""Series of observations: their periods in months, and how often one comes."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from generator.model.indicator import Frequency
from generator.model.when import When

STEPS: dict[Frequency, int] = {
    "monthly": 1,
    "quarterly": 3,
    "yearly": 12,
    "every-two-years": 24,
    "every-five-years": 60,
}
"""The months from one observation to the next; an indicator measured once has no next."""
_EXACT = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A period of whole months; `first` counts them from year 0, and a single day has none."""

    first: int
    months: int

    def __str__(self) -> str:
        start, last = self.first, self.first + max(self.months, 1) - 1
        if start % YEAR == 0 and self.months and self.months % YEAR == 0:
            return "/".join(dict.fromkeys(f"{month // YEAR:04}" for month in (start, last)))
        named = (f"{month // YEAR:04}-{month % YEAR + 1:02}" for month in (start, last))
        return "/".join(dict.fromkeys(named))


def span(when: When) -> Span | None:
    """A period in whole months; none for a fuzzy one, or one that is open or cuts a month."""
    if not all(_EXACT.fullmatch(point) for point in when.ends) or not when.start or not when.end:
        return None
    first = _month(when.start)
    if when.start == when.end:
        return Span(first, 0)
    if when.start.day != 1 or not _ends_month(when.end) or when.end < when.start:
        return None
    return Span(first, _month(when.end) + 1 - first)


def _month(day: date) -> int:
    """The month of a day, counted from year 0."""
    return day.year * YEAR + day.month - 1


def _ends_month(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day.day == monthrange(day.year, day.month)[1]


def later(day: date, months: int) -> date:
    """The day so many months later; the last of its month where a month has fewer days."""
    month = _month(day) + months
    year, number = min(month // YEAR, date.max.year), month % YEAR + 1
    last = monthrange(year, number)[1]
    return date(year, number, last if _ends_month(day) else min(day.day, last))
