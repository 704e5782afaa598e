"""Data by name, so that a figure in prose is never typed twice.

Narrative quotes `{{ name }}` or `{{ name | format }}`; formats are `millions` and
`dollars`, for money. The names are:

- `budgets/2007-2008/expenditure`: the portfolio's total for the budget's own year;
  `budgets/2007-2008/1/expenditure` a program, `…/1/2/expenditure` an element,
  `…/remuneration/expenditure` a category; with `@2006-2007` behind it, another year;
- the same followed by `/change`, `/change-percent` (since the year before) or `/share`
  (per cent of the portfolio);
- `plans/strategique-2008-2012/count/objective`: how many items stand at a level, or
  `count/actions`, `count/indicators`; `plans/strategique-2008-2012/period`;
- `indicators/admissions/title`, `indicators/admissions/targets/2010`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from generator.model.budget import Budget, Cell, Line
from generator.model.indicator import Indicator, Target
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.types import Text
from generator.model.when import When

Value = Decimal | int | Text | When | Target


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with the unit in which it was published; empty where it has none.

    For money, `currency` is its ISO 4217 code; for a target, `unit` is its indicator's scale.
    """

    value: Value
    unit: str = ""
    decimals: int = 0
    currency: str = "CAD"


def facts(site: Site) -> Mapping[str, Fact]:
    """Every fact that narrative may quote, by name; made once for a site."""
    if "facts" not in site.known:
        site.known["facts"] = _facts(site)
    return cast("Mapping[str, Fact]", site.known["facts"])


def _facts(site: Site) -> Mapping[str, Fact]:
    """Every fact by name."""
    found: dict[str, Fact] = {}
    for budget in site.budgets:
        found.update(_budget(budget))
    for plan in site.plans:
        found.update(_plan(plan))
    for indicator in site.indicators:
        found.update(_indicator(indicator))
    return found


def percent_change(value: Decimal, base: Decimal) -> Decimal | None:
    """The change from `base` to `value` in per cent, exact; none from zero."""
    return None if base == 0 else (value - base) * 100 / abs(base)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A figure to so many decimal places, halves away from zero, as public accounts round."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _budget(budget: Budget) -> Iterator[tuple[str, Fact]]:
    """The figures of a budget and what follows from them."""
    for line in budget.lines:
        measure = budget.measure(line.measure)
        if measure is None:
            continue
        name = _name(budget, line)
        fact = Fact(line.amount, measure.unit, measure.decimals, budget.currency)
        if line.year not in budget.years[:1]:
            yield f"{name}@{line.year}", fact
            continue
        yield name, fact
        yield from _derived(budget, line, name, fact)


def _name(budget: Budget, line: Line) -> str:
    """The name of a line's figure, without its year."""
    parts = (line.program, line.element, line.category, line.measure)
    return "/".join(["budgets", budget.id, *(part for part in parts if part)])


def _derived(budget: Budget, line: Line, name: str, fact: Fact) -> Iterator[tuple[str, Fact]]:
    """A figure's change since the year before, and its share of the portfolio."""
    if fact.unit == "percent":
        return
    for year in budget.years[1:2]:
        before = budget.amount(line.cell._replace(year=year), line.measure)
        if before is not None:
            yield f"{name}/change", replace(fact, value=line.amount - before)
            change = percent_change(line.amount, before)
            if change is not None:
                yield f"{name}/change-percent", Fact(rounded(change, 1), "percent", 1)
    whole = budget.amount(Cell(line.year), line.measure)
    if whole:
        yield f"{name}/share", Fact(rounded(line.amount * 100 / whole, 1), "percent", 1)


def _plan(plan: Plan) -> Iterator[tuple[str, Fact]]:
    """How many of everything a plan has, and its period."""
    name = f"plans/{plan.id}"
    yield f"{name}/period", Fact(plan.period)
    for level in plan.levels:
        count = sum(node.kind == level.kind for node in plan.nodes)
        yield f"{name}/count/{level.kind}", Fact(count)
    indicators = {indicator for node in plan.nodes for indicator in node.indicators}
    yield f"{name}/count/indicators", Fact(len(indicators))
    yield f"{name}/count/actions", Fact(sum(len(node.actions) for node in plan.nodes))


def _indicator(indicator: Indicator) -> Iterator[tuple[str, Fact]]:
    """An indicator's title and targets."""
    yield f"indicators/{indicator.id}/title", Fact(indicator.title)
    for target in indicator.targets:
        yield f"indicators/{indicator.id}/targets/{target.period}", Fact(target, indicator.scale)
