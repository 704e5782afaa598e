"""How quantities look in a text, in digits and in words, in any language."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

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
        number(lang),
        r"(?P<fraction>[½⅓⅔¼¾])",
        r"(?P<roman>\b(?P<letters>[IVXLC]{2,}|[IVX](?=e\b|er\b|ᵉ))(?:er?|ᵉ)?(?!\w))",
        rf"(?P<code>{LETTERS}\d\w*(?:\.\d+)*)",
        rf"(?P<word>{LETTERS})",
    )
    return re.compile("|".join(parts))


@by_catalogue
@cache
def silent(lang: str) -> re.Pattern[str]:
    """What stands before the next quantity of a text and is surely none: words and signs.

    It ends before any sign that a quantity may begin with, before what looks like a code or a Roman
    numeral, and before each word that says something of a number.
    """
    known = "|".join(_trie(sorted(speaking(lang)))) or _NEVER
    return re.compile(
        r"(?:[^\w(+½⅓⅔¼¾]++|"
        rf"(?!(?:{known})(?![^\W\d_])|[IVXLC]{{2}}|[IVX][eᵉ]|[½⅓⅔¼¾]){LETTERS}+(?!\d))*+"
    )


def speaking(lang: str) -> frozenset[str]:
    """The words with which a language says a quantity, or a part of one."""
    words = VOCABULARIES.get(lang)
    if words is None:
        return frozenset()
    said = (words.counts, words.others, words.fractions, words.hours, words.lapses)
    return frozenset({*(word for each in said for word in each), *months(lang)})


def _trie(words: list[str], at: int = 0) -> Iterator[str]:
    """Words in either case, those that begin alike together: each letter is looked at once."""
    for letter, some in groupby(words, lambda word: word[at : at + 1]):
        below = "|".join(_trie(list(some), at + 1)) if letter else ""
        yield f"[{letter}{letter.upper()}{_MORE.get(letter, '')}](?:{below})" if letter else ""


_MORE = {"k": "\u212a", "å": "\u212b"}
"""Signs of measures that are letters in small letters."""


def number(lang: str) -> str:
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
