"""An indicator does not say how it is measured.

## Why

Who is counted, from which register, on which day: without it nobody can tell whether two results
compare. Where a plan gives the methodology of most of its indicators, each one without is
reported; where it does not, the plan is reported once. Milestones and words need none; nor does an
indicator that is still being explored, or no longer followed.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    methodology:
      fr: On compte les personnes inscrites au registre le 31 mars.
      en: People in the register on March 31 are counted.
```

## How to fix

Write `methodology:` in each language: the source of the figures, who or what is counted, and when.
"""

from collections.abc import Iterator

from generator.check.shared.measuring import RESTING, WORDED, gaps, item
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF303",
    name="indicator-without-methodology",
    severity=Severity.HINT,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The indicators without methodology, or the plans that give none."""
    for gap in gaps(site, _needs_methodology, lambda one: one.methodology is not None):
        if gap.is_whole:
            yield rule.at(
                gap.place,
                say(
                    "In “{where}”, {lacking} of the {asked} indicators that are numbers do not "
                    "say how they are measured.",
                    where=gap.where,
                    lacking=len(gap.lacking),
                    asked=gap.asked,
                ),
                expected=say("Who or what is counted, from which source, and when."),
                fix=say("Write the `methodology:` of each, where it is known."),
                item=gap.item,
            )
            continue
        for indicator in gap.lacking:
            yield rule.at(
                indicator.origin.at("methodology"),
                say(
                    "“{indicator}” does not say how it is measured.",
                    indicator=short(indicator.title),
                ),
                expected=say("Who or what is counted, from which source, and when."),
                fix=say("Write `methodology:` in each language."),
                item=item(indicator),
            )


def _needs_methodology(indicator: Indicator) -> bool:
    """Whether something is measured."""
    return indicator.scale not in WORDED and indicator.status not in RESTING
