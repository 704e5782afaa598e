"""Sentences that several problems of this stage share."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.language.message import Message, say
from generator.model.shape import Form, Shape
from generator.model.types import ID_PATTERN

LONGEST = 60
MOST = 30
_EXPECTED = {
    Form.STRING: say("A text."),
    Form.URL: say("The address of a site, which begins with https:// or http://."),
    Form.ID: say("An id: small letters without accents and digits, joined by - . or :"),
    Form.AMOUNT: say("A number with a decimal point, such as 111313.3."),
    Form.QUANTITY: say("A number such as 111313.3, or not-applicable, or not-available."),
    Form.WHOLE: say("A whole number."),
    Form.DECIMALS: say("A whole number from 0 to 9."),
    Form.FLAG: say("true or false."),
    Form.DATE: say("A date or a period, such as 2018, 2018-02-15 or 2018-04/2019-03."),
    Form.LIST: say("A list: one line for each item, starting with a dash."),
    Form.MAPPING: say("A group of fields, indented below the name."),
    Form.ENTITY: say("A group of fields, indented below the name."),
}
assert ID_PATTERN == r"[a-z0-9]+(?:[-.:][a-z0-9]+)*", "the words above describe another pattern"  # noqa: S101 - guards the words, costs nothing


def expected(shape: Shape | None, languages: Iterable[str]) -> Message:
    """What a file must say at a place of this shape."""
    if shape is None:
        return _EXPECTED[Form.ENTITY]
    if shape.form is Form.CHOICE:
        return say("One of: {names}.", names=listed(shape.choices))
    if shape.form is Form.TEXT:
        return say("The text in each language: {names}.", names=", ".join(languages))
    return _EXPECTED[shape.form]


def closest(word: str, names: Iterable[str], likeness: float = 0.5) -> str | None:
    """The name that a word is most like; none where it is not like any, on a scale of 0 to 1."""
    return next(iter(get_close_matches(word.lower(), list(names), n=1, cutoff=likeness)), None)


def nearest(word: str, names: Iterable[str]) -> Message:
    """What to write in place of a word that is not one of `names`."""
    known = list(names)
    close = closest(word, known)
    if close:
        return say("Write “{name}”.", name=close)
    if not known:
        return say("Delete it.")
    return say("Use one of these, or delete it: {names}.", names=listed(known))


def listed(names: Iterable[str]) -> str:
    """Names as a message lists them: not more than a person reads."""
    known = list(names)
    return ", ".join([*known[:MOST], "…"] if len(known) > MOST else known)


def short(text: object) -> str:
    """A value as a message quotes it: one line, not too long."""
    line = " ".join(str(text).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
