"""A target is on the wrong side of its baseline.

## Why

To increase from 500 and aim at 50 is most often a lost digit, or a wrong direction. Only indicators
that should increase or decrease are judged, a range by its better end. A target for a period before
the baseline’s is left out.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    direction: increase
    baseline: {period: 2007, value: 500}
    targets:
      - {period: 2012, value: 50}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    direction: increase
    baseline: {period: 2007, value: 450}
    targets:
      - {period: 2012, value: 500}
```

## How to fix

Correct the target, the `baseline:` or the `direction:`. If the document does aim lower than where
it started, waive this check for the indicator and say why.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.measuring import Entry, is_off_scale, item, targets
from generator.check.shared.names import short
from generator.language.message import Message, say
from generator.model.indicator import Observation
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF306",
    name="target-worse-than-baseline",
    severity=Severity.WARNING,
    doc=__doc__ or "",
)


def find(site: Site) -> Iterator[Problem]:
    """The targets that lie on the wrong side of their baseline."""
    for indicator in site.indicators:
        start = indicator.baseline
        if start and isinstance(start.value, Decimal):
            for target in targets(indicator):
                if _is_comparable(target, start):
                    yield from _judged(target, start.value)


def _is_comparable(target: Entry, start: Observation) -> bool:
    """Whether a target is of numbers, for a period that does not end before the baseline's.

    A percentage that is impossible is a fault of its own.
    """
    end, begins = target.stated.period.end, start.period.start
    if not target.figures or (end and begins and end < begins):
        return False
    return not any(is_off_scale(target.indicator, figure) for figure in target.figures.values())


def _judged(target: Entry, start: Decimal) -> Iterator[Problem]:
    """The problem of a target whose better end is worse than where it starts."""
    direction, ends = target.indicator.direction, target.figures
    if direction == "increase":
        field = max(ends, key=lambda name: ends[name])
        if ends[field] < start:
            text = say(
                "“{indicator}” should increase, but its target for {period}, {target}, is below "
                "its baseline, {baseline}.",
                **_values(target, field, start),
            )
            yield _problem(target, field, text)
    elif direction == "decrease":
        field = min(ends, key=lambda name: ends[name])
        if ends[field] > start:
            text = say(
                "“{indicator}” should decrease, but its target for {period}, {target}, is above "
                "its baseline, {baseline}.",
                **_values(target, field, start),
            )
            yield _problem(target, field, text)


def _values(target: Entry, field: str, start: Decimal) -> dict[str, object]:
    """What fills the message."""
    return {
        "indicator": short(target.indicator.title),
        "period": target.stated.period.text,
        "target": target.figures[field],
        "baseline": start,
    }


def _problem(target: Entry, field: str, found: Message) -> Problem:
    """The end of the target that was judged."""
    return rule.at(
        target.at(field),
        found,
        expected=say("A target on the better side of the baseline."),
        fix=say("Correct the target, the `baseline:` or the `direction:`."),
        item=item(target.indicator),
        width=len(f"{target.figures[field]:f}"),
    )
