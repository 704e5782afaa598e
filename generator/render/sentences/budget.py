"""A budget in sentences: how it grows, what receives the increase, its measures, its programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language.figures import amount
from generator.model.budget import Budget, Cell, Measure
from generator.model.facts import percent_change, rounded
from generator.model.types import Text
from generator.render.sentences.words import inside
from generator.render.words import plain
from generator.sentences import Teller
from generator.view.budget import BudgetView, Definition

_SLACK = Decimal("0.5")
"""How far, in steps of the last published decimal, rounding can take each part from the truth."""


@dataclass(frozen=True, slots=True)
class Told:
    """A budget in sentences: those that lead, and one for each further figure."""

    lead: tuple[str, ...]
    more: tuple[str, ...]


def budget_sentences(view: BudgetView, teller: Teller) -> Told:
    """All that a budget says of itself."""
    budget = view.budget
    counted = list(_measures(budget))
    if not counted:
        return Told((), ())
    first, *others = counted
    return Told(
        (*_change("budget", budget, first, teller), *_part(budget, first, teller)),
        (
            *(one for measure in others for one in _change("measure", budget, measure, teller)),
            *_programs(view, teller),
        ),
    )


def _measures(budget: Budget) -> Iterator[Measure]:
    """What the portfolio has a total of in the budget's own year, changes and shares aside."""
    changes = {one.amount for one in budget.identities if one.change}
    for measure in budget.measures:
        if measure.unit == "percent" or measure.id in changes or not budget.years:
            continue
        if budget.amount(Cell(budget.years[0]), measure.id) is not None:
            yield measure


def _change(kind: str, budget: Budget, measure: Measure, teller: Teller) -> Iterator[str]:
    """A measure of the whole portfolio, and how it changed since the year before."""
    now, *earlier = budget.years
    value = budget.amount(Cell(now), measure.id)
    if value is None:
        return
    before = budget.amount(Cell(earlier[0]), measure.id) if earlier else None
    change = _percent(budget, measure, value, before)
    yield teller.tell(
        f"{kind}-{_direction(value, before, change)}",
        portfolio=plain(budget.portfolio, teller.lang),
        measure=inside(plain(measure.label, teller.lang)),
        amount=_written(value, budget, measure, teller.lang),
        before=_written(before, budget, measure, teller.lang) if before is not None else "",
        percent=amount(abs(change), teller.lang, "percent", 1) if change is not None else "",
        year=now,
        since=earlier[0] if earlier else "",
    )


def _direction(value: Decimal, before: Decimal | None, change: Decimal | None) -> str:
    """The last word of a sentence's id: which way a figure went, as far as can be told."""
    if before is None:
        return "total"
    if value == before:
        return "same"
    if change is None:
        return "total"
    return "up" if value > before else "down"


def _percent(
    budget: Budget, measure: Measure, value: Decimal, before: Decimal | None
) -> Decimal | None:
    """The change in per cent: as published where it is, else computed; none from zero."""
    for one in budget.identities:
        if one.change == measure.id and one.percent:
            published = budget.amount(Cell(budget.years[0]), one.percent)
            if published is not None:
                return published
    found = percent_change(value, before) if before is not None else None
    return rounded(found, 1) if found is not None else None


def _written(value: Decimal, budget: Budget, measure: Measure, lang: str) -> str:
    """An amount of a measure with its unit."""
    return amount(value, lang, measure.unit, measure.decimals, budget.currency)


def _part(budget: Budget, measure: Measure, teller: Teller) -> list[str]:
    """The part of the budget that changed the most, with its share of the whole change."""
    whole = _since(budget, Cell(budget.years[0]), measure)
    parts = _parts(budget, measure)
    if not whole or len(parts) < 2 or not _is_whole(parts, whole, measure):
        return []
    title, change = max(parts, key=lambda part: abs(part[1]))
    name = "part-most-changed"
    if all(one * whole >= 0 for _, one in parts):
        name = "part-of-increase" if whole > 0 else "part-of-decrease"
        change = abs(change)
    return [
        teller.tell(
            name,
            part=plain(title, teller.lang),
            share=amount(abs(change * 100 / whole), teller.lang, "percent", 1),
            change=_written(change, budget, measure, teller.lang),
            measure=inside(plain(measure.label, teller.lang)),
            year=budget.years[0],
            since=budget.years[1],
        )
    ]


def _since(budget: Budget, cell: Cell, measure: Measure) -> Decimal | None:
    """The change of a figure since the year before, where both years are published."""
    now = budget.amount(cell, measure.id)
    before = (
        budget.amount(cell._replace(year=budget.years[1]), measure.id) if _two(budget) else None
    )
    return now - before if now is not None and before is not None else None


def _two(budget: Budget) -> bool:
    """Whether the year before stands beside the budget's own."""
    return len(budget.years) > 1


def _parts(budget: Budget, measure: Measure) -> list[tuple[Text, Decimal]]:
    """The change of each element, or of each program whose elements are not all published."""
    found: list[tuple[Text, Decimal]] = []
    for program in budget.programs:
        cell = Cell(budget.years[0], program.id)
        below = [
            (element.title, _since(budget, cell._replace(element=element.id), measure))
            for element in program.elements
        ]
        parts = [(title, change) for title, change in below if change is not None]
        own = _since(budget, cell, measure)
        if parts and len(parts) == len(below):
            found += parts
        elif own is not None:
            found.append((program.title, own))
    return found


def _is_whole(parts: list[tuple[Text, Decimal]], whole: Decimal, measure: Measure) -> bool:
    """Whether parts make up the whole change, but for rounding."""
    step = Decimal(1).scaleb(-measure.decimals)
    gap = abs(sum((change for _, change in parts), Decimal(0)) - whole)
    return gap <= _SLACK * step * 2 * (len(parts) + 1)


def _programs(view: BudgetView, teller: Teller) -> Iterator[str]:
    """The largest program, then the share of each other one."""
    shared = [one for one in view.definitions if _share(one) is not None]
    if len(shared) != len(view.budget.programs) or len(shared) < 2:
        return
    ordered = sorted(shared, key=lambda one: _share(one) or Decimal(0), reverse=True)
    for place, one in enumerate(ordered):
        name = "program-share" if place else "program-largest"
        yield teller.tell(name, count=len(ordered), **program_values(view.budget, one, teller.lang))


def _share(definition: Definition) -> Decimal | None:
    """A program's share of the portfolio, where it is known."""
    value = definition.share.value if definition.share else None
    return value if isinstance(value, Decimal) else None


def program_values(budget: Budget, definition: Definition, lang: str) -> dict[str, str]:
    """A program's title, its share of the portfolio, and its amount."""
    measure, share = definition.of, definition.share
    value = (
        budget.amount(Cell(budget.years[0], definition.program.id), measure.id) if measure else None
    )
    found = _share(definition)
    return {
        "program": plain(definition.program.title, lang),
        "share": amount(found, lang, "percent", share.decimals) if share and found else "",
        "amount": _written(value, budget, measure, lang) if measure and value is not None else "",
        "measure": inside(plain(measure.label, lang)) if measure else "",
        "year": budget.years[0],
    }
