"""Official names that stand within text of another language, marked with their own.

`<span lang="fr">Défi Montréal</span>` in an English page is spoken in French, and hyphenated so.
https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape, unescape

_LEFT = ("script", "style", "svg", "title", "option", "textarea", "code", "pre")
"""What holds no text to mark: no element may stand within, or it is spoken as it is written."""
_WHOLE = "|".join(rf"{name}\b.*?</{name}\s*>" for name in _LEFT)
_REST = r"[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>"
_MARKUP = re.compile(rf"((?:<(?:(?![!sctop]){_REST}|!--.*?-->|{_WHOLE}|{_REST})\s*)++)", re.DOTALL)
"""What is no running text, as far as it goes: tags that start no such element are tried first."""
_OPTION = re.compile(r"<option\b([^>]*)>([^<]*)</option>")
"""A choice of a form holds text alone: it says the language of a name that it is made of."""
_ACRONYM = re.compile(r"\s*\([^()]*\)$")
_SPACE = r"(?:[\s\u00a0]|&nbsp;)+"
_APOSTROPHE = r"(?:[’']|&\#39;|&rsquo;)"
_WIDEST = 7
"""The most characters of HTML that stand for one: `&rsquo;`."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORT = 4
"""The length of words that stand in any page, in addresses and classes too."""
_APART = r"(?<![\w&#-])"
_MOST_KEPT = 20_000


class Names:
    """The names of other languages, ready to be found in the pages of one."""

    def __init__(
        self,
        names: Mapping[str, Iterable[str]],
        lang: str,
        also: Callable[[str], str] | None = None,
    ) -> None:
        """`names` are official names by language; those of `lang` itself are nothing foreign.

        `also` is what else is done to each run of text.
        """
        self._also = also
        every = tuple((language, frozenset(some)) for language, some in names.items())
        self._languages, self._by_word = _foreign(every, lang)
        self._known: dict[str, str] = {}
        """Runs of text and how they are marked: most stand on many pages."""

    def mark(self, html: str) -> str:
        """HTML in which each foreign name says its language.

        Most runs of text have none, which one word of each name tells at once. Of two names that
        overlap the longer is marked.
        """
        html = str(html)
        if not self._by_word and not self._also:
            return html
        parts = _MARKUP.split(html)
        known = self._known
        parts[::2] = [known.get(text) or (text and self._run(text)) for text in parts[::2]]
        marked = "".join(parts)
        return _OPTION.sub(self._option, marked) if "<option" in marked else marked

    def _run(self, text: str) -> str:
        """A run of text with its names marked."""
        words = set(_WORD.findall(text))
        near = {
            (name, place)
            for word in self._by_word.keys() & words
            for name, inner in self._by_word[word]
            if words.issuperset(inner)
            for place in _places(text, word)
        }
        marked = self._marked(text, _found(text, near)) if near else text
        if self._also:
            marked = self._also(marked)
        if len(self._known) == _MOST_KEPT:
            self._known.clear()  # pages of a plan stand together: what is met next is new as well
        self._known[text] = marked
        return marked

    def _option(self, found: re.Match[str]) -> str:
        """A choice of a form; in its own language if it is a foreign name, acronym or not."""
        language = self.language(unescape(found[2]))
        return f'<option lang="{language}"{found[1]}>{found[2]}</option>' if language else found[0]

    def language(self, label: str) -> str:
        """The language of a label that is a foreign name, acronym or not; "" if it is none."""
        return self._languages.get(_key(_ACRONYM.sub("", _plain(label))), "")

    def _marked(self, html: str, found: Iterable[tuple[int, int, str]]) -> str:
        """A text with its names, each from one place to another, in an element of their own."""
        out: list[str] = []
        at = 0
        for start, end, name in sorted(found):
            language = self._languages[name]
            out += html[at:start], f'<span lang="{language}">{html[start:end]}</span>'
            at = end
        return "".join([*out, html[at:]])


@lru_cache(maxsize=8)
def _foreign(
    names: Iterable[tuple[str, frozenset[str]]], lang: str
) -> tuple[Mapping[str, str], Mapping[str, list[tuple[str, tuple[str, ...]]]]]:
    """The names that are of another language than `lang`: their languages, and by a word of each.

    With each stand its inner words. The pages of a language are looked through several times.
    """
    languages = {
        _key(name): language
        for language, some in names
        if language != lang
        for name in map(_plain, some)
    }
    words = [word for _, some in names for name in some for word in _words(_plain(name))]
    counts = Counter(map(str.lower, words))
    by_word: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name in languages:
        for word in _telling_word(name, counts):
            by_word.setdefault(word, []).append((name, _inner(name)))
    return languages, by_word


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _found(text: str, near: Iterable[tuple[str, int]]) -> list[tuple[int, int, str]]:
    """Which names stand in a text near some places: the longest, none within another."""
    found: list[tuple[int, int, str]] = []
    taken = bytearray(len(text))
    for name, place in sorted(near, key=lambda one: (-len(one[0]), one)):
        reach = len(name) * _WIDEST
        first, last = max(0, place - reach), place + reach
        if not all(text.find(word, first, last) >= 0 for word in _inner(name)):
            continue
        around = _pattern(name).finditer(text, first, last)
        start, end = next(
            (one.span() for one in around if one.start() <= place < one.end()), (0, 0)
        )
        if end and not any(taken[start:end]):
            found.append((start, end, name))
            taken[start:end] = b"\1" * (end - start)
    return found


def _inner(name: str) -> tuple[str, ...]:
    """The words of a name that are written the same wherever it stands: all but the first."""
    return tuple(_WORD.findall(name[1:])[1:])


@lru_cache(maxsize=65536)
def _pattern(name: str) -> re.Pattern[str]:
    """The pattern of a name in HTML."""
    written = "|".join(map(_written, _forms(name)))
    return re.compile(rf"{_APART}(?:{written})(?!\w|-\w)")


def _key(name: str) -> str:
    """A name as it stands within a sentence: its first letter may be small there."""
    return name[:1].lower() + name[1:]


def _telling_word(name: str, counts: Mapping[str, int]) -> set[str]:
    """The word that a name is looked for by; as it stands at the start of a sentence, too.

    A long one that few names have: a town is named on every page of its plan, in any language.
    """
    word = max(_words(name), key=lambda one: (len(one) > _SHORT, -counts[one.lower()], len(one)))
    return {word, word[:1].upper() + word[1:]} if name.startswith(word) else {word}


def _words(name: str) -> list[str]:
    """The words of a name; all of it where it has none to look for."""
    return _WORD.findall(name) or [name]


def _forms(name: str) -> tuple[str, ...]:
    """A name as it stands within a sentence and at its start."""
    return (_key(name), name[:1].upper() + name[1:])


def _written(name: str) -> str:
    """The pattern of a name in HTML: however its spaces and apostrophes are written."""
    words = escape(name, quote=False).split(" ")
    return _SPACE.join(_APOSTROPHE.join(map(re.escape, word.split("’"))) for word in words)


def _plain(name: str) -> str:
    """A name with plain spaces and typographic apostrophes, as HTML is read."""
    spaced = re.sub(_SPACE, " ", name).strip()
    return re.sub(_APOSTROPHE, "’", spaced).replace("&amp;", "&")
