"""The forms under which a word of a glossary stands in a text: its plural, or its singular."""

from collections.abc import Iterator

_SMALL = 3
"""The fewest letters of a word that has a plural here: shorter ones are mostly articles."""
_INVARIABLE = frozenset(
    (
        *("des", "les", "aux", "sur", "sous", "pour", "dans", "avec", "par", "une"),
        *("the", "and", "for", "from", "with"),
    )
)
"""Words that stand within a term and never change."""


def forms(word: str, lang: str) -> frozenset[str]:
    """A word, in small letters, with its regular plural and singular; alone in other languages."""
    word = word.lower()
    if len(word) < _SMALL or word in _INVARIABLE:
        return frozenset({word})
    # Plurals are made by the rules of each language; a language without rules has none.
    rules = {"fr": _french, "en": _english}.get(lang)
    return frozenset({word, *(rules(word) if rules else ())})


def _french(word: str) -> Iterator[str]:
    """The plural of a French word, and the singular of one that may be a plural."""
    if word.endswith("al"):
        yield word[:-2] + "aux"
    elif word.endswith(("au", "eu")):
        yield word + "x"
    elif not word.endswith(("s", "x", "z")):
        yield word + "s"
    if word.endswith(("aux", "eux")) or (word.endswith("s") and not word.endswith("ss")):
        yield word[:-1]


def _english(word: str) -> Iterator[str]:
    """The plural of an English word, and the singular of one that may be a plural."""
    if word.endswith("y") and word[-2] not in "aeiou":
        yield word[:-1] + "ies"
    elif word.endswith("is"):
        yield word[:-2] + "es"
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    else:
        yield word + "s"
    if word.endswith("s") and not word.endswith(("ss", "is")):
        yield word[:-1]
