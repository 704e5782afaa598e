"""The words for what pydantic finds: its types of errors, told as people would."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from generator.language.message import Message, say
from generator.load.fit import Unread
from generator.load.rules import (
    BAD_DATE,
    BAD_ID,
    BAD_URL,
    DECIMAL_COMMA,
    MISSING_FIELD,
    NOT_A_NUMBER,
    TEXT_WITHOUT_LANGUAGE,
    UNKNOWN_VALUE,
    WRONG_TYPE,
)
from generator.load.words import expected, nearest, short
from generator.model.shape import Form, Shape
from generator.problem import Rule

_YEARS = re.compile(r"([0-9]{4}) ?[-–] ?([0-9]{4})")


@dataclass(frozen=True, slots=True)
class Described:
    """A fault in words."""

    rule: Rule
    found: Message
    expected: Message
    fix: Message


def describe(fault: ErrorDetails, shape: Shape, languages: Sequence[str]) -> Described:
    """A fault of pydantic in words, for a value that should have had `shape`."""
    told = _TOLD.get(fault["type"], _wrong_type)
    rule, found, fix = told(fault, shape)
    return Described(rule, found, expected(shape, languages), fix)


Told = tuple[Rule, Message, Message]


def _missing(fault: ErrorDetails, _: Shape) -> Told:
    name = fault["loc"][-1]
    return (
        MISSING_FIELD,
        say("“{field}” is missing.", field=name),
        say("Add “{field}” to this item.", field=name),
    )


def _bad_id(fault: ErrorDetails, _: Shape) -> Told:
    return (
        BAD_ID,
        say("“{value}” is not an id.", value=short(fault["input"])),
        say("Take out capitals, accents and spaces; join words by dashes."),
    )


def _bad_date(fault: ErrorDetails, _: Shape) -> Told:
    value = str(fault["input"])
    years = _YEARS.fullmatch(value)
    return (
        BAD_DATE,
        say("“{value}” is not a date that can be read.", value=short(value)),
        say("Write {fixed}.", fixed="/".join(years.groups()))
        if years
        else say(
            "Write a year first (2018-02-15); seasons are 2018-21 (spring) to 2018-24 (winter)."
        ),
    )


def _bad_url(fault: ErrorDetails, _: Shape) -> Told:
    return (
        BAD_URL,
        say("“{value}” is not the address of a site.", value=short(fault["input"])),
        say("Write the whole address, from https:// on, without spaces or quotation marks."),
    )


def _bad_report(fault: ErrorDetails, _: Shape) -> Told:
    return (
        BAD_URL,
        say("“{value}” is not an address that readers can write to.", value=short(fault["input"])),
        say(
            "Write mailto:info@example.org, or an address from https:// on. {page} in it stands "
            "for the address of the page.",
            page="{page}",
        ),
    )


_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
"""A comma that separates thousands, or three decimals: only its author knows."""


def _decimal_comma(fault: ErrorDetails, _: Shape) -> Told:
    value = str(fault["input"])
    bare = "".join(value.split())
    grouped, fixed = bare.replace(",", ""), bare.replace(",", ".")
    if bare.count(",") > 1 or "." in bare:
        return (
            DECIMAL_COMMA,
            say("“{value}” has commas between its thousands.", value=short(value)),
            say("Write {fixed}.", fixed=short(grouped)),
        )
    if _THOUSANDS.fullmatch(bare):
        return (
            DECIMAL_COMMA,
            say("“{value}” has a comma, which may stand for two things.", value=short(value)),
            say(
                "Write {grouped} if it separates thousands, {fixed} if decimals follow it.",
                grouped=short(grouped),
                fixed=short(fixed),
            ),
        )
    return (
        DECIMAL_COMMA,
        say("“{value}” has a decimal comma.", value=short(value)),
        say("Write {fixed}.", fixed=short(fixed)),
    )


def _not_a_number(fault: ErrorDetails, shape: Shape) -> Told:
    value = fault["input"]
    if isinstance(value, list | dict):
        return _wrong_type(fault, shape)
    text = value.text if isinstance(value, Unread) else value
    return (
        NOT_A_NUMBER,
        say("“{value}” is not a number.", value=short(text)),
        say("Write digits only, without spaces, units or signs such as $ and %."),
    )


def _bad_decimals(fault: ErrorDetails, _: Shape) -> Told:
    return (
        NOT_A_NUMBER,
        say("“{value}” is not a number of decimals.", value=short(fault["input"])),
        say("Write how many decimals, from 0 to 9."),
    )


def _text_without_language(fault: ErrorDetails, _: Shape) -> Told:
    return (
        TEXT_WITHOUT_LANGUAGE,
        say("“{value}” does not say in which language it is.", value=short(fault["input"])),
        say("Put each language on a line of its own below the field, after its code."),
    )


def _unknown_value(fault: ErrorDetails, shape: Shape) -> Told:
    value = fault["input"]
    if not isinstance(value, str):
        return _wrong_type(fault, shape)
    return (
        UNKNOWN_VALUE,
        say("“{value}” is not a value of this field.", value=short(value)),
        nearest(value, shape.choices),
    )


def _wrong_type(fault: ErrorDetails, shape: Shape) -> Told:
    return WRONG_TYPE, _found(fault["input"]), _as_form(fault["input"], shape)


def _found(value: object) -> Message:
    """A value of the wrong form, as a message names it."""
    if isinstance(value, list):
        return say("A list stands here.")
    if isinstance(value, dict):
        return say("A group of fields stands here.")
    return say(
        "“{value}” stands here.", value=short(value.text if isinstance(value, Unread) else value)
    )


def _as_form(value: object, shape: Shape) -> Message:
    """How to give a value the form that its field takes."""
    if shape.form is Form.FLAG:
        return say("Write true or false.")
    if shape.form is Form.LIST and isinstance(value, str):
        return say("Put “{value}” on a line below, after a dash.", value=short(value))
    if shape.form in {Form.ENTITY, Form.MAPPING}:
        return say("Write each field on a line of its own below, as `name: value`.")
    return say("Write it in the form that is expected.")


_TOLD: dict[str, Callable[[ErrorDetails, Shape], Told]] = {
    "missing": _missing,
    "bad_id": _bad_id,
    "bad_date": _bad_date,
    "bad_url": _bad_url,
    "bad_report": _bad_report,
    "decimal_comma": _decimal_comma,
    "not_a_number": _not_a_number,
    "int_type": _not_a_number,
    "bad_decimals": _bad_decimals,
    "text_without_language": _text_without_language,
    "literal_error": _unknown_value,
    "enum": _unknown_value,
}
