"""Plans, the levels they declare, and what stands at each level."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from pydantic import ConfigDict

from generator.model.checks import CheckSettings
from generator.model.report import Report
from generator.model.source import Citation
from generator.model.types import Id, Reference, Text
from generator.model.when import Period
from generator.place import NOWHERE, Located

STRICT = ConfigDict(extra="forbid")
Requirement = Literal["indicators", "actions", "leads", "schedule"]
ActionStatus = Literal["not-started", "under-way", "completed", "delayed", "abandoned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A rung of one plan's own hierarchy, declared by the plan, from the top down.

    `requires` lists what each item of the level must have; `card` gives each a page of its own.
    `optional`: items may stand without one of this level above them.
    """

    __pydantic_config__ = STRICT
    kind: Id
    label: Text
    plural: Text
    requires: tuple[Requirement, ...] = ()
    card: bool = False
    optional: bool = False
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A step of a measure, with its schedule where the plan gives one."""

    __pydantic_config__ = STRICT
    id: Id
    text: Text
    steps: tuple[Text, ...] = ()
    schedule: Period | None = None
    schedule_note: Text | None = None
    leads: tuple[Id, ...] = ()
    status: ActionStatus | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One item at a level: an issue, an objective, a measure, or whatever the plan calls it.

    `indicators` are ids of indicators, which several nodes and plans may share.
    `related` are ids of nodes: `2.4` in the same plan, `other-plan/2.4` in another. So are
    `formerly`, those that the node had before it moved: their addresses lead to it for good.
    """

    __pydantic_config__ = STRICT
    id: Id
    kind: Id
    title: Text
    number: str | None = None
    parent: Id | None = None
    summary: Text | None = None
    note: Text | None = None
    schedule: Period | None = None
    leads: tuple[Id, ...] = ()
    partners: tuple[Id, ...] = ()
    related: tuple[str, ...] = ()
    formerly: tuple[Reference, ...] = ()
    indicators: tuple[Id, ...] = ()
    actions: tuple[Action, ...] = ()
    reports: tuple[Report, ...] = ()
    source: Citation | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a group: a finding, a commitment, a principle; `node` is what it is about."""

    __pydantic_config__ = STRICT
    text: Text
    node: Id | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """What a plan declares beside its hierarchy: its vision, findings, commitments, principles."""

    __pydantic_config__ = STRICT
    id: Id
    title: Text
    items: tuple[Statement, ...]
    ordered: bool = False
    origin: Located = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A strategic plan, an action plan, or any other, with everything that stands in it.

    `kind` is a language-neutral word (`strategic-plan`), `label` the words for it.
    `major_indicators` are ids of indicators of the plan as a whole.
    """

    __pydantic_config__ = STRICT
    id: Id
    kind: Id
    label: Text
    title: Text
    period: Period
    levels: tuple[Level, ...]
    source: Citation
    short_title: Text | None = None
    summary: Text | None = None
    mission: Text | None = None
    leads: tuple[Id, ...] = ()
    partners: tuple[Id, ...] = ()
    statements: tuple[StatementGroup, ...] = ()
    major_indicators: tuple[Id, ...] = ()
    nodes: tuple[Node, ...] = ()
    checks: CheckSettings = field(default_factory=CheckSettings)
    origin: Located = NOWHERE

    @cached_property
    def _by_id(self) -> Mapping[str, Node]:
        return {node.id: node for node in reversed(self.nodes)}

    @cached_property
    def _children(self) -> Mapping[str | None, tuple[Node, ...]]:
        groups: dict[str | None, list[Node]] = {}
        for node in self.nodes:
            groups.setdefault(node.parent, []).append(node)
        return {parent: tuple(nodes) for parent, nodes in groups.items()}

    @cached_property
    def _levels(self) -> Mapping[str, Level]:
        return {level.kind: level for level in self.levels}

    def node(self, node_id: str) -> Node | None:
        """The node with this id, the first where two have it."""
        return self._by_id.get(node_id)

    def level(self, node: Node) -> Level | None:
        """The level at which a node stands, when the plan declares it."""
        return self._levels.get(node.kind)

    def roots(self) -> tuple[Node, ...]:
        """The nodes at the top, in the order of the file."""
        return self._children.get(None, ())

    def children(self, node: Node) -> tuple[Node, ...]:
        """The nodes right below one, in the order of the file."""
        return self._children.get(node.id, ())

    def descendants(self, node: Node) -> Iterator[Node]:
        """Every node below one, depth first; a circle of parents is walked once."""
        seen = {node.id}
        pending = list(reversed(self.children(node)))
        while pending:
            below = pending.pop()
            if below.id not in seen:
                seen.add(below.id)
                yield below
                pending.extend(reversed(self.children(below)))

    def ancestors(self, node: Node) -> tuple[Node, ...]:
        """The nodes above one, from the top down; a circle of parents is walked once."""
        above: list[Node] = []
        parent = node.parent
        while parent is not None and (found := self.node(parent)) and found not in above:
            above.append(found)
            parent = found.parent
        return tuple(reversed(above))
