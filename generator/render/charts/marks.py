"""An indicator in marks: results, targets, where it starts, and what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent
from generator.model.when import When

DRAWN = frozenset({"number", "percent", "change", "money", "days"})
"""The scales of indicators that have a picture: neither a milestone nor words have one."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a mark stands for, as ordinals."""

    first: int
    last: int

    @property
    def middle(self) -> Decimal:
        """The middle of them."""
        return Decimal(self.first + self.last) / 2


@dataclass(frozen=True, slots=True)
class Point:
    """A result, or where the indicator starts. Without a value the line is broken."""

    entry: Observation
    span: Span
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Aim:
    """A target: a value (both ends the same), a range, or one end where the other is open."""

    entry: Target
    span: Span
    low: Decimal | None
    high: Decimal | None

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """Its ends that are figures."""
        return tuple(one for one in (self.low, self.high) if one is not None)


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything to draw of an indicator, in the order of time."""

    results: tuple[Point, ...]
    aims: tuple[Aim, ...]
    start: Point | None

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Every figure."""
        points = (*self.results, *([self.start] if self.start else []))
        ends = (end for aim in self.aims for end in aim.ends)
        return (*(one.value for one in points if one.value is not None), *ends)

    @property
    def measured(self) -> tuple[Point, ...]:
        """The results that are figures."""
        return tuple(one for one in self.results if one.value is not None)

    @property
    def spans(self) -> Iterator[Span]:
        """The days of everything, missing figures too."""
        yield from (one.span for one in self.results)
        yield from (one.span for one in self.aims)
        if self.start:
            yield self.start.span


def marks(indicator: Indicator) -> Marks | None:
    """What there is to draw; nothing for less than two figures: one says itself."""
    if indicator.scale not in DRAWN:
        return None
    start = next(_points([indicator.baseline] if indicator.baseline else []), None)
    found = Marks(
        results=tuple(sorted(_points(indicator.observations), key=_in_time)),
        aims=tuple(sorted(_aims(indicator.targets), key=_in_time)),
        start=start if start and start.value is not None else None,
    )
    drawn = len(found.measured) + len(found.aims) + (1 if found.start else 0)
    return found if drawn > 1 else None


def _in_time(mark: Point | Aim) -> tuple[Decimal, int]:
    """The order of marks: by the middle of their days."""
    return mark.span.middle, mark.span.first


def _points(entries: Iterable[Observation]) -> Iterator[Point]:
    """Results and starting points whose days are known."""
    for entry in entries:
        if span := _span(entry.period):
            value = None if isinstance(entry.value, Absent) else entry.value
            yield Point(entry, span, value)


def _aims(entries: Iterable[Target]) -> Iterator[Aim]:
    """Targets that are figures and whose days are known."""
    for entry in entries:
        low, high = entry.min, entry.max
        if entry.value is not None:
            low = high = entry.value
        elif low is not None and high is not None and low > high:
            low, high = high, low
        if (low is not None or high is not None) and (span := _span(entry.period)):
            yield Aim(entry, span, low, high)


def _span(when: When) -> Span | None:
    """The days of a period; those of its one end where the other is open."""
    first, last = when.start or _edge(when, 1), when.end or _edge(when, 0)
    return Span(first.toordinal(), last.toordinal()) if first and last else None


def _edge(when: When, end: int) -> date | None:
    """The first or the last day of the only end of a period that is known."""
    return when.end if end else when.start
