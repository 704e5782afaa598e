"""The small types that entities are made of: ids, text in several languages, amounts."""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.place import ORIGIN_KEY

ID_PATTERN = r"[a-z0-9]+(?:[-.:][a-z0-9]+)*"
MOST_DECIMALS = 9
DECIMAL_PATTERN = rf"-?[0-9]{{1,18}}(?:\.[0-9]{{1,{MOST_DECIMALS}}})?"  # all that accounts need
URL_PATTERN = r"""https?://[^\s"'<>\\]+"""
_ID = re.compile(ID_PATTERN)
_REFERENCE = re.compile(f"(?:{ID_PATTERN}/)?{ID_PATTERN}")
_DECIMAL = re.compile(DECIMAL_PATTERN)
_URL = re.compile(URL_PATTERN)
_OFTEN = 4096
"""How many texts are remembered, since a large site has many of them again and again."""
_DECIMAL_COMMA = re.compile(r"-?[0-9 \u00a0\u202f]+,[0-9]+|-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
"""A number with commas: before its decimals, or between its thousands."""


def _id(value: object) -> object:
    """`value`, when it is a permanent name: `[a-z0-9]` words joined by `-`, `.` or `:`."""
    if isinstance(value, str) and not _ID.fullmatch(value):
        raise PydanticCustomError("bad_id", "not an id")
    return value


def _reference(value: object) -> object:
    """`value`, when it is an id, or the id of a plan and that of an item in it: `a-plan/2.4`."""
    if isinstance(value, str) and not _REFERENCE.fullmatch(value):
        raise PydanticCustomError("bad_id", "not a reference")
    return value


def _decimal(value: object) -> object:
    """The text of a number as an exact `Decimal`; a float never comes this way."""
    if isinstance(value, str):
        if _DECIMAL_COMMA.fullmatch(value):
            raise PydanticCustomError("decimal_comma", "decimal comma")
        if not _DECIMAL.fullmatch(value):
            raise PydanticCustomError("not_a_number", "not a number")
        return Decimal(value)
    return value


def _url(value: object) -> object:
    """`value`, when it is an address of the web: anything else could run in a reader's browser."""
    if isinstance(value, str) and not _URL.fullmatch(value):
        raise PydanticCustomError("bad_url", "not an address")
    return value


def _decimals(value: int) -> int:
    """`value`, when it is how many decimals an amount may have."""
    if not 0 <= value <= MOST_DECIMALS:
        raise PydanticCustomError("bad_decimals", "not a number of decimals")
    return value


class Absent(StrEnum):
    """Why there is no figure. Neither is zero, and neither is the other."""

    NOT_APPLICABLE = "not-applicable"
    NOT_AVAILABLE = "not-available"


def _quantity(value: object) -> object:
    """A figure, or why there is none."""
    return Absent(value) if isinstance(value, str) and value in set(Absent) else _decimal(value)


Id = Annotated[str, BeforeValidator(_id)]
Reference = Annotated[str, BeforeValidator(_reference)]
Url = Annotated[str, BeforeValidator(_url)]
Decimals = Annotated[int, AfterValidator(_decimals)]
Amount = Annotated[Decimal, BeforeValidator(_decimal)]
Quantity = Annotated[Decimal | Absent, BeforeValidator(_quantity)]


class Text(dict[str, str]):
    """The same words in each language, by language code: `{"fr": "Mesure", "en": "Measure"}`.

    Never changed after it is made. Languages may be missing: a check says so.
    """

    def __hash__(self) -> int:  # type: ignore[override]  # a dict that is never changed
        return hash(frozenset(self.items()))

    def __reduce__(self) -> "tuple[Callable[..., Text], tuple[object, ...]]":
        """How a text is made again: one for many that say the same."""
        return _text, (tuple(self.items()),)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A mapping from language codes to strings."""
        plain = core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema())
        wrapped = core_schema.no_info_after_validator_function(cls, plain)
        return core_schema.no_info_before_validator_function(_languages, wrapped)


@lru_cache(maxsize=_OFTEN)
def _text(words: tuple[tuple[str, str], ...]) -> Text:
    """A text of words by language."""
    return Text(words)


def _without_origin(value: object) -> object:
    """A mapping without the place that its reader left in it."""
    if isinstance(value, dict):
        return {key: words for key, words in value.items() if key != ORIGIN_KEY}
    return value


PLAIN_MAPPING = BeforeValidator(_without_origin)
"""Marks a field that is a mapping of its own, not an entity with a place."""


def _languages(value: object) -> object:
    """`value` without its place; a bare string is a fault of its own."""
    if isinstance(value, str):
        raise PydanticCustomError("text_without_language", "text without language")
    return _without_origin(value)


def parsed_by(parse: Callable[[str], Any], kind: str) -> BeforeValidator:
    """A validator that reads text with `parse`, whose `ValueError` becomes the fault `kind`."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return parse(value)
        except ValueError as error:
            raise PydanticCustomError(kind, "cannot be read") from error

    return BeforeValidator(read)
