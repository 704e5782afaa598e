"""Titles without what does not tell them apart: case, accents, plurals, little words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile("(?:[^\\W_]|[\u0300-\u036f])+")
_LITTLE = frozenset(
    {"au", "aux", "d", "de", "des", "du", "et", "l", "la", "le", "les", "nombre", "un", "une"}
    | {"a", "an", "and", "number", "of", "s", "the"}
)
"""Articles and the like, French and English, and the word for number: the unit tells it."""
SHORT = 3
LONG = 6


def bare(text: str) -> str:
    """Text in small letters, without accents."""
    return _ACCENT.sub("", unicodedata.normalize("NFD", text.casefold()))


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a title that count, in the singular."""
    return tuple(chain.from_iterable(map(_counting, _RUN.findall(text))))


@lru_cache(maxsize=65536)
def _counting(run: str) -> tuple[str, ...]:
    """What counts in a run of letters and accents: most stand in many titles."""
    found = (word for word in _WORD.findall(bare(run)) if word not in _LITTLE)
    return tuple(word.rstrip("sx") if len(word) > SHORT else word for word in found)


def is_spelled(word: str) -> bool:
    """Whether a word is long enough to be recognized when it is misspelt; numbers never are."""
    return len(word) >= LONG and word.isalpha()


def spellings(word: str) -> Iterator[str]:
    """A word, and the word less any letter but its first: two that share one differ by spelling."""
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
