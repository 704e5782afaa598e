"""The entries of one page as the index keeps them: what a result shows, and the words in it."""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape
from typing import NamedTuple

from generator.language.names import Names
from generator.page import Choice, Page, SearchEntry
from generator.render.search.facets import Narrowed
from generator.render.search.words import Reader

TAGGED, ONCE, OFTEN, TITLE, WHOLE = range(5)
"""How much a word says of an entry: it stands in its tags, its text, often there, in its title.

It says most where there is little else in the title: what is named so is what people look for.
"""
_SHORT = 2
"""How many words make a title short, without those that an index leaves out."""
_OFTEN = 3
_LONGEST = 4000
"""How much of a text a result may quote, in characters; all of it is searched."""
_SPACES = re.compile(r"[\t\r\n]\s*")
_NAME = re.compile(r'<span lang="([^"]+)">(.*?)</span>')

Record = tuple[str, str, tuple[str, ...], str, tuple[tuple[str, str], ...]]
"""Where a result leads, its title, its tags, its text, the names in it of other languages."""


class Entry(NamedTuple):
    """An entry of the index; `weights` are by term (see `words.Reader`)."""

    record: Record
    weights: dict[str, int]
    narrowed: Narrowed


def entries(page: Page, reader: Reader, names: Names | None = None) -> tuple[Entry, ...]:
    """The entries of a page, alone: the page itself first, then its parts.

    They depend on nothing but the page, so they can be kept from one build to the next.
    """
    whole = [entry for entry in page.search if not entry.anchor]
    parts = [entry for entry in page.search if entry.anchor]
    own = whole[:1] or [SearchEntry(title=page.title, text=page.description)]
    return tuple(_entry(page.path, one, reader, names) for one in (*own, *parts))


def _entry(path: str, said: SearchEntry, reader: Reader, names: Names | None) -> Entry:
    """One entry."""
    text = _SPACES.sub(" ", said.text)
    record = (
        f"{path}#{said.anchor}" if said.anchor else path,
        said.title,
        said.tags,
        _cut(text),
        tuple(_foreign(names, f"{said.title}\n{text}")) if names else (),
    )
    weights = _weights(said, text, reader)
    organizations = tuple(_spoken(one, names) for one in said.organizations)
    narrowed = Narrowed(said.plan, said.level, organizations, said.status, said.years)
    return Entry(record, weights, narrowed)


def _spoken(choice: Choice, names: Names | None) -> Choice:
    """A choice that tells its language where it is a name of another one."""
    return choice._replace(lang=names.language(choice.label)) if names else choice


def _weights(said: SearchEntry, text: str, reader: Reader) -> dict[str, int]:
    """How much each word says of an entry."""
    tags = "\n".join(said.tags)
    if said.aside:
        return dict.fromkeys(reader.terms(f"{tags}\n{said.title}\n{text}"), TAGGED)
    found = dict.fromkeys(reader.terms(tags), TAGGED)
    counts = Counter(reader.terms(text))
    found.update(dict.fromkeys(counts, ONCE))
    found.update((term, OFTEN) for term, count in counts.items() if count >= _OFTEN)
    found.update(dict.fromkeys(reader.terms(said.known_as), OFTEN))
    title = dict.fromkeys(reader.terms(said.title))
    found.update(dict.fromkeys(title, WHOLE if len(title) <= _SHORT else TITLE))
    return found


def _cut(text: str) -> str:
    """A text no longer than a result may quote, cut at a word."""
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"


def _foreign(names: Names, text: str) -> Iterator[tuple[str, str]]:
    """The official names of other languages in a text, each once, with its language."""
    html = escape(text, quote=False)
    marked = names.mark(html)
    if marked is not html:
        yield from dict.fromkeys((lang, unescape(name)) for lang, name in _NAME.findall(marked))
