"""An amount has more decimals than its measure publishes.

## Why

A measure says how many decimals it is published with, and the site shows that many: more would be
rounded away, and the parts shown would no longer add up. An amount with more is most often
mistyped, or was computed instead of copied.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111313.34}
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111313.3}
```

## How to fix

Write the amount as the source publishes it, or set `decimals:` of the measure.
"""

from collections.abc import Iterator

from generator.check.shared.figures import decimals_of, figure_name
from generator.check.shared.references import line_item
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF405", name="too-many-decimals", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The amounts with more decimals than their measure has."""
    for budget in site.budgets:
        for line in budget.lines:
            measure = budget.measure(line.measure)
            if measure and decimals_of(line.amount) > measure.decimals:
                yield rule.at(
                    line.origin.at("amount"),
                    say(
                        "{figure}: {amount} has too many decimals.",
                        figure=figure_name(budget, line),
                        amount=line.amount,
                    ),
                    expected=say("No more decimals than {decimals}.", decimals=measure.decimals),
                    fix=say("Write the amount as published, or set `decimals:` of the measure."),
                    item=line_item(budget, line.cell, line.measure),
                )
