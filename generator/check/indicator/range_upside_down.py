"""A target’s range begins above its end.

## Why

A target from 55,000 to 50,000 has its two ends exchanged, or one of them mistyped.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Personnes accueillies, en: People welcomed}
    targets:
      - period: 2010
        min: 55000
        max: 50000
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Personnes accueillies, en: People welcomed}
    targets:
      - period: 2010
        min: 50000
        max: 55000
```

## How to fix

Exchange `min:` and `max:`, or correct the one that is mistyped.
"""

from collections.abc import Iterator

from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF232", name="range-upside-down", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The targets whose `min` is above their `max`."""
    for indicator in site.indicators:
        for target in indicator.targets:
            if target.min is not None and target.max is not None and target.min > target.max:
                yield rule.at(
                    (target.origin if target.origin.path else indicator.origin).at("min"),
                    say(
                        "The target for {period} of “{indicator}” goes from {min} to {max}.",
                        period=target.period.text,
                        indicator=indicator.title,
                        min=target.min,
                        max=target.max,
                    ),
                    expected=say("A `min:` that is not above the `max:`."),
                    fix=say("Exchange `min:` and `max:`, or correct the one that is mistyped."),
                    item=f"indicators/{indicator.id}",
                )
