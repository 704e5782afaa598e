"""From a tree to an entity of the model: pydantic reads, every fault becomes a problem.

A wrong optional field is left out, a wrong item is left out of its list, and the rest is kept, so
that one run shows all that is wrong.
"""

from collections.abc import Hashable, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load.faults import describe
from generator.load.fit import Fitter
from generator.load.journal import Journal
from generator.load.tree import Record
from generator.model.shape import Form, Shape
from generator.place import ORIGIN_KEY, Origin, Place

T = TypeVar("T")
Step = tuple[Any, Any]
"""A container, and the key or index of what is to be taken out of it."""


@cache
def _adapter(entity: Any) -> TypeAdapter[Any]:
    """What reads an entity; making one takes milliseconds."""
    return TypeAdapter(entity)


def bind(record: Record, entity: type[T], languages: Sequence[str], journal: Journal) -> T | None:
    """The entity that a record describes; `None`, with problems, where too much of it is wrong."""
    data = Fitter(languages, journal).entity(record, entity)
    shape = Shape(Form.ENTITY, entity=entity)
    while True:
        try:
            adapter: TypeAdapter[T] = _adapter(cast("Hashable", entity))
            return adapter.validate_python(data)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
        _note(faults, data, shape, languages, journal)
        if not _prune(faults, data, shape, journal):
            journal.drop(data)
            return None


def _note(
    faults: list[ErrorDetails],
    data: dict[str, Any],
    shape: Shape,
    languages: Sequence[str],
    journal: Journal,
) -> None:
    """Note each fault at its place, once: unions report the same value several times."""
    seen = set()
    for fault in faults:
        where = _place(data, fault["loc"])
        described = describe(fault, _shape_at(shape, fault["loc"]), languages)
        if (where, described.rule.code) not in seen or fault["type"] == "missing":
            seen.add((where, described.rule.code))
            journal.note(
                described.rule,
                where,
                described.found,
                expected=described.expected,
                fix=described.fix,
            )


def _place(data: dict[str, Any], loc: tuple[int | str, ...]) -> Place:
    """Where the value at `loc` stands, or what encloses it."""
    value: Any = data
    origin: Origin = data[ORIGIN_KEY]
    names: list[str] = []
    for part in loc:
        names.append(str(part))
        value = _below(value, part)
        if isinstance(value, dict) and ORIGIN_KEY in value:
            origin, names = value[ORIGIN_KEY], []
    return origin.at(".".join(names))


def _below(value: Any, part: int | str) -> Any:
    """What stands at one step of a location; `None` where nothing does."""
    if isinstance(value, dict):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None


def _shape_at(shape: Shape, loc: tuple[int | str, ...]) -> Shape:
    """The shape of the value at `loc`; steps that only pydantic knows are passed over."""
    for part in loc:
        shape = shape.child(part) or shape
    return shape


def _prune(
    faults: list[ErrorDetails], data: dict[str, Any], shape: Shape, journal: Journal
) -> bool:
    """Take out of `data` the least that is wrong; whether that was possible for every fault."""
    steps = [_removable(data, shape, fault["loc"]) for fault in faults]
    if not all(steps):
        return False
    journal.maimed.update(_item(data, fault["loc"]) for fault in faults)
    found = {(id(step[0]), step[1]): step for step in steps if step}
    for container, key in sorted(found.values(), key=lambda step: _order(step[1]), reverse=True):
        journal.drop(container[key])
        del container[key]
    return True


def _item(data: dict[str, Any], loc: tuple[int | str, ...]) -> str:
    """The item that a fault is in, by ids: the record's own, then that of what is in it."""
    ids, value = [str(data.get("id", ""))], data
    for part in loc:
        value = _below(value, part)
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            ids.append(value["id"])
    return "/".join(ids[:2])


def _order(key: int | str) -> tuple[int, str]:
    """Positions in ascending order, so that the last is taken out first."""
    return (key, "") if isinstance(key, int) else (-1, key)


def _removable(data: dict[str, Any], shape: Shape, loc: tuple[int | str, ...]) -> Step | None:
    """The smallest thing around a fault that the model can be without."""
    found: Step | None = None
    value: Any = data
    for part in loc:
        if _below(value, part) is None:
            break
        if isinstance(value, list) or not shape.requires(str(part)):
            found = (value, part)
        value, shape = _below(value, part), shape.child(part) or shape
    return found
