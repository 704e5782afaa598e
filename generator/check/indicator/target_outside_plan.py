"""A target is for a period that no plan of its indicator covers.

## Why

A target belongs to a plan, and its date is in the plan’s period: a target for 2021 in a plan of
2008-2012 is most often mistyped. Where several plans share the indicator, one that covers the
target is enough. A single date or a fiscal year may stick out at the ends of the plan’s period;
another interval may not. Plans that are open at one end cover everything on that side.

## Bad

```yaml
# data/plans/a-plan/plan.yml
period: 2008/2012
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [welcomed]
indicators:
  - id: welcomed
    title: {fr: Personnes accueillies, en: People welcomed}
    targets:
      - period: 2021
        value: 500
```

## Good

```yaml
# data/plans/a-plan/plan.yml
period: 2008/2012
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [welcomed]
indicators:
  - id: welcomed
    title: {fr: Personnes accueillies, en: People welcomed}
    targets:
      - period: 2012
        value: 500
```

## How to fix

Correct the target’s `period:`, or the plan’s. If the plan does set a target beyond its own end,
waive this check for the indicator and say so.
"""

from collections.abc import Iterator
from datetime import date

from generator.language.message import say
from generator.model.indicator import Indicator, Target
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.when import When
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF231",
    name="target-outside-plan",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The targets for periods that no plan using the indicator covers."""
    for indicator in site.indicators:
        plans = {plan.id: plan for plan, _ in site.indicator_uses.get(indicator.id, ())}
        for position, target in enumerate(indicator.targets):
            if plans and not any(_covers(plan.period, target.period) for plan in plans.values()):
                yield _problem(indicator, position, target, list(plans.values()))


def _covers(plan: When, target: When) -> bool:
    """Whether a target's period is in the plan's; an open end covers, and is covered."""
    if target.is_interval and not target.is_fiscal_year:
        return _not_after(plan.start, target.start) and _not_after(target.end, plan.end)
    return _not_after(plan.start, target.end) and _not_after(target.start, plan.end)


def _not_after(first: date | None, second: date | None) -> bool:
    """Whether a day is not after another; always where one of them is open."""
    return first is None or second is None or first <= second


def _problem(indicator: Indicator, position: int, target: Target, plans: list[Plan]) -> Problem:
    """The target, and the periods it could be in."""
    place = (
        target.origin.at("period")
        if target.origin.path
        else indicator.origin.at(f"targets.{position}.period")
    )
    return rule.at(
        place,
        say(
            "The target for {period} of “{indicator}” is outside the plan.",
            period=target.period.text,
            indicator=indicator.title,
        ),
        expected=say(
            "A period within: {periods}.",
            periods=", ".join(f"{plan.period} ({plan.id})" for plan in plans),
        ),
        fix=say("Correct the target’s `period:`, or the plan’s."),
        item=f"indicators/{indicator.id}",
    )
