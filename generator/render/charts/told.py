"""What the sentence of an indicator's picture says: how its figures moved, and where they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Literal

from generator.model.indicator import Observation, Target
from generator.render.charts.marks import Aim, Marks, Point

Trend = Literal["rise", "fall", "same", "mixed"]
Verdict = Literal["above", "below", "meets"]
_GAP = Decimal("1.6")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the sentence of a picture says; entries are the model's own, figures of the template.

    `trend` is that of the results, else of the targets, all along; `verdict` compares the last
    result with the target of its period.
    """

    first: Observation | Target
    last: Observation | Target
    count: int
    trend: Trend
    verdict: Verdict | None = None
    aim: Target | None = None
    gaps: int = 0
    lowest: Observation | Target | None = None
    highest: Observation | Target | None = None


def parts(results: Iterable[Point]) -> list[list[Point]]:
    """Results in the runs between which a figure is missing.

    A period that stands further from the one before than periods usually do tells that the one
    between was left out.
    """
    points = list(results)
    steps = [after.span.middle - before.span.middle for before, after in pairwise(points)]
    usual = median(steps) * _GAP if steps else Decimal(0)
    found: list[list[Point]] = [[]]
    for place, point in enumerate(points):
        if point.value is None or (place and steps[place - 1] > usual):
            found.append([])
        if point.value is not None:
            found[-1].append(point)
    return [run for run in found if run]


def told(found: Marks) -> Told:
    """What the sentence says: of results, else of targets."""
    if found.measured:
        first, last = found.measured[0], found.measured[-1]
        aim = next((one for one in found.aims if one.entry.period == last.entry.period), None)
        return Told(
            first=first.entry,
            last=last.entry,
            count=len(found.measured),
            trend=_trend([[one.value] for one in found.measured]),
            verdict=_verdict(last, aim) if aim else None,
            aim=aim.entry if aim else None,
            gaps=len(parts(found.results)) - 1,
            lowest=min(found.measured, key=_value).entry,
            highest=max(found.measured, key=_value).entry,
        )
    old, new = found.aims[0], found.aims[-1]
    return Told(
        first=old.entry,
        last=new.entry,
        count=len(found.aims),
        trend=_trend([[one.low, one.high] for one in found.aims]),
    )


def _value(point: Point) -> Decimal:
    """The figure of a result that has one."""
    return point.value or Decimal(0)


def _trend(rows: Sequence[Sequence[Decimal | None]]) -> Trend:
    """How figures move from each to the next, end by end; mixed where they go both ways."""
    moves = {
        _move(one, other)
        for before, after in pairwise(rows)
        for one, other in zip(before, after, strict=True)
    }
    if moves <= {0}:
        return "same"
    if moves <= {0, 1}:
        return "rise"
    return "fall" if moves <= {0, -1} else "mixed"


def _move(before: Decimal | None, after: Decimal | None) -> int | None:
    """Whether a figure rises (1), falls (-1) or stays (0); nothing where an end is gone or new."""
    if before is None or after is None:
        return 0 if before is after else None
    return (after > before) - (after < before)


def _verdict(point: Point, aim: Aim) -> Verdict:
    """Where a result stands beside the target of its period."""
    assert point.value is not None  # noqa: S101 - only figures are compared
    if aim.low is not None and point.value < aim.low:
        return "below"
    if aim.high is not None and point.value > aim.high:
        return "above"
    return "meets"
