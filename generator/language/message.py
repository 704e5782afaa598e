"""Sentences that are kept with their values until the reader's language is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.language import numbers
from generator.language.words import gettext


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the catalogues with the values that fill its `{names}`.

    Values may be strings, numbers (written as the language writes them), mappings from language
    codes to text, or other messages.
    """

    text: str
    values: Mapping[str, object]

    def in_(self, lang: str) -> str:
        """The sentence in a language."""
        filled = {name: _written(value, lang) for name, value in self.values.items()}
        return gettext(self.text, lang).format_map(filled)


def say(text: str, /, **values: object) -> Message:
    """The message `text`, an English sentence that the catalogues translate."""
    return Message(text, values)


def _written(value: object, lang: str) -> str:
    """A value as a reader of `lang` writes it."""
    if isinstance(value, Message):
        return value.in_(lang)
    if isinstance(value, Decimal | int):
        return numbers.decimal(value, lang)
    if isinstance(value, Mapping):
        return str(value.get(lang) or next(iter(value.values()), ""))
    return str(value)
