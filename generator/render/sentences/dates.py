"""Which date comes next, and whether all have passed, on the day of the build."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from generator.language.dates import written
from generator.model.when import When
from generator.sentences import Teller

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Due(Generic[T]):
    """The date that a reader looks for, and what it is the date of.

    `passed` when no later one is to come; `count` is how many dates there are.
    """

    when: When
    what: T
    passed: bool
    count: int

    def date(self, lang: str) -> str:
        """The deadline in words, without the day on which it began."""
        return written(self.when.deadline, lang)


def due(dated: Iterable[tuple[When, T]], today: date | None) -> Due[T] | None:
    """The next deadline on a day, or the last one where all have passed; none on no day.

    What has an end is due then; what has none is due to begin.
    """
    days = ((when.end or when.start, when, what) for when, what in dated)
    ends = [(day, when, what) for day, when, what in days if day]
    if today is None or not ends:
        return None
    coming = [one for one in ends if one[0] >= today]
    found = min(coming, key=_end) if coming else max(ends, key=_end)
    return Due(found[1], found[2], passed=not coming, count=len(ends))


def _end(one: tuple[date, When, T]) -> date:
    """The day by which deadlines are ordered."""
    return one[0]


def told(found: Due[str] | None, teller: Teller) -> list[str]:
    """The sentence about the next date, or about those that have passed."""
    if found is None:
        return []
    written_date = found.date(teller.lang)
    name = "dates-past" if found.passed else "date-next"
    return [teller.tell(name, date=written_date, what=found.what, count=found.count)]
