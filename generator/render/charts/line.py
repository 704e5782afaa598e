"""The picture of an indicator: its results as a line, its targets as steps, where it starts.

Results are round points joined by a line, which breaks where a figure is missing. A target holds
for the whole of its period: a bar across it, or a box from the lowest to the highest that is aimed
at; a box without a lower or upper end goes to the edge of the picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.language import dates
from generator.language.figures import amount
from generator.model.indicator import Indicator
from generator.render.charts.labels import (
    LETTER,
    LINE,
    Label,
    every,
    figure_letters,
    kept,
    period_letters,
)
from generator.render.charts.marks import Aim, Marks, Point, Span, marks
from generator.render.charts.scale import Scale, scale, written
from generator.render.charts.told import Told, parts, told

T = TypeVar("T")

TOP, BOTTOM, RIGHT = Decimal(8), Decimal(86), Decimal(98)
AXIS = Decimal(97)
_LEAST = Decimal("1.5")
_FEW = 8
_UNITS = {"percent": "percent", "change": "percent", "money": "dollars"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """An indicator's picture. Paths are in per cent of its width and height.

    `boxes` are ranges of targets; `bars` their ends, and the targets that are one figure, which
    `has_points` tells; `points` are the results, `start` where the indicator starts. `ticks` are
    (height, label) of the scale, `periods` the labels below.
    """

    indicator: Indicator
    told: Told
    has_results: bool
    line: str
    points: str
    start: str
    bars: str
    boxes: str
    has_points: bool
    grid: str
    zero: str
    ticks: tuple[tuple[str, str], ...]
    edge: str
    periods: tuple[Label, ...]
    labels: tuple[Label, ...]
    from_zero: bool


def line_chart(indicator: Indicator, lang: str) -> LineChart | None:
    """The picture of an indicator in a language; none where there is nothing to draw."""
    found = marks(indicator)
    return _Drawing(indicator, found, lang).chart() if found else None


class _Drawing:
    """One picture being drawn: its scales, and what stands where."""

    def __init__(self, indicator: Indicator, found: Marks, lang: str) -> None:
        self.indicator, self.found, self.lang = indicator, found, lang
        self.scale = scale(found.values)
        self.left = self._margin()
        spans = tuple(found.spans)
        self.days = _days(spans)

    def chart(self) -> LineChart:
        """The picture, drawn."""
        found = self.found
        return LineChart(
            indicator=self.indicator,
            told=told(found),
            has_results=bool(found.measured),
            line=self._line(),
            points="".join(self._dot(one) for one in found.measured),
            start=self._dot(found.start) if found.start else "",
            bars="".join(
                self._bar(aim, end) for aim in found.aims for end in dict.fromkeys(aim.ends)
            ),
            boxes="".join(self._box(aim) for aim in found.aims if aim.low != aim.high),
            has_points=any(aim.low == aim.high for aim in found.aims),
            grid="".join(
                f"M{written(self.left)} {written(self._y(tick))}H{RIGHT}"
                for tick in self.scale.ticks
            ),
            zero=self._zero(),
            ticks=tuple((written(self._y(tick)), self._tick(tick)) for tick in self.scale.ticks),
            edge=written(self.left - 1),
            periods=self._periods(),
            labels=self._labels(),
            from_zero=self.scale.low <= 0 <= self.scale.high,
        )

    def _margin(self) -> Decimal:
        """Room for the labels of the scale, to the left of the picture."""
        longest = max(
            self._letters(tick.quantize(Decimal(1).scaleb(-self.scale.decimals)))
            for tick in self.scale.ticks
        )
        return min(Decimal(45), longest * LETTER + 1)

    def _letters(self, value: Decimal) -> int:
        """How many letters a figure of the indicator may take."""
        return figure_letters(value, unit=self.indicator.scale in _UNITS)

    def _x(self, day: Decimal | int) -> Decimal:
        """Where a day stands from left to right."""
        return self.left + self.days.share(Decimal(day)) * (RIGHT - self.left) / 100

    def _y(self, value: Decimal) -> Decimal:
        """Where a figure stands from top to bottom."""
        return BOTTOM - self.scale.share(value) * (BOTTOM - TOP) / 100

    def _sides(self, span: Span) -> tuple[Decimal, Decimal]:
        """The left and right of a target, a little within its period and wide enough to see."""
        first, last = self._x(span.first), self._x(span.last + 1)
        room = (last - first) / 20
        first, last = first + room, last - room
        if last - first < 2 * _LEAST:
            middle = min(max((first + last) / 2, self.left + _LEAST), RIGHT - _LEAST)
            return middle - _LEAST, middle + _LEAST
        return first, last

    def _bar(self, aim: Aim, end: Decimal) -> str:
        """The end of a target, across its period."""
        first, last = self._sides(aim.span)
        return f"M{written(first)} {written(self._y(end))}H{written(last)}"

    def _box(self, aim: Aim) -> str:
        """What is aimed at between two ends, or from one to the edge of the picture."""
        first, last = self._sides(aim.span)
        low = BOTTOM if aim.low is None else self._y(aim.low)
        high = TOP if aim.high is None else self._y(aim.high)
        return f"M{written(first)} {written(low)}V{written(high)}H{written(last)}V{written(low)}Z"

    def _dot(self, point: Point) -> str:
        """A point: a line without a length, whose round end is the point."""
        assert point.value is not None  # noqa: S101 - only figures are drawn
        return f"M{written(self._x(point.span.middle))} {written(self._y(point.value))}h0"

    def _line(self) -> str:
        """The line through the results, broken where one is missing."""
        path = ""
        for part in parts(self.found.results):
            for step, one in enumerate(part):
                assert one.value is not None  # noqa: S101 - parts hold figures alone
                at = f"{written(self._x(one.span.middle))} {written(self._y(one.value))}"
                path += f"{'L' if step else 'M'}{at}" if len(part) > 1 else ""
        return path

    def _zero(self) -> str:
        """The line of zero, where figures stand on both sides of it."""
        if not self.scale.low < 0 < self.scale.high:
            return ""
        return f"M{written(self.left)} {written(self._y(Decimal(0)))}H{RIGHT}"

    def _tick(self, tick: Decimal) -> str:
        """The label of a tick."""
        return self._amount(tick, self.scale.decimals)

    def _amount(self, value: Decimal, decimals: int | None = None) -> str:
        """A figure of the indicator."""
        return amount(value, self.lang, _UNITS.get(self.indicator.scale, ""), decimals)

    def _periods(self) -> tuple[Label, ...]:
        """The labels of periods, as many as fit."""
        start = (self.found.start,) if self.found.start else ()
        entries: tuple[Point | Aim, ...] = (*self.found.results, *self.found.aims, *start)
        whens = {one.entry.period: self._x(one.span.middle) for one in entries}
        found = [
            Label(x, AXIS, dates.written(when, self.lang), period_letters(when))
            for when, x in sorted(whens.items(), key=lambda item: item[1])
        ]
        widest = max(label.letters for label in found)
        fits = int((RIGHT - self.left) / (widest * LETTER))
        wanted = every(len(found), fits)
        return kept([found[-1], found[0], *(found[place] for place in wanted)])

    def _labels(self) -> tuple[Label, ...]:
        """The figures beside marks: the last and the first, then whichever fit."""
        taken = tuple(
            Label(self.left / 2, self._y(tick), "", int(self.left / LETTER))
            for tick in self.scale.ticks
        )
        return kept(self._wanted(), taken)

    def _wanted(self) -> Iterator[Label]:
        """The figures that could stand beside marks, the most telling first."""
        measured = self.found.measured
        values = [one.value for one in measured if one.value is not None]
        for place in _telling(values):
            beside = [*values[max(0, place - 1) : place], *values[place + 1 : place + 2]]
            above = all(values[place] >= one for one in beside) or values[place] > min(beside)
            yield self._label(measured[place].span, values[place], above=above)
        if (start := self.found.start) and start.value is not None:
            yield self._label(start.span, start.value, above=True)
        for aim in _outer(self.found.aims):
            for end in dict.fromkeys(aim.ends):
                yield self._label(aim.span, end, above=end == aim.high or aim.high is None)

    def _label(self, span: Span, value: Decimal, *, above: bool) -> Label:
        """A figure above or below its mark."""
        y = self._y(value) + (Decimal(-3) if above else LINE - 1)
        return Label(self._x(span.middle), y, self._amount(value), self._letters(value))


def _days(spans: Sequence[Span]) -> Scale:
    """The scale of time: from the first to the last day."""
    first, last = min(one.first for one in spans), max(one.last for one in spans) + 1
    return Scale(Decimal(first), Decimal(last))


def _telling(values: Sequence[Decimal]) -> list[int]:
    """The places of the results to write beside their points: the last, the first, the extremes.

    All of them where they are few.
    """
    every_place = range(len(values))
    few = every_place if len(values) <= _FEW else ()
    low, high = (pick(every_place, key=values.__getitem__, default=0) for pick in (min, max))
    telling = (len(values) - 1, 0, high, low, *few) if values else ()
    return list(dict.fromkeys(telling))


def _outer(items: Sequence[T]) -> list[T]:
    """The last, the first, then those between from the newest."""
    return [*items[-1:], *(items[:1] if len(items) > 1 else ()), *reversed(items[1:-1])]
