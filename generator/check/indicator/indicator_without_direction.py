"""An indicator does not say which way is better.

## Why

A delay of 12 days after one of 15 is good news, 12 people welcomed after 15 is not: the reader
learns it from the desired direction. A milestone and words need none, unless a number is aimed at;
nor does an indicator that is still being explored, or no longer followed. Where a plan gives the
direction of most of its indicators, each one without is reported; where it does not, the plan is
reported once.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: delay
    title: {fr: Délai de réponse, en: Time to answer}
    scale: days
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: delay
    title: {fr: Délai de réponse, en: Time to answer}
    scale: days
    direction: decrease
```

## How to fix

Write `direction:`: `increase`, `decrease`, `maintain` or `reach`. Where the plan’s document leaves
a doubt, leave the field out: this is advice.
"""

from collections.abc import Iterator

from generator.check.shared.measuring import RESTING, WORDED, gaps, has_numeric_target, item
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF302",
    name="indicator-without-direction",
    severity=Severity.HINT,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The indicators without a desired direction, or the plans that give none."""
    for gap in gaps(site, _needs_direction, lambda indicator: bool(indicator.direction)):
        if gap.is_whole:
            yield rule.at(
                gap.place,
                say(
                    "In “{where}”, {lacking} of the {asked} indicators that need a desired "
                    "direction have none.",
                    where=gap.where,
                    lacking=len(gap.lacking),
                    asked=gap.asked,
                ),
                expected=say("Which way is better, so that results can be read."),
                fix=say("Write `direction:` in each where the document leaves no doubt."),
                item=gap.item,
            )
            continue
        for indicator in gap.lacking:
            yield rule.at(
                indicator.origin.at("direction"),
                say("“{indicator}” has no desired direction.", indicator=short(indicator.title)),
                expected=say("`increase`, `decrease`, `maintain` or `reach`."),
                fix=say("Write `direction:` if the document leaves no doubt."),
                item=item(indicator),
            )


def _needs_direction(indicator: Indicator) -> bool:
    """Whether the results of an indicator cannot be read without a direction."""
    if indicator.status in RESTING:
        return False
    return indicator.scale not in WORDED or has_numeric_target(indicator)
