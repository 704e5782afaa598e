"""Official names that stand within text of another language, marked with their own.

`<span lang="fr">Défi Montréal</span>` in an English page is spoken in French, and hyphenated so.
https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape, unescape

_LEFT = r"<(?P<left>script|style|svg|title|option|textarea|code|pre)\b.*?</(?P=left)\s*>"
"""What holds no text to mark: no element may stand within, or it is spoken as it is written."""
_SILENT = re.compile(_LEFT, re.DOTALL)
_OPTION = re.compile(r"<option\b([^>]*)>([^<]*)</option>")
"""A choice of a form holds text alone: it says the language of a name that it is made of."""
_ACRONYM = re.compile(r"\s*\([^()]*\)$")
_ANY_TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_SPACE = r"(?:[\s\u00a0]|&nbsp;)+"
_APOSTROPHE = r"(?:[’']|&\#39;|&rsquo;)"
_WIDEST = 7
"""The most characters of HTML that stand for one: `&rsquo;`."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORT = 4
"""The length of words that stand in any page, in addresses and classes too."""
_APART = r"(?<![\w&#-])"


class Names:
    """The names of other languages, ready to be found in the pages of one."""

    def __init__(self, names: Mapping[str, Iterable[str]], lang: str) -> None:
        """`names` are official names by language; those of `lang` itself are nothing foreign."""
        self._languages = {
            _key(name): language
            for language, some in names.items()
            if language != lang
            for name in map(_plain, some)
        }
        words = [word for some in names.values() for name in some for word in _words(_plain(name))]
        counts = Counter(map(str.lower, words))
        self._by_word: dict[str, list[str]] = {}
        for name in self._languages:
            for word in _telling_word(name, counts):
                self._by_word.setdefault(word, []).append(name)

    def mark(self, html: str) -> str:
        """HTML in which each foreign name says its language.

        Most pages have few of them, which one word of each name tells at once. Of two names that
        overlap the longer is marked.
        """
        html = str(html)
        words = self._by_word.keys() & set(_WORD.findall(html)) if self._by_word else ()
        near = {
            (name, place)
            for word in words
            for name in self._by_word[word]
            for place in _places(html, word)
        }
        if not words:
            return html
        return _OPTION.sub(self._option, self._marked(html, _found(html, near)))

    def _option(self, found: re.Match[str]) -> str:
        """A choice of a form; in its own language if it is a foreign name, acronym or not."""
        language = self.language(unescape(found[2]))
        return f'<option lang="{language}"{found[1]}>{found[2]}</option>' if language else found[0]

    def language(self, label: str) -> str:
        """The language of a label that is a foreign name, acronym or not; "" if it is none."""
        return self._languages.get(_key(_ACRONYM.sub("", _plain(label))), "")

    def _marked(self, html: str, found: Iterable[tuple[int, int, str]]) -> str:
        """HTML with its names, each from one place to another, in an element of their own."""
        out: list[str] = []
        at = 0
        for start, end, name in sorted(found):
            language = self._languages[name]
            out += html[at:start], f'<span lang="{language}">{html[start:end]}</span>'
            at = end
        return "".join([*out, html[at:]])


def _places(html: str, word: str) -> Iterator[int]:
    """Where a word stands in a page."""
    place = html.find(word)
    while place >= 0:
        yield place
        place = html.find(word, place + 1)


def _found(html: str, near: Iterable[tuple[str, int]]) -> list[tuple[int, int, str]]:
    """Which names stand in a page's text near some places: the longest, none within another."""
    found: list[tuple[int, int, str]] = []
    silent: list[tuple[int, int]] | None = None
    for name, place in sorted(near, key=lambda one: (-len(one[0]), one)):
        reach = len(name) * _WIDEST
        around = _pattern(name).finditer(html, max(0, place - reach), place + reach)
        start, end = next(
            (one.span() for one in around if one.start() <= place < one.end()), (0, 0)
        )
        if not end or not _is_text(html, start):
            continue
        if silent is None:
            silent = [left.span() for left in _SILENT.finditer(html)]
        if all(b <= start or end <= a for a, b in silent) and all(
            b <= start or end <= a for a, b, _ in found
        ):
            found.append((start, end, name))
    return found


def _is_text(html: str, place: int) -> bool:
    """Whether a place of a page is not within a tag."""
    tag = _ANY_TAG.match(html, max(html.rfind("<", 0, place), 0))
    return tag is None or tag.end() <= place


@lru_cache(maxsize=4096)
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
