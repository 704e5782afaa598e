"""Indicators as data: definitions, targets, observations, and where they are used."""

from collections.abc import Iterable, Iterator

from generator.model.indicator import Indicator, Observation, Target
from generator.model.source import Citation
from generator.model.types import Absent
from generator.render.api.tables import Cell, heads, rows, sheet, words
from generator.render.api.values import Json, citation, number, pages, period, quantity, text
from generator.view import IndicatorView, NodeLink


def indicator(view: IndicatorView, langs: tuple[str, ...]) -> Json:
    """An indicator with all that was aimed at and measured."""
    one = view.indicator
    return {
        "id": one.id,
        "title": text(one.title),
        "unit": text(one.unit),
        "scale": one.scale,
        "direction": one.direction,
        "methodology": text(one.methodology),
        "frequency": one.frequency,
        "status": one.status,
        "note": text(one.note),
        "address": pages(view.key, langs),
        "baseline": _observation(one.baseline) if one.baseline else None,
        "targets": [_target(target) for target in one.targets],
        "observations": [_observation(observation) for observation in one.observations],
        "used_by": [_use(link, langs) for link in view.uses],
        "major_in": [plan.id for plan in view.plans if one.id in plan.major_indicators],
        "source": citation(one.source),
    }


def _target(target: Target) -> Json:
    """What is aimed at for a period; the ends of a range are included."""
    return {
        "period": period(target.period),
        "value": number(target.value),
        "min": number(target.min),
        "max": number(target.max),
        "text": text(target.text),
        "note": text(target.note),
        "source": citation(target.source),
    }


def _observation(observation: Observation) -> Json:
    """What was measured for a period, or why nothing was."""
    return {
        "period": period(observation.period),
        **quantity(observation.value),
        "text": text(observation.text),
        "note": text(observation.note),
        "source": citation(observation.source),
    }


def _use(link: NodeLink, langs: Iterable[str]) -> Json:
    """A node that uses the indicator."""
    return {
        "plan": link.plan.id,
        "node": link.node.id,
        "address": pages(link.key, langs, link.anchor),
    }


def indicator_rows(views: Iterable[IndicatorView], langs: tuple[str, ...]) -> bytes:
    """Indicators, each on a row of the table of all."""
    return rows(_indicator_row(view, langs) for view in views)


def indicators_top(langs: tuple[str, ...]) -> bytes:
    """What stands above the rows of the table of all."""
    return sheet(indicators_head(langs), ())


def indicators_head(langs: tuple[str, ...]) -> list[str]:
    """The columns of all indicators."""
    return [
        "id",
        *heads("title", langs),
        *heads("unit", langs),
        *("scale", "direction", "frequency", "status", "used_by", "major_in", "source"),
        *("targets", "observations"),
    ]


def _indicator_row(view: IndicatorView, langs: tuple[str, ...]) -> list[Cell]:
    """One indicator; the nodes that use it stand in one cell, `plan/node` and spaces."""
    one = view.indicator
    return [
        one.id,
        *words(one.title, langs),
        *words(one.unit, langs),
        one.scale,
        one.direction,
        one.frequency,
        one.status,
        " ".join(f"{link.plan.id}/{link.node.id}" for link in view.uses),
        " ".join(plan.id for plan in view.plans if one.id in plan.major_indicators),
        one.source.id if one.source else None,
        str(len(one.targets)),
        str(len(one.observations)),
    ]


def figures_sheet(one: Indicator, langs: tuple[str, ...]) -> bytes:
    """An indicator's baseline, targets and observations, one on each row."""
    return sheet(figures_head(langs), _figure_rows(one, langs))


def all_figures_head(langs: tuple[str, ...]) -> list[str]:
    """The columns of the figures of all indicators."""
    return ["indicator", *figures_head(langs)]


def all_figures_top(langs: tuple[str, ...]) -> bytes:
    """What stands above the rows of the figures of all indicators."""
    return sheet(all_figures_head(langs), ())


def all_figures_rows(views: Iterable[IndicatorView], langs: tuple[str, ...]) -> bytes:
    """The figures of indicators, one on each row, whose first cell is the id of the indicator."""
    return rows(
        [view.indicator.id, *row] for view in views for row in _figure_rows(view.indicator, langs)
    )


def figures_head(langs: tuple[str, ...]) -> list[str]:
    """The columns of an indicator's figures."""
    return [
        *("kind", "period", "start", "end", "value", "min", "max", "absence"),
        *heads("text", langs),
        *heads("note", langs),
        *("source", "page", *heads("section", langs)),
    ]


def _figure_rows(one: Indicator, langs: tuple[str, ...]) -> Iterator[list[Cell]]:
    """The rows in order: baseline, targets, observations."""
    if one.baseline:
        yield _figure_row("baseline", one.baseline, langs)
    for target in one.targets:
        yield _figure_row("target", target, langs)
    for observation in one.observations:
        yield _figure_row("observation", observation, langs)


def _figure_row(kind: str, entry: Target | Observation, langs: tuple[str, ...]) -> list[Cell]:
    """One figure. `absence` says why there is none; an empty value alone says nothing."""
    low, high = (entry.min, entry.max) if isinstance(entry, Target) else (None, None)
    absent = isinstance(entry.value, Absent)
    days = (entry.period.start, entry.period.end)
    return [
        kind,
        entry.period.text,
        *(day.isoformat() if day else None for day in days),
        None if isinstance(entry.value, Absent) else entry.value,
        low,
        high,
        str(entry.value) if absent else None,
        *words(entry.text, langs),
        *words(entry.note, langs),
        *_cited(entry.source, langs),
    ]


def _cited(source: Citation | None, langs: tuple[str, ...]) -> list[Cell]:
    """The cells of a citation."""
    if source is None:
        return [None, None, *words(None, langs)]
    return [source.id, source.page, *words(source.section, langs)]
