"""Plain text of pages: titles, descriptions and what the search reads."""

from collections.abc import Iterable, Mapping

from generator.model.organization import Organization
from generator.model.plan import Node
from generator.model.types import Text


def plain(text: Text | Mapping[str, str] | None, lang: str) -> str:
    """A text in a language; empty where there is none."""
    return text.get(lang, "") if text else ""


def numbered(node: Node, lang: str) -> str:
    """A node's number and title: `2.4 Name`."""
    return " ".join(filter(None, [node.number, plain(node.title, lang)]))


def sentence(*parts: str) -> str:
    """Parts of a description as sentences, those that are empty left out."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def names(organizations: Iterable[Organization], lang: str) -> str:
    """Organizations' names with their acronyms, one after the other."""
    found = ((plain(one.name, lang), plain(one.acronym, lang)) for one in organizations)
    return ", ".join(f"{name} ({acronym})" if acronym else name for name, acronym in found)


_LINE = 155
"""What search engines show of a description, in characters."""


def brief(*parts: str) -> str:
    """As many parts of a description as fit on the line that search engines show, in order.

    The first always stands, cut at a word where it alone is too long.
    """
    first, *rest = filter(None, parts)
    text = sentence(first)
    if len(text) > _LINE:
        return text[: _LINE - 1].rpartition(" ")[0].rstrip(",;:.– ") + "…"
    for part in rest:
        longer = sentence(text, part)
        if len(longer) <= _LINE:
            text = longer
    return text
