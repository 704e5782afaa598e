"""A quick look at a text: whether it may say a quantity, and whether its digits say it all."""

import re
from functools import cache

from generator.language.number_words import VOCABULARIES
from generator.language.quantity_patterns import LETTERS, months
from generator.language.words import by_catalogue

_WORDS = re.compile(LETTERS)
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile(r"\d[.,:/\u00a0\u202f –-]\d|[%$€£¢½⅓⅔¼¾]|\d[^\W\d_]|[IVXLC]{2}")


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
