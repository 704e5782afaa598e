"""A target has nothing that it can be compared with.

## Why

“5,000 people in 2028” tells how far there is to go only beside where the plan started. A baseline
serves, or a result from before the target. A baseline that is `not-available` says that there is
none. Targets in words need no baseline, nor does a target that is a variation (`scale: change`).
Where most of a plan’s indicators have nothing to compare with, the plan is reported once.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    direction: increase
    targets:
      - {period: 2012, value: 5000}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    direction: increase
    baseline: {period: 2007, value: 4200}
    targets:
      - {period: 2012, value: 5000}
```

## How to fix

Write `baseline:` with its period and its value, or `value: not-available` where none was published.
"""

from collections.abc import Iterator

from generator.check.shared.measuring import RESTING, Entry, gaps, item, targets
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.indicator import Indicator, Observation
from generator.model.site import Site
from generator.model.types import Absent
from generator.model.when import When
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF305",
    name="target-without-baseline",
    severity=Severity.HINT,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The indicators with a numeric target and nothing before it, or the plans of such."""
    for gap in gaps(
        site, lambda one: _last(one) is not None, lambda one: _has_start(one, _last(one))
    ):
        if gap.is_whole:
            yield rule.at(
                gap.place,
                say(
                    "In “{where}”, {lacking} of {asked} indicators with a target have nothing to "
                    "compare it with.",
                    where=gap.where,
                    lacking=len(gap.lacking),
                    asked=gap.asked,
                ),
                expected=say("Where each started: a baseline, or an earlier result."),
                fix=say("Write the `baseline:` of each, or `value: not-available`."),
                item=gap.item,
            )
            continue
        for indicator in gap.lacking:
            if last := _last(indicator):
                yield _problem(indicator, last)


def _last(indicator: Indicator) -> Entry | None:
    """The last numeric target that a baseline would help to read."""
    if indicator.status in RESTING or indicator.scale == "change":
        return None
    return next((one for one in reversed(targets(indicator)) if one.figures), None)


def _has_start(indicator: Indicator, target: Entry | None) -> bool:
    """Whether there is a baseline, or a result from before a target."""
    if target is None or indicator.baseline:
        return True
    return any(
        _is_result(one) and _begins_before(one.period, target.stated.period)
        for one in indicator.observations
    )


def _is_result(observation: Observation) -> bool:
    """Whether an observation says something to compare with."""
    return observation.text is not None or not isinstance(observation.value, Absent | None)


def _begins_before(first: When, second: When) -> bool:
    """Whether a period begins before another; an open one before any."""
    return first.start is None or second.start is None or first.start < second.start


def _problem(indicator: Indicator, target: Entry) -> Problem:
    """The target, and what it lacks."""
    return rule.at(
        target.at(),
        say(
            "The target for {period} of “{indicator}” has nothing to compare it with.",
            period=target.stated.period.text,
            indicator=short(indicator.title),
        ),
        expected=say("Where the plan started: a baseline, or an earlier result."),
        fix=say("Write `baseline:` with its period and value, or `value: not-available`."),
        item=item(indicator),
    )
