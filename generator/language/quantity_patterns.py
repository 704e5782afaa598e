"""How quantities look in a text, in digits and in words, in any language."""

import re
from functools import cache

from babel.core import Locale

from generator.language.number_words import VOCABULARIES
from generator.language.words import by_catalogue, locale

LETTERS = r"[^\W\d_]+"
_NEVER = r"(?!)"
_POINTS = r"|\d++(?:\.\d++){2,}"
_DAY = r"\d{1,2}(?:er|st|nd|rd|th)?(?!\d|[.,]\d)"


@by_catalogue
@cache
def pattern(lang: str) -> re.Pattern[str]:
    """What tells the quantities of a language from its words: at each place, the first that fits.

    Its groups are named after what they find; every word is one, so that none is read in halves.
    """
    words = VOCABULARIES.get(lang)
    parts = (
        r"(?P<phone>(?:\+?1[\s.-])?\(?\d{3}\)?[\s.-]\d{3}-\d{4}(?![\w-]))",
        r"(?P<iso>\d{4}-\d{2}-\d{2}(?![\w-]))",
        r"(?P<slashes>\d{1,2}/\d{1,2}/\d{4}(?![\w/]))",
        _date(lang) if words else _NEVER,
        rf"(?P<label>\d++(?:-\d++){{2,}}{'' if _mark(lang, 'group') == '.' else _POINTS})",
        r"(?P<years>(?:18|19|20|21)\d\d[-–/](?:\d{4}|\d\d)(?!\w))",
        r"(?P<part>\d{1,2}/\d{1,2}(?![\w/]))",
        rf"(?P<clock>{words.clock})" if words else _NEVER,
        r"(?P<time>\d{1,2}:\d{2}(?!\d))",
        _number(lang),
        r"(?P<fraction>[½⅓⅔¼¾])",
        r"(?P<roman>\b(?P<letters>[IVXLC]{2,}|[IVX](?=e\b|er\b|ᵉ))(?:er?|ᵉ)?(?!\w))",
        rf"(?P<code>{LETTERS}\d\w*(?:\.\d+)*)",
        rf"(?P<word>{LETTERS})",
    )
    return re.compile("|".join(parts))


def _number(lang: str) -> str:
    """A number with the group and decimal marks of a language, as CLDR gives them.

    Spaces group everywhere, and a point is a decimal mark where a comma is: `2.4` names a measure.
    Where points group, they do before three digits only.
    """
    mark, groups = _mark(lang, "decimal"), _mark(lang, "group")
    decimal = r"[.,]" if mark == "," else re.escape(mark)
    if groups == ".":
        decimal = rf"(?:{re.escape(mark)}|\.(?=\d{{1,2}}(?!\d)))"
    group = "[" + re.escape(groups) + r" \u00a0\u202f]"
    return (
        rf"(?P<number>\d{{1,3}}(?P<group>{group})\d{{3}}(?:(?P=group)\d{{3}})*+(?!\d)"
        rf"(?:{decimal}\d++)?|\d++(?:{decimal}\d++)?)"
    )


def _mark(lang: str, name: str) -> str:
    """A mark of numbers in a language: `decimal` or `group`."""
    return str(Locale.parse(locale(lang)).number_symbols["latn"][name])


def _date(lang: str) -> str:
    """A month in words, with the day and the year that stand beside it."""
    names = {name for each in _names(lang) for name in (each, each[0].upper() + each[1:])}
    month = "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))
    # English also writes the day after the month: May 3, 2026.
    after = rf"(?:\s(?P<after>{_DAY}))?" if lang == "en" else r"(?P<after>(?!))?"
    return (
        rf"(?P<date>(?:(?P<day>{_DAY})\s)?\b(?P<month>{month})\b\.?{after}"
        r"(?:,?\s(?P<year>\d{4})(?!\d))?)"
    )


@by_catalogue
@cache
def months(lang: str) -> dict[str, int]:
    """The number of each month by its names in a language, whole and short, in lower case."""
    return {name.lower(): number for name, number in _names(lang).items()}


def _names(lang: str) -> dict[str, int]:
    """The number of each month by its names, as the language writes them."""
    written = Locale.parse(locale(lang)).months["format"]
    # "Sept" is common in English, and CLDR has "Sep" alone.
    found: dict[str, int] = {"Sept": 9} if lang == "en" else {}
    for width in ("wide", "abbreviated"):
        for number, name in written[width].items():
            found[name.rstrip(".")] = number
    return found
