"""A stated change, or a stated share, differs from the figures that it is about.

## Why

A budget states how much each program has changed since the year before, in dollars and in per
cent, and its share of the whole. Each is computed again from the figures themselves. A change in
dollars is exact; a percentage is right when it is the computed one rounded, or when the rounding
of the figures could have given it. Nothing has a percentage of zero.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
measures:
  - {id: expenditure, label: {fr: Dépenses, en: Expenditure}, unit: thousand-dollars}
  - {id: change, label: {fr: Variation, en: Change}, unit: percent}
identities:
  - id: variation
    label: {fr: Variation, en: Change}
    change: expenditure
    percent: change
lines:
  - {year: 2007-2008, measure: expenditure, amount: 110.0}
  - {year: 2006-2007, measure: expenditure, amount: 100.0}
  - {year: 2007-2008, measure: change, amount: 11.0}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
measures:
  - {id: expenditure, label: {fr: Dépenses, en: Expenditure}, unit: thousand-dollars}
  - {id: change, label: {fr: Variation, en: Change}, unit: percent}
identities:
  - id: variation
    label: {fr: Variation, en: Change}
    change: expenditure
    percent: change
lines:
  - {year: 2007-2008, measure: expenditure, amount: 110.0}
  - {year: 2006-2007, measure: expenditure, amount: 100.0}
  - {year: 2007-2008, measure: change, amount: 10.0}
```

## How to fix

Compare the stated change or share, and the figures it is about, with the source, and correct the
one that is mistyped. If the source itself differs, keep its figure and waive this check for it.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from generator.check.shared.figures import (
    EXACT,
    Range,
    around,
    could_be,
    differ,
    figure_name,
    in_unit,
    percent,
    places,
    rounded,
)
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.budget import Budget, Cell, Identity, Line, Measure
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF403",
    name="budget-variation-mismatch",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


class _Claim(NamedTuple):
    """A stated change or share, and the figures it is about, each with its measure."""

    budget: Budget
    line: Line
    stated: Measure
    measure: Measure
    value: Decimal
    base: Decimal
    is_share: bool

    def of(self, value: Decimal, base: Decimal) -> Decimal:
        """What is stated in per cent of a base, that is not zero, were these the figures."""
        return percent(value if self.is_share else EXACT.subtract(value, base), base)


def find(site: Site) -> Iterator[Problem]:
    """The stated changes and shares that differ from what the figures give."""
    for budget in site.budgets:
        before = dict(zip(budget.years, budget.years[1:], strict=False))
        for identity in budget.identities:
            for line in budget.lines:
                claim = _claim(budget, identity, line, before)
                if claim and line.measure == identity.amount:
                    yield from _amount(claim)
                elif claim:
                    yield from _percent(claim)


def _claim(
    budget: Budget, identity: Identity, line: Line, before: Mapping[str, str]
) -> _Claim | None:
    """What a line states, by an identity; none where it is about something else."""
    if line.measure not in {identity.amount, identity.percent}:
        return None
    stated = budget.measure(line.measure)
    measure = budget.measure(identity.change or identity.share or "")
    cell = _base(identity, line, before)
    if stated is None or measure is None or cell is None:
        return None
    value, base = budget.amount(line.cell, measure.id), budget.amount(cell, measure.id)
    if value is None or base is None:
        return None
    return _Claim(budget, line, stated, measure, value, base, bool(identity.share))


def _base(identity: Identity, line: Line, before: Mapping[str, str]) -> Cell | None:
    """Where the figure stands that a stated change or share is compared with."""
    if identity.share:
        return Cell(line.year)
    return line.cell._replace(year=before[line.year]) if line.year in before else None


def _amount(claim: _Claim) -> Iterator[Problem]:
    """A stated change in an amount, when the figures give another."""
    change = EXACT.subtract(claim.value, claim.base)
    computed = in_unit(change, claim.measure.unit, claim.stated.unit)
    if computed is not None and differ(claim.line.amount, computed, claim.stated):
        yield _problem(claim, computed)


def _percent(claim: _Claim) -> Iterator[Problem]:
    """A stated percentage, when neither the figures nor their rounding give it."""
    if claim.base == 0:
        yield _of_zero(claim)
        return
    stated = claim.line.amount
    computed = rounded(claim.of(claim.value, claim.base), places(claim.stated))
    if computed != stated and not could_be(stated, _possible(claim), claim.stated):
        yield _problem(claim, computed)


def _possible(claim: _Claim) -> Iterator[Decimal]:
    """The extreme percentages that figures published as these two can give."""
    bases = around(claim.base, claim.measure)
    if bases.low <= 0 <= bases.high:
        bases = Range(claim.base, claim.base)
    for value, base in product(around(claim.value, claim.measure), bases):
        yield claim.of(value, base)


def _problem(claim: _Claim, computed: Decimal) -> Problem:
    """The stated figure, the computed one, their difference, and what they come from."""
    line = claim.line
    return rule.at(
        line.origin.at("amount"),
        say(
            "{figure}: {stated} is stated, but the figures give {computed}; the difference is "
            "{difference}.",
            figure=figure_name(claim.budget, line),
            stated=line.amount,
            computed=computed,
            difference=EXACT.subtract(line.amount, computed),
        ),
        expected=say("What follows from {value} and {base}.", value=claim.value, base=claim.base),
        fix=say("Compare the stated figure, and the two that it follows from, with the source."),
        item=line_item(claim.budget, line.cell, line.measure),
    )


def _of_zero(claim: _Claim) -> Problem:
    """A percentage of nothing."""
    line = claim.line
    return rule.at(
        line.origin.at("amount"),
        say(
            "{figure}: {stated} is stated, but a percentage of zero means nothing.",
            figure=figure_name(claim.budget, line),
            stated=line.amount,
        ),
        expected=say("No percentage where the base is zero."),
        fix=say("Remove the line, or correct the figure that is zero."),
        item=line_item(claim.budget, line.cell, line.measure),
    )
