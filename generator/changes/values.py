"""What the public reads at one place: values that versions compare and any language says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from generator.changes.labels import CHOICES
from generator.language import dates
from generator.language.figures import amount, decimals_of, quantity, span
from generator.language.message import Message
from generator.model.types import Absent, Text
from generator.model.when import When


class Worded(Protocol):
    """Anything that each language has words for; messages are."""

    def in_(self, lang: str) -> str:
        """The words of a language."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """A text in each language that has it. `count` is how many texts it was joined from."""

    text: Text
    count: int = field(default=1, compare=False)

    def in_(self, lang: str) -> str:
        """The text in a language; empty where it is missing."""
        return self.text.get(lang, "")


def words(text: Mapping[str, str]) -> Words:
    """A text; spaces of every kind are alike, since lines break where a reader's screen ends."""
    found = {lang: " ".join(said.split()) for lang, said in text.items()}
    return Words(Text({lang: said for lang, said in found.items() if said}))


def joined(texts: Iterable[Mapping[str, str]]) -> Words:
    """A list of texts as one."""
    each = [words(text).text for text in texts]
    langs = dict.fromkeys(lang for text in each for lang in text)
    whole = {lang: " · ".join(text[lang] for text in each if lang in text) for lang in langs}
    return Words(Text(whole), len(each))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its unit: an amount's, or an indicator's scale.

    `decimals` is how many are shown at least; a number that has more shows its own.
    """

    value: Decimal
    unit: str = ""
    currency: str = "CAD"
    decimals: int = field(default=0, compare=False)

    def in_(self, lang: str) -> str:
        """The figure with its unit, as the language writes it."""
        places = max(self.decimals, decimals_of(self.value))
        return amount(self.value, lang, self.unit, places, self.currency)


@dataclass(frozen=True, slots=True)
class Span:
    """A range of figures, open where an end is missing; its ends are included."""

    low: Figure | None
    high: Figure | None

    def in_(self, lang: str) -> str:
        """The range in words."""
        low, high = (end.in_(lang) if end else "" for end in (self.low, self.high))
        return span(low, high, lang)


@dataclass(frozen=True, slots=True)
class Without:
    """Why there is no figure, which is not zero."""

    why: Absent

    def in_(self, lang: str) -> str:
        """The reason, as tables give it."""
        return quantity(self.why, lang)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a period."""

    when: When

    def in_(self, lang: str) -> str:
        """The date in words."""
        return dates.written(self.when, lang)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the model's words, such as a status or a yes; itself where no words are known."""

    name: str

    def in_(self, lang: str) -> str:
        """What the public reads for it."""
        return CHOICES[self.name].in_(lang) if self.name in CHOICES else self.name


NOT_REPORTED = Choice("not-yet-reported")
"""What is said of an indicator while it has no result."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Text that is the same in every language: a number of the plan, an address."""

    text: str

    def in_(self, lang: str) -> str:
        """The text."""
        del lang
        return self.text


@dataclass(frozen=True, slots=True)
class Names:
    """Things that are referred to: the same while their ids are, whatever they are called."""

    ids: tuple[str, ...]
    titles: tuple[Worded, ...] = field(compare=False)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)

    def in_(self, lang: str) -> str:
        """Their titles, side by side."""
        return ", ".join(title.in_(lang) for title in self.titles)


@dataclass(frozen=True, slots=True)
class Series:
    """Several things said one after the other: `Target, autumn 2018`."""

    parts: tuple[Worded, ...]
    between: str = ", "

    def in_(self, lang: str) -> str:
        """The parts that have words in a language."""
        return self.between.join(filter(None, (part.in_(lang) for part in self.parts)))


Value = Words | Figure | Span | Without | Moment | Choice | Plain | Names | Series | Message


def said(value: Worded | None, lang: str) -> str:
    """A value in a language; empty where there is none."""
    return value.in_(lang) if value else ""


def yes(value: bool) -> Choice:
    """A box that is ticked or not."""
    return Choice("yes" if value else "no")
