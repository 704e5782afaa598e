"""Every text, date and citation of a site, with the item it belongs to and its place."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from generator.model.budget import Line
from generator.model.site import Site
from generator.model.source import Citation
from generator.model.types import Text
from generator.model.when import When
from generator.place import Origin, Place

LEAVES = {Text, When, Citation}
KEPT = "_values"
"""Where a site keeps its values."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the item it belongs to; `name` is its dotted name in its origin.

    `field` is its way from the item, without positions in lists: `title`, `targets/note`.
    """

    item: str
    origin: Origin
    name: str
    value: Text | When | Citation
    field: str = ""

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return self.origin.at(self.name)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an entity stands: its item, its origin, and its way from both."""

    item: str
    origin: Origin
    prefix: str = ""
    way: str = ""


def values(site: Site) -> Iterator[Value]:
    """The texts, dates and citations of every entity, in the order of the site.

    They are kept with the site, as its cached properties are: many checks ask for them.
    """
    kept = vars(site)
    if KEPT not in kept:
        kept[KEPT] = _walked(site)
    return iter(kept[KEPT])


def _walked(site: Site) -> list[Value]:
    """The values of every entity."""
    found: list[Value] = []
    roots: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("settings", () if site.is_plan else (site.settings,)),
        ("", site.plans),
        ("indicators/", site.indicators),
        ("", site.budgets),
        ("organizations/", site.organizations),
        ("sources/", site.sources),
        ("glossary/", site.terms),
    )
    for section, entities in roots:
        for entity in entities:
            item = section + getattr(entity, "id", "")
            _entity(entity, _Spot(item, entity.origin), found)
    return found


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind of entity, its place aside; none of what is no entity."""
    if not is_dataclass(kind) or kind in {When, Line}:
        return ()
    return tuple(each.name for each in fields(kind) if each.name != "origin")


def _entity(entity: Any, spot: _Spot, found: list[Value]) -> None:
    """Add the values of an entity."""
    for name in _names(type(entity)):  # type: ignore[arg-type]  # a class is hashable
        value = getattr(entity, name)
        kind = type(value)
        if kind is tuple:
            for position, part in enumerate(value):
                _value(part, type(part), spot, f"{spot.prefix}{name}.{position}", name, found)
        elif value is not None and kind is not str:
            _value(value, kind, spot, spot.prefix + name, name, found)


def _value(
    value: Any, kind: type[Any], spot: _Spot, name: str, field: str, found: list[Value]
) -> None:
    """Add a value that is no list, and what is in it."""
    if kind in LEAVES:
        found.append(Value(spot.item, spot.origin, name, value, spot.way + field))
    if _names(kind):  # type: ignore[arg-type]  # a class is hashable
        own = getattr(value, "origin", None)
        below = _item_below(value, spot.item)
        way = f"{spot.way}{field}/" if below == spot.item else ""
        if own and own.path:
            _entity(value, _Spot(below, own, "", way), found)
        else:
            _entity(value, _Spot(below, spot.origin, name + ".", way), found)


def _item_below(entity: object, item: str) -> str:
    """The item of an entity within another: with its own id, where it has one."""
    own = "" if isinstance(entity, Citation) else getattr(entity, "id", "")
    return f"{item}/{own}" if own else item
