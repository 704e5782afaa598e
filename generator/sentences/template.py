"""Templates of sentences: text with `{names}`, forms of a name, and plural forms.

A small part of ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/):

- `{amount}` is replaced by the value of that name;
- `{count, plural, =0 {none} one {# card} other {# cards}}` chooses by the number, which `#` writes;
- `{part, de}` joins a word to the value as the language does (« de Montréal », « d’Oka »).

Reading never fails: what cannot be read becomes a `Fault` at its place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

_NAME = re.compile(r"\s*([a-z][a-z-]*)\s*")
_WORD = re.compile(r"\s*([a-zà-ÿ]+)\s*")
_CHOICE = re.compile(r"\s*(=\d+|[a-z]+)\s*\{")
_DEEPEST = 3
"""How deep plural forms may stand in each other: deeper is a mistake, or unreadable."""


class Kind(Enum):
    """What can be wrong with a template."""

    UNCLOSED = "a brace that is not closed"
    STRAY = "a closing brace that closes nothing"
    UNREADABLE = "braces that hold no name"
    NO_CHOICES = "a plural without forms"
    TWICE = "a plural form that is written twice"
    TOO_DEEP = "plural forms in plural forms in plural forms"
    UNKNOWN_NAME = "a name that the sentence does not have"
    UNKNOWN_FORM = "a form that the language does not have"
    NOT_COUNTED = "a plural of what is no number"
    MISSING_CHOICE = "a plural form that the language needs"
    UNKNOWN_CHOICE = "a plural form that the language does not have"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a template: where it starts, how wide it is, what it is about."""

    kind: Kind
    start: int
    width: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value: its name, the form in which it joins, or the texts to choose from."""

    name: str
    start: int
    width: int
    form: str = ""
    choices: Mapping[str, "Parts"] | None = None


Part = str | Slot
Parts = tuple[Part, ...]
NUMBER = "#"
"""What stands for the number within a plural form."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read: its parts, and what could not be read."""

    parts: Parts
    faults: tuple[Fault, ...]

    def slots(self) -> Iterator[Slot]:
        """Every slot, those within plural forms too."""
        return _slots(self.parts)


def _slots(parts: Parts) -> Iterator[Slot]:
    """Every slot among some parts and below."""
    for part in parts:
        if isinstance(part, Slot):
            yield part
            for below in (part.choices or {}).values():
                yield from _slots(below)


@lru_cache(maxsize=4096)
def read(text: str) -> Template:
    """The template that a text is; what cannot be read of it is left out, and told."""
    reader = _Reader(text)
    parts = reader.parts(depth=0)
    return Template(parts, tuple(reader.faults))


class _Reader:
    """Reads one text from its start to its end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.faults: list[Fault] = []

    def parts(self, depth: int) -> Parts:
        """The parts up to the brace that closes them, or to the end."""
        found: list[Part] = []
        while self._at < len(self._text):
            mark = self._text[self._at]
            if mark == "}" and depth:
                break
            if mark == "{":
                found += self._slot(depth)
            elif mark == "}":
                self._fault(Kind.STRAY, self._at)
                self._at += 1
            else:
                found += self._plain(depth)
        return tuple(found)

    def _plain(self, depth: int) -> list[Part]:
        """Text up to the next brace, cut at the marks for the number within a plural form."""
        end = min(
            (at for mark in "{}" if (at := self._text.find(mark, self._at)) >= 0),
            default=len(self._text),
        )
        text, start = self._text[self._at : end], self._at
        self._at = end
        if not depth or NUMBER not in text:
            return [text]
        found: list[Part] = []
        for piece in re.split(rf"({NUMBER})", text):
            found += [Slot(NUMBER, start, 1)] if piece == NUMBER else [piece] if piece else []
            start += len(piece)
        return found

    def _slot(self, depth: int) -> list[Part]:
        """What stands in braces; nothing, with a fault, where it cannot be read."""
        start = self._at
        named = _NAME.match(self._text, start + 1)
        if named is None:
            return self._skip(Kind.UNREADABLE, start)
        self._at = named.end()
        if self._take("}"):
            return [Slot(named[1], start, self._at - start)]
        word = _WORD.match(self._text, self._at) if self._take(",") else None
        if word is None:
            return self._skip(Kind.UNREADABLE, start)
        self._at = word.end()
        if word[1] == "plural" and self._take(","):
            return self._plural(named[1], start, depth)
        if self._take("}"):
            return [Slot(named[1], start, self._at - start, form=word[1])]
        return self._skip(Kind.UNREADABLE, start)

    def _plural(self, name: str, start: int, depth: int) -> list[Part]:
        """The forms of a plural, up to the brace that closes them all."""
        if depth >= _DEEPEST:
            return self._skip(Kind.TOO_DEEP, start)
        choices: dict[str, Parts] = {}
        while choice := _CHOICE.match(self._text, self._at):
            if choice[1] in choices:
                self._fault(Kind.TWICE, choice.start(1), len(choice[1]), choice[1])
            self._at = choice.end()
            choices[choice[1]] = self.parts(depth + 1)
            if not self._take("}"):
                self._fault(Kind.UNCLOSED, choice.end() - 1)
                return []
        self._at += len(self._text[self._at :]) - len(self._text[self._at :].lstrip())
        if not choices:
            return self._skip(Kind.NO_CHOICES, start)
        if not self._take("}"):
            return self._skip(
                Kind.UNREADABLE if self._at < len(self._text) else Kind.UNCLOSED, start
            )
        return [Slot(name, start, self._at - start, choices=choices)]

    def _take(self, mark: str) -> bool:
        """Whether a mark stands here, which is then read."""
        found = self._text.startswith(mark, self._at)
        self._at += found
        return found

    def _skip(self, kind: Kind, start: int) -> list[Part]:
        """Pass over braces that cannot be read, with those that they hold."""
        depth, at = 0, start
        while at < len(self._text):
            depth += {"{": 1, "}": -1}.get(self._text[at], 0)
            at += 1
            if not depth:
                break
        if depth:
            self._fault(Kind.UNCLOSED, start)
        else:
            self._fault(kind, start, at - start, self._text[start:at])
        self._at = at
        return []

    def _fault(self, kind: Kind, start: int, width: int = 1, about: str = "") -> None:
        """Note something that is wrong."""
        self.faults.append(Fault(kind, start, width, about))
