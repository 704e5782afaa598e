"""Two budgets give the same figure differently.

## Why

A year stands in its own budget and, as the year before, in the next one. Readers compare the two.
A figure that is not the same in both is mistyped in one of them, or was restated since, and then
readers are told. Compared are the figures of one portfolio that have the same year and measure, and
whose program, element and category have the same id and title, in one unit and within their
rounding.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 110.0}
# data/budgets/2008-2009/budget.yml
id: 2008-2009
years: [2008-2009, 2007-2008]
lines:
  - {year: 2008-2009, program: "1", measure: expenditure, amount: 115.0}
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 111.0}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 110.0}
# data/budgets/2008-2009/budget.yml
id: 2008-2009
years: [2008-2009, 2007-2008]
lines:
  - {year: 2008-2009, program: "1", measure: expenditure, amount: 115.0}
  - {year: 2007-2008, program: "1", measure: expenditure, amount: 111.0, restated: true}
```

## How to fix

Compare both figures with their sources, and correct the one that is mistyped. If the later document
restates the figure, write `restated: true` on its line, or `true` in a column `restated` of
`lines.csv`: the page then tells both figures. If it counts something else, such as what was spent
and not what was planned, give it a measure of its own.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.figures import EXACT, figure_name, half_unit, in_unit
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.restated import Again, Told, told_again
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF406", name="conflicting-figures", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The figures that the budget before gave otherwise, and that are not said to be restated."""
    for again in told_again(site):
        other = _in_the_unit_of(again.told, again.before)
        if other is not None and not again.told.line.restated and _differ(again, other):
            yield _problem(again, other)


def _in_the_unit_of(told: Told, before: Told) -> Decimal | None:
    """The figure before in the unit of the one now; none where they cannot be compared."""
    return in_unit(before.line.amount, before.measure.unit, told.measure.unit)


def _differ(again: Again, other: Decimal) -> bool:
    """Whether no figure could have been rounded to both."""
    told, before = again.told, again.before
    coarse = in_unit(half_unit(before.measure), before.measure.unit, told.measure.unit)
    tolerance = EXACT.add(half_unit(told.measure), coarse or Decimal(0))
    return abs(EXACT.subtract(told.line.amount, other)) >= tolerance


def _problem(again: Again, other: Decimal) -> Problem:
    """Both figures, and where the other one stands."""
    (budget, line, _), before = again.told, again.before
    return rule.at(
        line.origin.at("amount"),
        say(
            "{figure}: {stated} here, but {other} in “{budget}” ({place}).",
            figure=figure_name(budget, line),
            stated=line.amount,
            other=other,
            budget=before.budget.title,
            place=str(before.line.origin.at("amount")),
        ),
        expected=say("The same figure in both budgets, or one that is said to be restated."),
        fix=say(
            "Compare both with their sources. If the figure was restated since, write "
            "`restated: true` on this line; if it counts something else, give it its own measure."
        ),
        item=line_item(budget, line.cell, line.measure),
    )
