"""The words of a text as the search knows them.

`overrides/assets/javascripts/search-words.js` reads questions by the same rules: a change of one is
a change of the other, and `tests/browser/test_search.py` compares them.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.language import numbers
from generator.render.search.stems import stemmer
from generator.render.search.stops import stop_words

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f"
"""Accents, and the points of Hebrew and Arabic: what a reader may leave out."""
_SIGNS = _MARKS + "\u0900-\u0903\u093a-\u094f\u0980-\u0dff\u0e31-\u0e4e\u1a00-\u1aff"
"""What belongs to a word though it is no letter."""
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts without spaces: each sign is a word."""
_TYPED = "\u2004"
"""What stands here for an ordinary space within a figure."""
_GAPS = f" \u00a0\u202f{_TYPED}"
_GAP = f"[{_GAPS}]"
_WITHIN = re.compile("([0-9]) (?=[0-9]{3}(?![0-9])|%)")
_WHITE = re.compile("[\t\r\n]")
_FIGURE = (
    rf"(?:[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}})+(?![0-9])|[0-9]+)(?:[.,][0-9]+)*"
    rf"(?:[KMB]?(?![^\W_])(?:{_GAP}?%)?)"
)
_ELISION = "(?:[cdjlmnstCDJLMNST]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)?[Qq]u)['’]"
_LETTERS = rf"[^\W_{_IDEOGRAPHS}]+(?:[{_SIGNS}]+[^\W_{_IDEOGRAPHS}]*)*"
WORD = re.compile(rf"{_FIGURE}|[{_IDEOGRAPHS}]|(?:{_ELISION})?{_LETTERS}(?:['’][sS](?![^\W_]))?")
"""A figure with its spaces (`111 313,3`, `5,1 %`), or a word with what is elided before it."""

_WHOLE_FIGURE = re.compile(_FIGURE)
_UNIT = re.compile(f"[KMB]?{_GAP}?%?$")
_AFFIXES = re.compile(rf"^{_ELISION}|['’][sS]$")
_SPACES = re.compile(_GAP)
_STRIPPED = re.compile(f"[{_MARKS}]")
_LETTERS_APART = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})


def folded(word: str) -> str:
    """A word in small letters without accents: `Énergie` is `energie`, `œuvre` is `oeuvre`."""
    small = word.lower()
    if small.isascii():
        return small
    spread = unicodedata.normalize("NFKD", small.translate(_LETTERS_APART))
    return unicodedata.normalize("NFC", _STRIPPED.sub("", spread))


@cache
def separators(lang: str) -> tuple[str, str]:
    """What parts a number's decimals, and what groups its digits, as a language writes them."""
    locale = numbers.locale(lang).replace("-", "_")
    return get_decimal_symbol(locale), get_group_symbol(locale)


def figure(text: str, lang: str) -> str:
    """A figure in one form for all: `111 313,3` in French and `111,313.3` in English alike."""
    plain = _SPACES.sub("", text)
    group = separators(lang)[1]
    if group in ".,":
        plain = re.sub(rf"\{group}(?=[0-9]{{3}}(?![0-9]))", "", plain)
    return plain.replace(",", ".")


class _Known(dict[str, tuple[str, ...]]):
    """The terms of each run of letters between two spaces, read when it is first met."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._stem = stemmer(lang)
        self._stops = stop_words(lang)

    def __missing__(self, run: str) -> tuple[str, ...]:
        """The terms of a run that is new."""
        found = tuple(term for word in WORD.findall(run) for term in self._terms(word))
        self[run] = found
        return found

    def _terms(self, word: str) -> tuple[str, ...]:
        """The terms of one word or figure; none where it is left out."""
        if _WHOLE_FIGURE.fullmatch(word):
            forms = dict.fromkeys(_figures(word, self._lang))
            return tuple(f"{form} {form}" for form in forms)
        bare = _AFFIXES.sub("", word).lower()
        form = folded(bare)
        if not form or form in self._stops:
            return ()
        return (f"{folded(self._stem(bare)) or form} {form}",)


class Reader:
    """Reads the texts of one language; remembers every word that it has met."""

    def __init__(self, lang: str) -> None:
        self._known = _Known(lang)

    def terms(self, text: str) -> Iterator[str]:
        """The terms of a text, in its order.

        A term is a stem, a space, and the word of that stem, both without accents.
        """
        return chain.from_iterable(map(self._known.__getitem__, _joined(text).split(" ")))


def _joined(text: str) -> str:
    """A text in composed letters, in which the only spaces are those between words."""
    composed = unicodedata.normalize("NFC", text)
    return _WITHIN.sub(rf"\1{_TYPED}", _WHITE.sub(" ", composed))


def _figures(word: str, lang: str) -> tuple[str, ...]:
    """The ways to ask for a figure: with its sign and without; whole and, where typed so, apart."""
    number = _UNIT.sub("", word)
    whole = figure(number, lang)
    signed = (f"{whole}%",) if word.endswith("%") else ()
    apart = number.split(_TYPED) if _TYPED in number else ()
    return (whole, *signed, *(figure(part, lang) for part in apart))
