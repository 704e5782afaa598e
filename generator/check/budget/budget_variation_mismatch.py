"""A stated change, or a stated share, differs from the figures that it is about.

## Why

A budget states how much each program has changed since the year before, in dollars and in per
cent, and its share of the whole. Each is computed again from the figures themselves. A change in
dollars is exact; a percentage is right when it is the computed one rounded, or when the rounding
of the figures could have given it.

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

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from generator.check.shared.claims import Claim, claims
from generator.check.shared.figures import (
    EXACT,
    Range,
    around,
    could_be,
    differ,
    figure_name,
    in_unit,
    places,
    rounded,
)
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF403",
    name="budget-variation-mismatch",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The stated changes and shares that differ from what the figures give."""
    for budget in site.budgets:
        for claim in claims(budget):
            if claim.is_amount:
                yield from _amount(claim)
            elif claim.base != 0:
                yield from _percent(claim)


def _amount(claim: Claim) -> Iterator[Problem]:
    """A stated change in an amount, when the figures give another."""
    change = EXACT.subtract(claim.value, claim.base)
    computed = in_unit(change, claim.measure.unit, claim.stated.unit)
    if computed is not None and differ(claim.line.amount, computed, claim.stated):
        yield _problem(claim, computed)


def _percent(claim: Claim) -> Iterator[Problem]:
    """A stated percentage, when neither the figures nor their rounding give it."""
    stated = claim.line.amount
    computed = rounded(claim.of(claim.value, claim.base), places(claim.stated))
    if computed != stated and not could_be(stated, _possible(claim), claim.stated):
        yield _problem(claim, computed)


def _possible(claim: Claim) -> Iterator[Decimal]:
    """The extreme percentages that figures published as these two can give."""
    bases = around(claim.base, claim.measure)
    if bases.low <= 0 <= bases.high:
        bases = Range(claim.base, claim.base)
    for value, base in product(around(claim.value, claim.measure), bases):
        yield claim.of(value, base)


def _problem(claim: Claim, computed: Decimal) -> Problem:
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
