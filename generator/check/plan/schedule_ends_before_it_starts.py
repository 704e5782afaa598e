"""A schedule, or another period, ends before it starts.

## Why

A period that ends before it starts is a typing error, and the site would show it as written.
This check looks at every date of the data: schedules, periods of plans, budgets, targets,
observations and reports. Periods that are open at one end are fine.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    schedule: 2011-22/2010-21
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    schedule: 2010-21/2011-22
```

## How to fix

Correct one of the two ends, or exchange them.
"""

from collections.abc import Iterator

from generator.language.message import say
from generator.model.site import Site
from generator.model.walk import values
from generator.model.when import When
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF230",
    name="schedule-ends-before-it-starts",
    severity=Severity.ERROR,
    doc=__doc__ or "",
)


def find(site: Site) -> Iterator[Problem]:
    """The periods whose last day comes before their first."""
    for found in values(site):
        when = found.value
        if isinstance(when, When) and when.start and when.end and when.end < when.start:
            yield rule.at(
                found.place,
                say("The period {period} ends before it starts.", period=when.text),
                expected=say("A start, a `/`, and an end that is not before it."),
                fix=say("Correct one of the two ends, or exchange them."),
                item=found.item,
            )
