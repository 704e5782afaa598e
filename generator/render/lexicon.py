"""Words of the glossary explained where they first stand: in running text, once on each page.

One pass over a page's HTML and one look-up for each word: the time is that of reading the page,
however long the glossary is. Headings, links, code, tables and labels are left as they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.language.inflection import forms
from generator.model.organization import Term

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_BETWEEN = r"(?:[\s\u00a0]+|[\s\u00a0]*[-–][\s\u00a0]*|[\s\u00a0]*[’',][\s\u00a0]*|&\#39;)"
_LEFT = (
    *("a", "button", "summary", "label", "select", "option", "textarea", "script", "style"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "dt"),
)
"""Elements whose text stays as it is, and that hold no other of their kind."""
_NESTED = ("code", "pre", "kbd", "table", "figure", "svg", "nav", "template", "cite", "form")
"""Elements whose text stays as it is, and that may hold others of their kind."""
_LABELS = frozenset(
    {
        "af-kicker",
        "af-quiet",
        "af-level",
        "af-source",
        "af-neighbours",
        "af-role",
        *("af-plan", "budget-card", "af-tile", "af-list", "af-schedule", "af-synoptic"),
        "af-inline",
        "af-hero",
        "fi-about",
    }
)
"""Classes of what only names or locates something: its text stays as it is too."""
_ATTRIBUTES = r"[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+"
_LABELLED = rf"(?=[^<>]*\sclass=\"(?:[^\"]* )?(?:{'|'.join(sorted(_LABELS))})[ \"])"
_MARKUP = re.compile(
    rf"(?:(?:<(?P<left>{'|'.join(_LEFT)})\b{_ATTRIBUTES}>.*?</(?P=left)\s*>"
    rf"|<(?!(?:{'|'.join(_NESTED)})\b|[a-z]{_LABELLED})/?[a-zA-Z]{_ATTRIBUTES}>)\s*)+"
    rf"|<(?P<name>(?:{'|'.join(_NESTED)})\b|[a-z][a-z0-9]*(?={_LABELLED})){_ATTRIBUTES}>",
    re.DOTALL,
)
"""What is no running text, as far as it goes; or the start of an element that only names."""
_MOST_KEPT = 20_000
_VERB_AFTER = {
    # French
    "fr": frozenset({"il", "elle", "on", "qui", "ne", "se", "y", "nous", "cela"}),
    # English; a language without a list takes every noun for one
    "en": frozenset({"to", "will", "can", "may", "must", "would", "should", "not", "and", "we"}),
}
"""Words after which a noun of the glossary is a verb: « elle mesure », "to target"."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One way to write a term: what it matches from its first word on.

    Without a term, it is words that hold one and mean something else: « plan d’action ».
    """

    term: Term | None
    pattern: re.Pattern[str]
    words: int


class Lexicon:
    """The terms of a glossary in one language, ready to be found in texts."""

    def __init__(self, terms: Iterable[Term], lang: str, others: Iterable[str] = ()) -> None:
        self._verb_after = _VERB_AFTER.get(lang, frozenset())
        starts: dict[str, list[_Entry]] = {}
        for term in terms:
            for first, entry in _entries(term, lang):
                starts.setdefault(first, []).append(entry)
        for words in others if starts else ():
            for first, entry in _phrase(None, words, lang):
                starts.setdefault(first, []).append(entry)
        self._barren: set[str] = set()
        """Texts that hold no term: those of the interface stand on every page."""
        self._starts = {
            first: sorted(found, key=lambda one: -one.words) for first, found in starts.items()
        }

    def explain(self, html: str, mark: Callable[[Term, str], str]) -> tuple[str, tuple[Term, ...]]:
        """HTML in which `mark` writes the first use of each term anew, and the terms it has."""
        if not self._starts:
            return html, ()
        seen: dict[str, Term] = {}
        written: list[str] = []
        for text, markup in _pieces(str(html)):
            if text in self._barren:
                written += (text, markup)
            else:
                written += self._text(text, seen, mark)
                written.append(markup)
        return "".join(written), tuple(seen.values())

    def _text(
        self, text: str, seen: dict[str, Term], mark: Callable[[Term, str], str]
    ) -> Iterator[str]:
        """A run of text with its new terms marked."""
        at, before, is_barren = 0, "", True
        for word in _WORD.finditer(text):
            start = word.start()
            found = self._starts.get(word[0]) or self._starts.get(word[0].lower())
            is_barren = is_barren and not found
            if found and start >= at and _is_apart(text, start) and before not in self._verb_after:
                match, term = _longest(found, text, start)
                if match:
                    yield text[at:start]
                    yield mark(term, match) if term and term.id not in seen else match
                    at = start + len(match)
                if term:
                    seen.setdefault(term.id, term)
            before = word[0].lower()
        if is_barren and len(self._barren) < _MOST_KEPT:
            self._barren.add(text)
        yield text[at:]


def _is_apart(text: str, start: int) -> bool:
    """Whether a word is not the second half of a compound."""
    return start == 0 or text[start - 1] not in "-–&#/@."


def _longest(found: list[_Entry], text: str, start: int) -> tuple[str, Term | None]:
    """The longest of some terms that stands at a place of a text; nothing where none does."""
    for entry in found:
        match = entry.pattern.match(text, start)
        if match:
            return match[0], entry.term
    return "", None


def _entries(term: Term, lang: str) -> Iterator[tuple[str, _Entry]]:
    """Each way to write a term, by each form of its first word."""
    name = _ASIDE.sub("", term.term.get(lang, "")).strip()
    acronym = term.acronym.get(lang, "").strip() if term.acronym else ""
    for exact in {acronym, name if name.isupper() else ""} - {""}:
        yield exact.split()[0], _Entry(term, _compiled(re.escape(exact)), 1)
    if not name.isupper():
        yield from _phrase(term, name, lang)


def _phrase(term: Term | None, name: str, lang: str) -> Iterator[tuple[str, _Entry]]:
    """Words that each may be in the plural, by each form of the first."""
    words = _WORD.findall(name)
    if words:
        pattern = _BETWEEN.join(_any_of(forms(word, lang)) for word in words)
        entry = _Entry(term, _compiled(pattern, re.IGNORECASE), len(words))
        for form in forms(words[0], lang):
            yield form, entry


def _any_of(words: frozenset[str]) -> str:
    """One of some words, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


def _compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern of whole words, not followed by the second half of a compound."""
    return re.compile(rf"{pattern}(?![\w@])(?!-\w)", flags)


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """A page as pairs of running text and of the markup that follows it."""
    at, end = 0, 0
    while found := _MARKUP.search(html, end):
        start, end = found.span()
        if found["name"]:
            end = _end(html, end, found["name"])
        yield html[at:start], html[start:end]
        at = end
    yield html[at:], ""


def _end(html: str, start: int, name: str) -> int:
    """Where an element ends whose start tag ends at `start`."""
    depth = 1
    for tag in _tags(name).finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return len(html)


@cache
def _tags(name: str) -> re.Pattern[str]:
    """The start and end tags of elements of a name."""
    return re.compile(rf"<(/?){name}\b{_ATTRIBUTES}>")
