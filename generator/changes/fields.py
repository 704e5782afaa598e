"""The fields of any entity of the model, told from its shapes: a new field is told as it comes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from typing import Any

from generator.changes.labels import LABELS, UNTOLD
from generator.changes.thing import Field, Group
from generator.changes.values import (
    Choice,
    Figure,
    Moment,
    Names,
    Plain,
    Series,
    Value,
    Without,
    Worded,
    Words,
    joined,
    words,
    yes,
)
from generator.model.budget import Explanation
from generator.model.checks import Waiver
from generator.model.erratum import Erratum
from generator.model.plan import Level
from generator.model.shape import Form, Shape, fields_of
from generator.model.source import Citation
from generator.model.types import Absent

Named = tuple[str, Field]
Lookup = Callable[[str, str], Worded | None]
"""What an id is called, by the field that refers to it; `None` where it leads nowhere."""
TITLES = ("title", "name", "label", "term", "reason", "text")
"""The fields that may be what an entity is called, the most telling first."""
KEYS: Mapping[type, tuple[str, ...]] = {
    Level: ("kind",),
    Waiver: ("check", "item"),
    Explanation: ("program", "element", "category", "measure"),
    Erratum: ("date",),
}
"""The fields that tell entities without an id from each other."""
REFERENCES = frozenset(
    {
        "indicators",
        "leads",
        "major_indicators",
        "node",
        "organization",
        "parent",
        "partners",
        "publisher",
        "related",
        "source",
    }
)
"""The fields that name other things by their ids."""
_UNITS = {"cost": "dollars"}
_PLACES = frozenset({"number", "parent"})
_WORDED = {Form.TEXT, Form.STRING, Form.ID, Form.URL}


def identity(entity: object) -> str:
    """What tells an entity from its neighbours in every version; empty where only its row does."""
    values = (getattr(entity, name, None) for name in KEYS.get(type(entity), ("id",)))
    found = "/".join(str(value or "") for value in values)
    return found if type(entity) in KEYS else found.strip("/")


def title_field(entity: object) -> str:
    """The field that an entity is called by; empty where it has none."""
    return next((name for name in TITLES if isinstance(getattr(entity, name, None), dict)), "")


def nested(entity: Any) -> Iterator[Any]:
    """The entities right inside one that have ids of their own."""
    for name, shape in fields_of(type(entity)).items():
        value = getattr(entity, name)
        if name in UNTOLD or isinstance(value, Citation):
            continue
        if shape.form is Form.ENTITY and value is not None:
            yield from nested(value)
        elif shape.form is Form.LIST:
            yield from (each for each in value if is_dataclass(each) and identity(each))


def fields(entity: Any, lookup: Lookup, skip: frozenset[str] = frozenset()) -> Iterator[Named]:
    """What can be read of an entity, by key; things inside it that have ids stand apart."""
    yield from _Reader(lookup, title_field(entity)).fields(entity, skip)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one entity; `title` is the field that it is called by."""

    lookup: Lookup
    title: str

    def fields(self, entity: Any, skip: frozenset[str]) -> Iterator[Named]:
        """The fields of an entity that the public reads."""
        skip |= UNTOLD | frozenset(KEYS.get(type(entity), ()))
        for name, shape in fields_of(type(entity)).items():
            value = getattr(entity, name)
            if name in skip or value is None or value == ():
                continue
            if name == "kind" and shape.form is Form.ID:
                continue
            yield from self._field(name, value, shape)

    def _field(self, name: str, value: Any, shape: Shape) -> Iterator[Named]:
        """One field, or what stands inside it."""
        label = LABELS.get(name, Plain(name))
        if isinstance(value, Citation):
            yield name, Field(label, self._cited(value), Group.DETAIL)
        elif shape.form is Form.ENTITY:
            yield from self._inside(name, label, value)
        elif shape.form is Form.MAPPING:
            yield from self._mapping(name, label, value)
        elif shape.form is Form.LIST:
            yield from self._list(name, label, value)
        else:
            yield name, Field(label, self._value(name, value, shape.form), self._group(name, shape))

    def _group(self, name: str, shape: Shape) -> Group:
        """What a field is about."""
        if name in _PLACES:
            return Group.PLACE
        if shape.form is Form.TEXT:
            return Group.TITLE if name == self.title else Group.TEXT
        if shape.form is Form.DATE or name == "status":
            return Group.STATE
        if shape.form in {Form.AMOUNT, Form.QUANTITY, Form.WHOLE, Form.DECIMALS}:
            return Group.FIGURE
        return Group.DETAIL

    def _value(self, name: str, value: Any, form: Form) -> Value:
        """A single value."""
        if form is Form.TEXT:
            return words(value)
        if form is Form.DATE:
            return Moment(value)
        if form is Form.FLAG:
            return yes(value)
        if form is Form.CHOICE:
            return Choice(value)
        if form in _WORDED:
            return self._names(name, (value,))
        return Without(value) if isinstance(value, Absent) else Figure(value, _UNITS.get(name, ""))

    def _names(self, name: str, ids: Sequence[str]) -> Value:
        """What is referred to, where a field refers to something; else the text itself."""
        if name not in REFERENCES:
            return Plain(", ".join(ids))
        return Names(tuple(ids), tuple(self.lookup(name, one) or Plain(one) for one in ids))

    def _cited(self, cited: Citation) -> Value:
        """Where in which source a fact stands."""
        source = self._names("source", (cited.id,))
        page = (LABELS["page"], Plain(cited.page)) if cited.page else ()
        section = (words(cited.section),) if cited.section else ()
        return Series((source, *section, *((Series(page, " "),) if page else ())))

    def _inside(self, name: str, label: Worded, value: Any) -> Iterator[Named]:
        """The fields of an entity that has no name of its own."""
        for key, one in _Reader(self.lookup, "").fields(value, frozenset()):
            yield f"{name}/{key}", Field(Series((label, one.label)), one.value, one.group)

    def _mapping(self, name: str, label: Worded, value: Mapping[str, Any]) -> Iterator[Named]:
        """Values by names that are not the model's."""
        for key, one in value.items():
            said: Words | Plain = words(one) if isinstance(one, dict) else Plain(str(one))
            group = Group.TEXT if isinstance(said, Words) else Group.DETAIL
            yield f"{name}/{key}", Field(Series((label, Plain(key))), said, group)

    def _list(self, name: str, label: Worded, value: Sequence[Any]) -> Iterator[Named]:
        """A list: texts side by side, references by title, groups of fields each by its row."""
        if all(isinstance(one, str) for one in value):
            yield name, Field(label, self._names(name, value), Group.DETAIL)
        elif not is_dataclass(value[0]):
            yield name, Field(label, joined(value), Group.TEXT)
        elif set(fields_of(type(value[0]))) <= {"text", "node"}:
            yield name, Field(label, joined(one.text for one in value), Group.TEXT)
        else:
            for row, one in enumerate(value, start=1):
                if not identity(one):
                    numbered = Series((label, Plain(str(row))), " ")
                    yield from self._inside(f"{name}/{row}", numbered, one)
