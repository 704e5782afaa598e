"""Words within sentences: lists, labels in the middle of a sentence, amounts with their unit."""

from collections.abc import Iterable

from babel.lists import format_list

from generator.language.numbers import locale

_LONGEST = 90
"""The most characters of a text that a sentence quotes."""


def inside(label: str) -> str:
    """A label as it stands within a sentence: with a small letter, unless it is an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def cut(text: str) -> str:
    """A text that fits within a sentence: without its full stop, cut at a word where it is long."""
    text = " ".join(text.split()).rstrip(".")
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(",;:.\u00a0 ") + "…"


def listed(words: Iterable[str], lang: str) -> str:
    """Words as a list in a sentence: « a, b et c », "a, b and c"."""
    return str(format_list(list(words), locale=locale(lang).replace("-", "_")))
