"""What the model expects where, told from the types of its dataclasses."""

from collections.abc import Hashable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from generator.model.types import Amount, Decimals, Id, Quantity, Text, Url
from generator.model.when import Period


class Form(StrEnum):
    """The forms that a value can have in a file."""

    TEXT = "text"  # the same words in several languages
    STRING = "string"
    URL = "url"
    ID = "id"
    AMOUNT = "amount"
    QUANTITY = "quantity"  # an amount, or why there is none
    WHOLE = "whole"
    DECIMALS = "decimals"  # how many an amount has
    FLAG = "flag"
    DATE = "date"
    CHOICE = "choice"
    LIST = "list"
    MAPPING = "mapping"
    ENTITY = "entity"


WRITTEN = frozenset({Form.STRING, Form.ID})
"""Forms whose text is shown or compared as it is written."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands at one place of the model.

    `item` is what a list or a mapping holds, `key` what names the values of a mapping, `entity`
    the dataclass of a group of fields, `choices` the values that are allowed.
    """

    form: Form
    item: "Shape | None" = None
    key: "Shape | None" = None
    entity: type[Any] | None = None
    choices: tuple[str, ...] = ()

    def child(self, name: str | int) -> "Shape | None":
        """What stands below, by field name or position; `None` where nothing can."""
        if self.entity is not None:
            return fields_of(self.entity).get(str(name))
        if self.form is Form.TEXT:
            return _STRING
        return self.item

    def requires(self, name: str) -> bool:
        """Whether an item of this shape cannot be without a field."""
        return self.form is Form.TEXT or (
            self.entity is not None and name in required_of(self.entity)
        )


_STRING = Shape(Form.STRING)
_NAMED: tuple[tuple[object, Form], ...] = (
    (Id, Form.ID),
    (Url, Form.URL),
    (Amount, Form.AMOUNT),
    (Decimals, Form.DECIMALS),
    (Quantity, Form.QUANTITY),
    (Period, Form.DATE),
    (Text, Form.TEXT),
    (bool, Form.FLAG),
    (int, Form.WHOLE),
    (Decimal, Form.AMOUNT),
    (str, Form.STRING),
)


def fields_of(entity: type[Any]) -> Mapping[str, Shape]:
    """The fields of an entity that a file may give, by name, in the order of the model."""
    return _fields(cast("Hashable", entity))


def required_of(entity: type[Any]) -> frozenset[str]:
    """The fields without which an entity cannot be read."""
    return _required(cast("Hashable", entity))


@cache
def _fields(entity: Any) -> Mapping[str, Shape]:
    hints = get_type_hints(entity, include_extras=True)
    return {f.name: shape_of(hints[f.name]) for f in fields(entity) if f.name != "origin"}


@cache
def _required(entity: Any) -> frozenset[str]:
    return frozenset(
        f.name for f in fields(entity) if f.default is MISSING and f.default_factory is MISSING
    )


@cache
def shape_of(hint: Any) -> Shape:
    """The shape that a type hint of the model describes; `TypeError` for one it cannot."""
    for known, form in _NAMED:
        if hint == known:
            return Shape(form)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Shape(Form.CHOICE, choices=tuple(str(member.value) for member in hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return Shape(Form.ENTITY, entity=hint)
    return _composed(hint)


def _composed(hint: Any) -> Shape:
    """The shape of a hint that is made of others."""
    kind, parts = get_origin(hint), get_args(hint)
    if kind is Annotated:
        return shape_of(parts[0])
    if kind is Literal:
        return Shape(Form.CHOICE, choices=parts)
    if kind in {Union, UnionType}:
        return shape_of(next(part for part in parts if part is not NoneType))
    if kind is tuple:
        return Shape(Form.LIST, item=shape_of(parts[0]))
    if kind is not None and issubclass(kind, Mapping):
        return Shape(Form.MAPPING, item=shape_of(parts[1]), key=shape_of(parts[0]))
    raise TypeError(hint)
