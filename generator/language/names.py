"""Official names that stand within text of another language, marked with their own.

`<span lang="fr">Défi Montréal</span>` in an English page is spoken in French, and hyphenated so.
https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape

_LEFT = r"<(?P<left>script|style|svg|title|option|textarea|code|pre)\b.*?</(?P=left)\s*>"
"""What holds no text to mark: no element may stand within, or it is spoken as it is written."""
_TAG = r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
_SPACE = r"(?:[\s\u00a0]|&nbsp;)+"
_APOSTROPHE = r"(?:[’']|&\#39;|&rsquo;)"
_WORD = re.compile(r"[^\W\d_]{3,}")
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
        self._by_word: dict[str, list[str]] = {}
        for name in self._languages:
            for word in _longest_word(name):
                self._by_word.setdefault(word, []).append(name)

    def mark(self, html: str) -> str:
        """HTML in which each foreign name says its language.

        Most pages have none of them, which the longest word of each name tells at once.
        """
        words = self._by_word.keys() & set(_WORD.findall(html)) if self._by_word else ()
        names = frozenset(name for word in words for name in self._by_word[word])
        return _pattern(names).sub(self._marked, html) if names else html

    def _marked(self, found: re.Match[str]) -> str:
        """A name with its language; a tag as it is."""
        name = found["name"]
        if name is None:
            return found[0]
        return f'<span lang="{self._languages[_key(_plain(name))]}">{name}</span>'


@lru_cache(maxsize=256)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    """Names, the longest first; and before them, whatever holds none."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    written = "|".join(_written(form) for name in longest for form in _forms(name))
    return re.compile(rf"{_LEFT}|{_TAG}|{_APART}(?P<name>{written})(?!\w|-\w)", re.DOTALL)


def _key(name: str) -> str:
    """A name as it stands within a sentence: its first letter may be small there."""
    return name[:1].lower() + name[1:]


def _longest_word(name: str) -> set[str]:
    """The word that a name is looked for by; as it stands at the start of a sentence, too."""
    word = max(_WORD.findall(name) or [name], key=len)
    return {word, word[:1].upper() + word[1:]} if name.startswith(word) else {word}


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
