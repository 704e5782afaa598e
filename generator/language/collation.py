"""The order of the alphabet in each language: É with E, œ with oe, 2 before 10.

The order is that of the Unicode collation algorithm as CLDR sets it (https://unicode.org/reports/
tr10/, https://unicode.org/reports/tr35/tr35-collation.html), from the Python library's own tables:
spaces and marks before digits, digits before letters, and then, between words alike, accents and
case. Catalogues say what their language does otherwise: Canada's French compares accents from the
end of a word (cote, côte, coté, côté), and Spanish has ñ after n as a letter of its own.
`tests/language/test_collation.py` compares it with a browser's.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from typing import TypeVar

from generator.language.words import by_catalogue, pgettext

T = TypeVar("T")
Key = tuple[str, "_Tie"]

_JOINED = "\u035c"
_LIGATURES = ("oe", "œ"), ("ae", "æ"), ("OE", "Œ"), ("AE", "Æ"), ("ss", "ß")
_SPREAD = str.maketrans({one: pair[0] + _JOINED + pair[1] for pair, one in _LIGATURES})
_ACCENTS = {
    accent: chr(place)
    for place, accent in enumerate(
        "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304"
    )
}
"""The order of accents: acute, grave, breve, circumflex and so on; any other comes after them."""
_PARTS = re.compile(r"\d+|\D")
_LONG = 5
"""A number of so many digits is not kept: there may be any number of them."""
_SPACE, _MARK, _DIGIT, _LETTER = "\1\2\3\4"
_PLAIN, _OWN = "\1\2"
_NUMBERED = 0x100
"""The character that stands for zero where a count is written as one."""
_MARKS = "_-‐‑–—,;:!¡?¿.…'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%"
"""Marks in their order; any other comes after them."""


def alphabetical(text: str, lang: str) -> Key:
    """A text's place in the order of the alphabet of a language, to sort by."""
    accents = pgettext("order of the alphabet", "accents from the start", lang)
    return _key(text, accents == "accents from the end", _own_letters(lang))


def initial(text: str, lang: str) -> str:
    """The letter under which a text stands in a list: É under E; a digit or mark as it is."""
    spread = unicodedata.normalize("NFD", text.translate(_SPREAD))
    pair = unicodedata.normalize("NFC", spread[:2])
    letter = pair if pair.lower() in _own_letters(lang) else spread[:1]
    return letter.upper()


def in_order(things: Iterable[T], name: Callable[[T], str], lang: str) -> list[T]:
    """Things by their names, in the order of the alphabet of a language."""
    return sorted(things, key=lambda thing: alphabetical(name(thing), lang))


@by_catalogue
@cache
def _own_letters(lang: str) -> "Letters":
    """The letters that a language has besides those of others, each after the one it follows.

    The catalogue writes them as pairs: `nñ` says that ñ is a letter, which comes after n.
    """
    pairs = pgettext("letters of their own, each after the one it follows", "none", lang).split()
    return Letters({pair[1]: pair[0] for pair in pairs if len(pair) == 2})


class Letters(dict[str, str]):
    """Letters with the one that each follows. Never changed after it is made."""

    def __hash__(self) -> int:  # type: ignore[override]  # a dict that is never changed
        return hash(frozenset(self.items()))


@lru_cache(maxsize=65536)
def _key(text: str, is_backward: bool, own: Letters) -> Key:
    """The key of a text: its letters, then what tells it from texts of the same letters."""
    signs = _signs(own)
    letters = "".join([signs[part] for part in _PARTS.findall(_apart(text, own))])
    return letters, _Tie(text, is_backward, own)


class _Tie:
    """What tells texts of the same letters apart: accents, then case, then the text itself.

    It is made where two are compared, which is seldom. Where there are no accents or capitals
    nothing says so, which comes before anything.
    """

    __slots__ = ("_is_backward", "_own", "_text")

    def __init__(self, text: str, is_backward: bool, own: Letters) -> None:
        self._text, self._is_backward, self._own = text, is_backward, own

    def __eq__(self, other: object) -> bool:
        """Whether both are the same text."""
        return isinstance(other, _Tie) and self._text == other._text

    def __hash__(self) -> int:
        """The same for the same text."""
        return hash(self._text)

    def __lt__(self, other: "_Tie") -> bool:
        """Whether this text comes first."""
        return self._parts() < other._parts()

    def _parts(self) -> tuple[tuple[str, ...], tuple[bool, ...], str]:
        """What is compared, in this order."""
        text, parts = self._text, _PARTS.findall(_apart(self._text, self._own))
        case = () if text.islower() else tuple(map(str.isupper, text))
        return _accents(parts, _signs(self._own), self._is_backward), case, text


def _accents(parts: Iterable[str], signs: Mapping[str, str], is_backward: bool) -> tuple[str, ...]:
    """The accents of each letter, from either end; nothing where no letter has any."""
    marks: list[str] = []
    for part in parts:
        if unicodedata.combining(part[0]):
            if marks:
                marks[-1] += _ACCENTS.get(part, part)
        elif signs[part]:
            marks.append("")
    return tuple(reversed(marks) if is_backward else marks) if any(marks) else ()


class _Signs(dict[str, str]):
    """What stands for each character or number in a key, so that keys sort as plain text does.

    Each begins with what kind it is, and ends where it can be told to. An accent has none.
    """

    def __init__(self, own: Letters) -> None:
        self._own = own

    def __missing__(self, part: str) -> str:
        """The sign of what is met for the first time; numbers of many digits are not kept."""
        sign = "" if unicodedata.combining(part[0]) else _sign(part, self._own)
        if len(part) < _LONG:
            self[part] = sign
        return sign


_signs = cache(_Signs)


def _apart(text: str, own: Mapping[str, str]) -> str:
    """A text in plain letters and accents, but for the letters that are a language's own."""
    spread = unicodedata.normalize("NFKD", text.translate(_SPREAD))
    for letter in own:
        for one in (letter, letter.upper()):
            spread = spread.replace(unicodedata.normalize("NFD", one), one)
    return spread


def _sign(part: str, own: Mapping[str, str]) -> str:
    """The sign of a character or of a number; none for what is not seen, as a soft hyphen."""
    low = part.lower()
    if part.isdecimal():
        digits = "".join(str(unicodedata.decimal(one)) for one in part).lstrip("0")
        return f"{_DIGIT}{chr(_NUMBERED + len(digits))}{digits}"
    if low in own:
        return _LETTER + own[low] + _OWN
    if part.isspace():
        return _SPACE
    if unicodedata.category(part) in {"Cf", "Cc"}:
        return ""
    if part.isalpha():
        return _LETTER + low + _PLAIN
    place = _MARKS.find(part)
    return f"{_MARK}{chr(_NUMBERED + (place if place >= 0 else len(_MARKS)))}{low}{_PLAIN}"
