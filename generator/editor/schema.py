"""From the shapes of the model to JSON Schema (draft-07, which YAML editors know best).

A field that may be missing may also be empty, as the loader has it. Text that looks like a number
needs no quotes, so numbers pass where text is expected. `errorMessage` and `enumDescriptions` are
what VS Code adds to JSON Schema; other readers pass them over.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.editor.words import described, meanings, wanted
from generator.model.shape import Form, Shape, fields_of, required_of
from generator.model.types import DECIMAL_PATTERN, ID_PATTERN, URL_PATTERN, Absent
from generator.model.when import POINT_PATTERN

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

_END = rf"(?:{POINT_PATTERN}|\.\.)?"
_DATE_PATTERN = rf"{POINT_PATTERN}|{_END}/{_END}"
_EMPTY: Schema = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
_SWITCH_PATTERN = "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"


def _matching(*types: str, pattern: str = "", **more: object) -> Schema:
    """A value of one of these types, whose text matches a pattern from its start to its end."""
    return {"type": [*types], **({"pattern": f"^(?:{pattern})$"} if pattern else {}), **more}


_SCALARS: Mapping[Form, Schema] = {
    Form.STRING: _matching("string", "number"),
    Form.ID: _matching("string", "number", pattern=ID_PATTERN, minimum=0),
    Form.URL: _matching("string", pattern=URL_PATTERN),
    Form.AMOUNT: _matching("number", "string", pattern=DECIMAL_PATTERN),
    Form.WHOLE: _matching("integer", "string", pattern="-?[0-9]{1,9}"),
    Form.DECIMALS: _matching("integer", "string", pattern="[0-9]", minimum=0, maximum=9),
    Form.FLAG: _matching("boolean", "string", pattern=_SWITCH_PATTERN),
    Form.DATE: _matching("string", "integer", pattern=_DATE_PATTERN, minimum=0, maximum=9999),
}
"""The values that are one piece of text or one number."""


@dataclass(slots=True)
class Book:
    """One schema in the making, for a site in these languages: each definition is made once."""

    languages: Sequence[str]
    _made: dict[str, Schema] = field(default_factory=dict)

    def definitions(self) -> Schema:
        """Every definition that was referred to, by name."""
        return dict(sorted(self._made.items()))

    def definition(self, name: str) -> Schema:
        """A definition that was made, which may still be narrowed."""
        return self._made[name]

    def fields(self, entity: type[Any], without: Collection[str] = ()) -> Schema:
        """A group of fields: each explained, the required ones named, no other allowed."""
        required = required_of(entity)
        properties = {
            name: {
                "description": described(entity.__name__, name),
                **self.value(shape, empty=name not in required),
            }
            for name, shape in fields_of(entity).items()
            if name not in without
        }
        return {
            "type": "object",
            "properties": properties,
            "required": [name for name in properties if name in required],
            "additionalProperties": False,
        }

    def entity(self, entity: type[Any], *, empty: bool = False) -> Schema:
        """A reference to the fields of an entity, which may also be `empty`."""
        shape = Shape(Form.ENTITY, entity=entity)
        return self._reference(entity.__name__, shape, lambda: self.fields(entity), empty=empty)

    def value(self, shape: Shape, *, empty: bool = False) -> Schema:
        """What a shape lets stand in a file; with `empty`, nothing at all as well."""
        if shape.entity is not None:
            return self.entity(shape.entity, empty=empty)
        if shape.form is Form.TEXT:
            return self._reference("Text", shape, self._text, empty=empty)
        return _or_empty(self._plain(shape), shape.form) if empty else self._plain(shape)

    def _plain(self, shape: Shape) -> Schema:
        """One piece of text, a number, a choice, a list, or values by name."""
        if shape.form in _SCALARS:
            return {**_SCALARS[shape.form], "errorMessage": wanted(shape.form)}
        if shape.form is Form.CHOICE:
            return {"enum": [*shape.choices], "enumDescriptions": meanings(shape.choices)}
        if shape.form is Form.QUANTITY:
            return _quantity()
        below = self.value(shape.item) if shape.item else {}
        if shape.form is Form.LIST:
            return {"type": "array", "items": below, "errorMessage": wanted(Form.LIST)}
        named = {"propertyNames": _name(shape.key)} if shape.key else {}
        return {"type": "object", "additionalProperties": below, **named}

    def _text(self) -> Schema:
        """The same words in each language of the site."""
        return {
            "type": "object",
            "properties": {lang: self._plain(Shape(Form.STRING)) for lang in self.languages},
            "required": [*self.languages],
            "additionalProperties": False,
            "errorMessage": wanted(Form.TEXT, languages=", ".join(self.languages)),
        }

    def _reference(
        self, name: str, shape: Shape, make: Callable[[], Schema], *, empty: bool
    ) -> Schema:
        """A reference to a definition, which is made when it is first asked for."""
        name = f"Optional{name}" if empty else name
        if name not in self._made:
            self._made[name] = _or_empty(make(), shape.form) if empty else make()
        return {"$ref": f"#/definitions/{name}"}


def _name(shape: Shape) -> Schema:
    """What names a value; names are always text."""
    return {"pattern": f"^(?:{ID_PATTERN})$"} if shape.form is Form.ID else {}


def _quantity() -> Schema:
    """A figure, or one of the words for why there is none."""
    absent = tuple(str(each.value) for each in Absent)
    said = {"errorMessage": wanted(Form.QUANTITY)}
    return {
        "anyOf": [
            {**_SCALARS[Form.AMOUNT], **said},
            {"enum": [*absent], "enumDescriptions": meanings(absent), **said},
        ]
    }


def _or_empty(schema: Schema, form: Form) -> Schema:
    """A schema that also lets the value be left out behind its name.

    The type `null` would say so more shortly, and editors would then propose the word `null`,
    which the loader refuses.
    """
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], _EMPTY]}
    if "enum" in schema:
        return {"anyOf": [schema, _EMPTY]}
    kind = {"type": schema["type"], "errorMessage": schema.get("errorMessage") or wanted(form)}
    return {**{key: schema[key] for key in schema if key != "type"}, "anyOf": [kind, _EMPTY]}
