"""Dates as plans give them: exact, or only a season or a year, or from one to another.

Written in EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/): `2018`, `2018-02`,
`2018-02-15`, `2018-23` (autumn 2018), `2018-21/2019-22` (spring 2018 to summer 2019),
`../2018-23` (until autumn 2018), `2018~` (around 2018).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import WithJsonSchema

from generator.model.types import parsed_by

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
POINT_PATTERN = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[?~%]?"
_POINT = re.compile(POINT_PATTERN)
_ISO = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[?~%]?")
_SEASON = re.compile(r"([0-9]{4})-(2[1-4])")
_OPEN = {"", ".."}


@dataclass(frozen=True, slots=True)
class When:
    """A fuzzy date or interval: its EDTF text, and the first and last day that it can mean.

    `start` or `end` is `None` where that side is open or unknown.
    """

    text: str
    start: date | None
    end: date | None

    @property
    def is_interval(self) -> bool:
        """Whether the text names two ends."""
        return "/" in self.text

    @property
    def ends(self) -> tuple[str, str]:
        """The EDTF text of each end; both the same for a single date, empty where open."""
        first, _, last = self.text.partition("/")
        if not self.is_interval:
            return first, first
        return ("" if first in _OPEN else first), ("" if last in _OPEN else last)

    @property
    def deadline(self) -> "When":
        """The end of an interval alone, or its start where it has no end."""
        first, last = self.ends
        return parse(last or first) if self.is_interval and (last or first) else self

    @property
    def is_fiscal_year(self) -> bool:
        """Whether this is a government's fiscal year, April to March."""
        return (
            self.start is not None
            and self.end is not None
            and (self.start.month, self.start.day, self.end.month) == (4, 1, 3)
            and self.end.year == self.start.year + 1
        )

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def parse(text: str) -> When:
    """The date or interval that EDTF `text` names; `ValueError` when it names none."""
    first, slash, last = text.partition("/")
    if slash:
        return When(text, _first_day(first), _last_day(last))
    return When(text, *_bounds(text))


def _first_day(point: str) -> date | None:
    """The first day that one end of an interval can mean."""
    return None if point in _OPEN else _bounds(point)[0]


def _last_day(point: str) -> date | None:
    """The last day that one end of an interval can mean."""
    return None if point in _OPEN else _bounds(point)[1]


@lru_cache(maxsize=4096)
def _bounds(point: str) -> tuple[date, date]:
    """The first and last day of one EDTF date, season, month or year."""
    if not _POINT.fullmatch(point):
        raise ValueError(point)
    try:
        if _ISO.fullmatch(point):
            return _iso_bounds(point.rstrip("?~%"))
        season = _SEASON.fullmatch(point)
        return _season_bounds(*map(int, season.groups())) if season else _edtf_bounds(point)
    except (ValueError, IndexError) as error:
        raise ValueError(point) from error


def _iso_bounds(point: str) -> tuple[date, date]:
    """The first and last day of a date, month or year of ISO 8601, which Python reads itself."""
    first = date.fromisoformat(f"{point}-01-01"[:10])
    months = calendar.monthrange(first.year, first.month)
    ends = {4: (12, 31), 7: (first.month, months[1]), 10: (first.month, first.day)}
    return first, first.replace(month=ends[len(point)][0], day=ends[len(point)][1])


def _season_bounds(year: int, season: int) -> tuple[date, date]:
    """The first and last day of a season, as the library has them: winter ends with its year."""
    month = 3 * (season - 20)
    last = min(month + 2, 12)
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])


def _edtf_bounds(point: str) -> tuple[date, date]:
    """The first and last day of any other EDTF date, such as a quarter."""
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415 - 0.2 s, seldom needed

    try:
        found = parse_edtf(point)
        first, last = found.lower_strict(), found.upper_strict()
    except EDTFParseException as error:
        raise ValueError(point) from error
    return date(*first[:3]), date(*last[:3])


Period = Annotated[
    When,
    parsed_by(parse, "bad_date"),
    WithJsonSchema({"type": "string", "description": "EDTF (ISO 8601-2)"}),
]
