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

    `trend` is that of the results, else of the targets; `verdict` compares the last result with
    the target of its period.
    """

    first: Observation | Target
    last: Observation | Target
    count: int
    trend: Trend
    verdict: Verdict | None = None
    aim: Target | None = None
    gaps: int = 0


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
            trend=_trend([first.value], [last.value]),
            verdict=_verdict(last, aim) if aim else None,
            aim=aim.entry if aim else None,
            gaps=len(parts(found.results)) - 1,
        )
    old, new = found.aims[0], found.aims[-1]
    return Told(
        first=old.entry,
        last=new.entry,
        count=len(found.aims),
        trend=_trend([old.low, old.high], [new.low, new.high]),
    )


def _trend(before: Sequence[Decimal | None], after: Sequence[Decimal | None]) -> Trend:
    """How figures moved, end by end; mixed where their ends did not move together."""
    if before == after:
        return "same"
    if any((one is None) != (other is None) for one, other in zip(before, after, strict=True)):
        return "mixed"
    pairs = [(a, b) for a, b in zip(before, after, strict=True) if a is not None and b is not None]
    if all(a <= b for a, b in pairs):
        return "rise"
    return "fall" if all(a >= b for a, b in pairs) else "mixed"


def _verdict(point: Point, aim: Aim) -> Verdict:
    """Where a result stands beside the target of its period."""
    assert point.value is not None  # noqa: S101 - only figures are compared
    if aim.low is not None and point.value < aim.low:
        return "below"
    if aim.high is not None and point.value > aim.high:
        return "above"
    return "meets"
