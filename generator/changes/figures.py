"""The figures of budgets and indicators, each by the place where it was published."""

from collections import Counter
from collections.abc import Iterator

from generator.changes.labels import LABELS
from generator.changes.thing import Field, Group
from generator.changes.values import (
    Figure,
    Moment,
    Plain,
    Series,
    Span,
    Value,
    Without,
    Worded,
    Words,
    words,
    yes,
)
from generator.model.budget import Budget, Line
from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent

Named = tuple[str, Field]


def lines(budget: Budget) -> Iterator[Named]:
    """The published figures of a budget; the first where two stand at one place."""
    parts = _parts(budget)
    for line in budget.lines:
        if budget.line(line.cell, line.measure) is not line:
            continue
        measure = budget.measure(line.measure)
        figure = Figure(
            line.amount,
            measure.unit if measure else "",
            budget.currency,
            measure.decimals if measure else 0,
        )
        label = Series(tuple(_place(line, parts)))
        key = "/".join((*line.cell, line.measure))
        yield key, Field(label, figure, Group.FIGURE)
        if line.restated:
            restated = Series((label, LABELS["restated"]))
            yield f"{key}/restated", Field(restated, yes(line.restated), Group.DETAIL)


def _parts(budget: Budget) -> dict[tuple[str, ...], Words]:
    """What the parts of a budget are called, by their ids."""
    found: dict[tuple[str, ...], Words] = {}
    found |= {("measure", one.id): words(one.label) for one in budget.measures}
    found |= {("category", one.id): words(one.label) for one in budget.categories}
    for program in budget.programs:
        found["program", program.id] = words(program.title)
        for element in program.elements:
            found["element", program.id, element.id] = words(element.title)
    return found


def _place(line: Line, parts: dict[tuple[str, ...], Words]) -> Iterator[Worded]:
    """What a figure counts, for which year, and of which part of the budget."""
    yield parts.get(("measure", line.measure)) or Plain(line.measure)
    yield Plain(line.year)
    if line.program:
        yield parts.get(("program", line.program)) or Plain(line.program)
    if line.element:
        place = ("element", line.program or "", line.element)
        yield parts.get(place) or Plain(line.element)
    if line.category:
        yield parts.get(("category", line.category)) or Plain(line.category)


def measured(indicator: Indicator) -> Iterator[Named]:
    """An indicator's starting point, targets and results, with their notes, by period."""
    baseline = (indicator.baseline,) if indicator.baseline else ()
    for name, entries in (
        ("baseline", baseline),
        ("targets", indicator.targets),
        ("observations", indicator.observations),
    ):
        seen: Counter[str] = Counter()
        for entry in entries:
            yield from _entry(name, entry, indicator, seen)


def _entry(
    name: str, entry: Target | Observation, indicator: Indicator, seen: Counter[str]
) -> Iterator[Named]:
    """What one target or observation says. A second one for a period has a key of its own."""
    period = entry.period.text
    seen[period] += 1
    key = f"{name}/{period}/{seen[period]}"
    label = Series((LABELS[name], Moment(entry.period)))
    value = _value(entry, indicator.scale)
    if value is not None:
        yield key, Field(label, value, Group.FIGURE)
    if entry.text and not isinstance(value, Words):
        yield f"{key}/text", Field(Series((label, LABELS["text"])), words(entry.text), Group.TEXT)
    if entry.note:
        yield f"{key}/note", Field(Series((label, LABELS["note"])), words(entry.note), Group.TEXT)


def _value(entry: Target | Observation, scale: str) -> Value | None:
    """What is aimed at or was found: a range, a number, why there is none, or words."""
    if isinstance(entry, Target) and (entry.min is not None or entry.max is not None):
        low, high = (None if end is None else Figure(end, scale) for end in (entry.min, entry.max))
        return Span(low, high)
    if isinstance(entry.value, Absent):
        return Without(entry.value)
    if entry.value is not None:
        return Figure(entry.value, scale)
    return words(entry.text) if entry.text else None
