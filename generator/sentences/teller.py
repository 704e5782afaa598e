"""Fills the templates of one language: a sentence from its id and its values."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.language import numbers
from generator.language.words import gettext
from generator.model.sentence import Sentence
from generator.sentences import french, plurals
from generator.sentences.known import KNOWN
from generator.sentences.template import NUMBER, Parts, Slot, read

FORMS = {"fr": french.FORMS}  # a language without forms joins nothing: its templates say it all
"""The words that each language can join to a value."""

Value = str | int | Decimal


class Teller:
    """Tells sentences in one language, in the words of the project where it has its own."""

    def __init__(self, lang: str, sentences: Iterable[Sentence] = ()) -> None:
        self.lang = lang
        own = {one.id: one.text[lang] for one in sentences if one.text.get(lang, "").strip()}
        self._templates = {
            name: read(own.get(name) or gettext(known.text, lang)).parts
            for name, known in KNOWN.items()
        }

    def tell(self, name: str, **values: Value) -> str:
        """The sentence `name` with its values, which are text as it is shown, or counts.

        It begins with a capital letter. Raises `KeyError` for a sentence that there is not.
        """
        told = self.part(name, **values)
        return told[:1].upper() + told[1:]

    def part(self, name: str, **values: Value) -> str:
        """A sentence that stands within another: its first letter stays as it is."""
        return _filled(self._templates[name], values, None, self.lang)


def _filled(parts: Parts, values: Mapping[str, Value], number: Value | None, lang: str) -> str:
    """Parts of a template with their values; `number` is what `#` stands for."""
    return "".join(
        part if isinstance(part, str) else _value(part, values, number, lang) for part in parts
    )


def _value(slot: Slot, values: Mapping[str, Value], number: Value | None, lang: str) -> str:
    """What a slot becomes. Checks refuse what is not known: here it leaves nothing."""
    value = number if slot.name == NUMBER else values.get(slot.name)
    if value is None:
        return ""
    if slot.choices is not None:
        return _filled(_chosen(slot.choices, value, lang), values, value, lang)
    written = value if isinstance(value, str) else numbers.decimal(value, lang)
    join = FORMS.get(lang, {}).get(slot.form)
    return join(written) if join else written


def _chosen(choices: Mapping[str, Parts], value: Value, lang: str) -> Parts:
    """The form that a number takes: its own (`=0`), that of its language, or `other`."""
    if isinstance(value, str):
        return choices.get(plurals.OTHER, ())
    for name in (f"={value}", plurals.form(value, lang)):
        if name in choices:
            return choices[name]
    return choices.get(plurals.OTHER, ())
