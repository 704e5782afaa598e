"""An indicator that is a number does not say of what.

## Why

“1,250” tells nothing until the unit says persons, requests or hours. A percentage, a variation,
an amount of money and a number of days carry their unit; a milestone and words need none. Nor is
one asked of an index, a ratio or a score, of an indicator whose targets and results are all in
words, or of one that is still being explored.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    direction: increase
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    direction: increase
```

## How to fix

Write the unit in each language, as it reads after a number. If the indicator is no number, say so
with `scale:`: `percent`, `change` (a variation in per cent), `money`, `days`, `milestone` (done or
not) or `words`.
"""

import re
from collections.abc import Iterator

from generator.check.shared.alike import bare
from generator.check.shared.measuring import RESTING, entries, item
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF301",
    name="indicator-without-unit",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)
BARE = re.compile(r"\b(?:coefficient|indice|index|quotient|rang|rank|ratio|score)")
"""Words for numbers that have no unit, in French and English."""


def find(site: Site) -> Iterator[Problem]:
    """The indicators whose numbers have no unit."""
    for indicator in site.indicators:
        if _needs_unit(indicator) and indicator.unit is None:
            yield rule.at(
                indicator.origin.at("unit"),
                say("“{indicator}” is a number without a unit.", indicator=short(indicator.title)),
                expected=say("What is counted: persons, requests, hours."),
                fix=say("Write `unit:` in each language, or a `scale:` that is not `number`."),
                item=item(indicator),
            )


def _needs_unit(indicator: Indicator) -> bool:
    """Whether the numbers of an indicator mean nothing without a unit."""
    if indicator.scale != "number" or indicator.status in RESTING:
        return False
    stated = entries(indicator)
    if stated and not any(entry.figures for entry in stated):
        return False
    return not any(BARE.search(bare(title)) for title in indicator.title.values())
