"""A quick look at a text: whether it may say a quantity, and whether its digits say it all."""

import re
from functools import cache

from generator.language.number_words import VOCABULARIES
from generator.language.quantity_patterns import LETTERS, months, number
from generator.language.words import by_catalogue

_WORDS = re.compile(LETTERS)
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile(r"\d[.,:/\u00a0\u202f –-]\d|[%$€£¢½⅓⅔¼¾]|\d[^\W\d_]|[IVXLC]{2}")
_JOINED = re.compile(r"[^\W\d]\d")
_ADDING = frozenset({"demi", "demie", "half", "dollar", "euro", "euros", "cent"})
"""Words besides those of `_speaking` that change what the number before them says."""


def may_count(text: str, lang: str) -> bool:
    """Whether a text may say a quantity above one; quick, for the many that say none."""
    if _DIGIT.search(text):
        return True
    return lang in VOCABULARIES and not _many(lang).isdisjoint(_WORDS.findall(text.lower()))


def bare_digits(text: str, lang: str) -> frozenset[str] | None:
    """The numbers of a text that nothing stands beside; `None` where words or signs count too.

    Quick, for the many texts that say the same few numbers.
    """
    if _SIGNS.search(text):
        return None
    words = VOCABULARIES.get(lang)
    said = _WORDS.findall(text.lower())
    if words and not _speaking(lang).isdisjoint(said):
        return None
    return frozenset(re.findall(r"\d+", text))


def plain_figures(text: str, lang: str) -> frozenset[str] | None:
    """The numbers and percentages of a masked text, written alike in every language.

    `None` where a word or a sign may change what one says, or says another. Texts with the same
    plain figures say the same.
    """
    words = VOCABULARIES.get(lang)
    if words is None:
        return None
    said: set[str] = set()
    rest = _figure(lang).sub(lambda match: _noted(match, said), text)
    if "" in said or _SIGNS.search(rest) or _JOINED.search(rest) or _clock(lang).search(rest):
        return None
    spoken = _WORDS.findall(rest.lower())
    return frozenset(said) if (_speaking(lang) | _ADDING).isdisjoint(spoken) else None


def _noted(match: re.Match[str], said: set[str]) -> str:
    """Notes a number; a digit stands in its place."""
    said.add(_plain(match))
    return "0"


def _plain(match: re.Match[str]) -> str:
    """A number without the marks of its language; empty where its percentage is in words."""
    digits = match["number"].replace(match["group"] or " ", "").replace(",", ".")
    share = match["percent"] or ""
    return "" if share and not share.endswith("%") else digits + share[-1:]


@by_catalogue
@cache
def _figure(lang: str) -> re.Pattern[str]:
    """A number of a language, and the sign or the words that make it a percentage."""
    return re.compile(f"{number(lang)}(?P<percent>{VOCABULARIES[lang].percent})?")


@cache
def _clock(lang: str) -> re.Pattern[str]:
    """An hour of the day."""
    return re.compile(VOCABULARIES[lang].clock)


@cache
def _many(lang: str) -> frozenset[str]:
    """The words of a language that count more than one."""
    counts = VOCABULARIES[lang].counts
    return frozenset(word for word, number in counts.items() if number > 1)


@by_catalogue
@cache
def _speaking(lang: str) -> frozenset[str]:
    """The words of a language that change what the digits beside them say, or count themselves."""
    words = VOCABULARIES[lang]
    return frozenset(
        {*_many(lang), *words.scales, *months(lang), "dollars", "cents", "percent", "per"}
    )
