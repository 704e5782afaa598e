"""The texts of a plan that was begun, each to be replaced by the plan's own."""

from collections.abc import Mapping
from functools import cache

from generator.language.words import by_catalogue, gettext
from generator.model.types import Text

TEXTS = {
    "plan title": "Title of the plan",
    "plan summary": "What the plan is for, in a sentence or two.",
    "objective": "What the plan means to achieve",
    "measure": "What will be done to achieve it",
    "action": "The first step to be taken",
    "indicator": "What shows how far the plan has come",
    "unit": "what is counted",
    "methodology": "How this is known: who or what is counted, and from which source.",
    "document": "Title of the document in which the plan is published",
    "organization": "Name of the organization that answers for the plan",
    "narrative": "Say here, in plain words, why this plan matters to the public.",
}
"""What stands where, in English."""


def text(name: str, lang: str) -> str:
    """One of the texts, by its name, in a language."""
    return gettext(TEXTS[name], lang)


@by_catalogue
@cache
def texts(lang: str) -> frozenset[str]:
    """All of them in a language."""
    return frozenset(text(name, lang) for name in TEXTS)


def is_begun(said: Text, begun: Mapping[str, frozenset[str]]) -> bool:
    """Whether a text is one of these in a language; `begun` are those of each language."""
    return any(words.strip() in begun.get(lang, ()) for lang, words in said.items())
