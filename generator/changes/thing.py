"""What a site shows, taken apart: things with a name and a place, and their fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.changes.values import Value, Worded

Key = tuple[str, ...]
CARD, ITEM = "card", "item"
"""The kinds of an item of a plan: with a page of its own, and without."""
PAGES = frozenset({"page", "picture"})
MAIN = frozenset({CARD, "plan", "budget", "indicator", "organization"})
"""Kinds that are always told when they come or go, even with what holds them."""


class Group(StrEnum):
    """What a field is about; each group has a table of its own."""

    TITLE = "title"
    PLACE = "place"
    FIGURE = "figure"
    STATE = "state"  # dates and statuses
    TEXT = "text"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that can be read of another: its label, its value and its group."""

    label: Worded
    value: Value
    group: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A card, an indicator, an action…: `key` is the same in two versions of a site.

    `label` says what it is, `name` calls it where little room is, `title` is all that it is called.
    """

    key: Key
    kind: str
    label: Worded
    name: Worded
    title: Value
    owner: "Thing | None" = None
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def figures(self) -> int:
        """How many figures it shows."""
        return sum(each.group is Group.FIGURE for each in self.fields.values())

    @property
    def trail(self) -> tuple["Thing", ...]:
        """What it stands in, from the outside, and itself."""
        return (*self.owner.trail, self) if self.owner else (self,)
