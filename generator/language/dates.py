"""Fuzzy dates in words: `2018-23` is « automne 2018 » and "autumn 2018"."""

import re
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from generator.language.words import by_catalogue, gettext, locale, pgettext
from generator.model.when import SEASONS, When

_SEASONS = {  # each sentence stands whole in the catalogues: articles differ by season
    "spring": ("spring {year}", "until spring {year}", "from spring {year}"),
    "summer": ("summer {year}", "until summer {year}", "from summer {year}"),
    "autumn": ("autumn {year}", "until autumn {year}", "from autumn {year}"),
    "winter": ("winter {year}", "until winter {year}", "from winter {year}"),
}
_POINTS = {  # by the length of the EDTF text: year, month, day
    4: ("{date}", "until {year}", "from {year}"),
    7: ("{date}", "until {month}", "from {month}"),
    10: ("{date}", "until {day}", "from {day}"),
}
PLAIN, UNTIL, SINCE = 0, 1, 2


@by_catalogue
@lru_cache(maxsize=16384)
def written(when: When, lang: str) -> str:
    """A fuzzy date or interval in words."""
    first, last = when.ends
    if not when.is_interval:
        return _point(first, lang, PLAIN)
    if when.is_fiscal_year:
        return years(when)
    if not first:
        return _point(last, lang, UNTIL) if last else ""
    if not last:
        return _point(first, lang, SINCE)
    if len(first) == len(last) == len("2008"):
        return years(when)
    start, end = _point(first, lang, PLAIN), _point(last, lang, PLAIN)
    return gettext("{start} to {end}", lang).format(start=start, end=end)


def years(when: When) -> str:
    """The years of an interval: `2008-2012`, the same in every language."""
    first = when.start.year if when.start else ""
    last = when.end.year if when.end else ""
    return f"{first}" if first == last else f"{first}-{last}"


def _point(edtf: str, lang: str, form: int) -> str:
    """One date, season, month or year in words, alone or as the end or the start of an interval."""
    bare = re.sub(r"[?~%]$", "", edtf)
    year, month = bare[:4], int(bare[5:7] or 0)
    if month in SEASONS:
        words = gettext(_SEASONS[SEASONS[month]][form], lang).format(year=year)
    else:
        text = _calendar(bare, lang)
        words = gettext(_POINTS[len(bare)][form], lang).format(
            date=text, year=text, month=text, day=text
        )
    return words if bare == edtf else gettext("around {date}", lang).format(date=words)


def _calendar(edtf: str, lang: str) -> str:
    """A year, month or day of the calendar in words."""
    if len(edtf) == len("2018"):
        return edtf
    if len(edtf) == len("2018-02"):
        return format_skeleton("yMMMM", date.fromisoformat(edtf + "-01"), locale=locale(lang))
    return day(date.fromisoformat(edtf), lang)


def day(value: date, lang: str) -> str:
    """A day in full: « 22 novembre 2026 », « 1er mars 2018 », "November 22, 2026"."""
    form = "long"
    if value.day == 1:
        form = pgettext("date format of the first day of a month", "long", lang)
    return format_date(value, form, locale=locale(lang))
