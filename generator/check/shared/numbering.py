"""Numbers of a plan's items as sequences, and those that break the plan's own practice."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import NamedTuple

from generator.check.shared.above import nearest
from generator.model.plan import Node, Plan

_PART = r"(?:[0-9]{1,9}|[a-z])"
_NUMBER = re.compile(rf"{_PART}(?:\.{_PART})*")
FEW = 4
"""Up to one pair in so many may be out of order in a plan that keeps an order."""


class Number(NamedTuple):
    """A number that is a clear sequence: `2.4` is (2, 4), `1.a` is (1, a); words are none."""

    parts: tuple[int | str, ...]

    @property
    def series(self) -> tuple[object, ...]:
        """What numbers that follow one another have in common: `1.1` and `1.2`, never `1.a`."""
        return (*self.parts[:-1], type(self.parts[-1]))

    def continues(self, above: "Number") -> bool:
        """Whether this number begins with the whole of another, as `2.4` does with `2`."""
        return len(self.parts) > len(above.parts) and self.parts[: len(above.parts)] == above.parts

    def is_before(self, other: "Number") -> bool:
        """Whether this number comes before another of its series."""
        mine, theirs = self.parts[-1], other.parts[-1]
        if isinstance(mine, int) and isinstance(theirs, int):
            return mine < theirs
        return str(mine) < str(theirs)


class Numbered(NamedTuple):
    """A node whose number is clear."""

    node: Node
    number: Number

    @property
    def family(self) -> tuple[str, str]:
        """The level and the parent that the node shares with its brothers."""
        return (self.node.kind, self.node.parent or "")


Fault = tuple[Node, Node]
"""A node whose number is wrong, and the one that it disagrees with."""


def number_of(text: str | None) -> Number | None:
    """The number that a text clearly is; a period or a parenthesis at its end is left out."""
    written = (text or "").strip().rstrip(".)").lower()
    if not _NUMBER.fullmatch(written):
        return None
    parts = (int(part) if part.isdecimal() else part for part in written.split("."))
    return Number(tuple(parts))


def numbered(plan: Plan) -> tuple[Numbered, ...]:
    """The nodes whose numbers are clear; the first only of those with the same id."""
    return tuple(
        Numbered(node, number)
        for node in plan.nodes
        if (number := number_of(node.number)) and plan.node(node.id) is node
    )


def unlike_above(plan: Plan, nodes: Iterable[Numbered]) -> Iterator[Fault]:
    """The numbers that do not continue the nearest one above, by level.

    None in a level where most do not: its numbers mean something else.
    """
    above = nearest(plan, lambda node: node if node.number else None)
    agreeing: Counter[str] = Counter()
    faults: list[Fault] = []
    for node, number in nodes:
        upper = above.get(node.parent) if node.parent else None
        known = number_of(upper.number) if upper else None
        if upper and known:
            if number.continues(known):
                agreeing[node.kind] += 1
            else:
                faults.append((node, upper))
    disagreeing = Counter(node.kind for node, _ in faults)
    return (fault for fault in faults if agreeing[fault[0].kind] > disagreeing[fault[0].kind])


def repeated(_: Plan, nodes: Iterable[Numbered]) -> Iterator[Fault]:
    """The numbers that come again at a level, or under one parent where each starts anew."""
    for found in _groups(nodes, lambda one: one.node.kind):
        anew = _starts_anew(found)
        first: dict[object, Node] = {}
        for one in found:
            scope = (one.family if anew else "", one.number)
            other = first.setdefault(scope, one.node)
            if other is not one.node:
                yield one.node, other


def _starts_anew(level: list[Numbered]) -> bool:
    """Whether numbers start again under each parent: half of the parents begin with the same."""
    starts: dict[object, Number] = {}
    for one in level:
        starts.setdefault(one.family, one.number)
    again = len(starts) - len(set(starts.values()))
    return again * 2 >= len(starts)


def out_of_order(_: Plan, nodes: Iterable[Numbered]) -> Iterator[Fault]:
    """The numbers that come after a higher one of their brothers.

    None where that is the practice: among more than a few of the pairs of brothers.
    """
    pairs = 0
    faults: list[Fault] = []
    for brothers in _groups(nodes, lambda one: one.family):
        last: dict[object, Numbered] = {}
        for one in brothers:
            before = last.get(one.number.series)
            last[one.number.series] = one
            pairs += before is not None
            if before and one.number.is_before(before.number):
                faults.append((one.node, before.node))
    few = pairs > 1 and len(faults) <= max(1, pairs // FEW)
    return iter(faults if few else ())


def _groups(
    nodes: Iterable[Numbered], key: Callable[[Numbered], Hashable]
) -> Iterable[list[Numbered]]:
    """The nodes that have a key in common, in their order."""
    groups: dict[Hashable, list[Numbered]] = {}
    for one in nodes:
        groups.setdefault(key(one), []).append(one)
    return groups.values()
