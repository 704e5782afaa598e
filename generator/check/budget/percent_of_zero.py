"""A percentage is stated of a figure that is zero.

## Why

Nothing is a percentage of zero: what was not there last year has no percentage of change, and
nothing has a share of an empty whole. The site shows “n/a” there, in French « s. o. ».

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
explanations:
  - text: {fr: Le programme est nouveau., en: The program is new.}
lines:
  - {year: 2007-2008, measure: expenditure, amount: 110.0}
  - {year: 2006-2007, measure: expenditure, amount: 0.0}
  - {year: 2007-2008, measure: change, amount: 100.0}
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
explanations:
  - text: {fr: Le programme est nouveau., en: The program is new.}
lines:
  - {year: 2007-2008, measure: expenditure, amount: 110.0}
  - {year: 2006-2007, measure: expenditure, amount: 0.0}
```

## How to fix

Remove the line of the percentage, or correct the figure that is zero. If the source itself prints
a percentage there, keep it and waive this check for it, saying so.
"""

from collections.abc import Iterator

from generator.check.shared.claims import Claim, claims
from generator.check.shared.figures import figure_name
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF408", name="percent-of-zero", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The stated percentages whose base is zero."""
    for budget in site.budgets:
        for claim in claims(budget):
            if claim.base == 0 and not claim.is_amount:
                yield _problem(claim)


def _problem(claim: Claim) -> Problem:
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
