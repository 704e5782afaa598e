"""A period is missing between two observations.

## Why

A reader cannot tell a year that was forgotten from one in which nothing was published. The periods
that are expected follow from `frequency:`, or, without it, from the step of most observations. An
observation in words, or one that is `not-available`, stands for its period. Fuzzy periods and
series of mixed ones are left alone.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    frequency: yearly
    observations:
      - {period: 2008, value: 420}
      - {period: 2010, value: 480}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    frequency: yearly
    observations:
      - {period: 2008, value: 420}
      - {period: 2009, value: not-available}
      - {period: 2010, value: 480}
```

## How to fix

Add an observation for the period: its figure, or `value: not-available` where none was published.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.check.shared.measuring import Entry, item, observations
from generator.check.shared.names import short
from generator.check.shared.series import STEPS, Span, span
from generator.language.message import say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF308",
    name="gap-in-series",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)
FEW = 3
REGULAR = 2


def find(site: Site) -> Iterator[Problem]:
    """The periods without observation between two that have one."""
    for indicator in site.indicators:
        series = _series(indicator, site.today)
        spans = sorted(series)
        step = _step(indicator, spans)
        for before, after in pairwise(spans if step else ()):
            if missing := list(_between(before, after, step, _start(indicator))):
                yield _problem(series[after], before, missing)


def _start(indicator: Indicator) -> Span | None:
    """The period of the baseline: it is not missing, though it need not be near the series."""
    return span(indicator.baseline.period) if indicator.baseline else None


def _between(before: Span, after: Span, step: int, start: Span | None) -> Iterator[Span]:
    """The periods that are expected between two; none where the step does not lead there."""
    if (after.first - before.first) % step == 0:
        for first in range(before.first + step, after.first, step):
            if start is None or first != start.first:
                yield Span(first, before.months)


def _series(indicator: Indicator, today: date | None) -> dict[Span, Entry]:
    """The observations by their periods, where all are exact, equally long and not told twice.

    Those to come are mistyped, which is a fault of its own.
    """
    series: dict[Span, Entry] = {}
    for entry in observations(indicator):
        period = entry.stated.period
        if today and period.start and period.start > today:
            continue
        found = span(period)
        if found is None or found in series:
            return {}
        series[found] = entry
    return series if len({each.months for each in series}) == 1 else {}


def _step(indicator: Indicator, spans: list[Span]) -> int:
    """The months from one observation to the next; 0 where that is not known."""
    steps = [after.first - before.first for before, after in pairwise(spans)]
    if not steps or indicator.frequency == "once":
        return 0
    least = min(steps)
    if indicator.frequency is None:
        regular = steps.count(least)
        return least if regular >= REGULAR and 2 * regular > len(steps) else 0
    step = STEPS[indicator.frequency]
    return max(step, spans[0].months) if least >= spans[0].months else step


def _problem(after: Entry, before: Span, missing: list[Span]) -> Problem:
    """The observation that comes too late after another, and the periods between them."""
    first, last = str(missing[0]), str(missing[-1])
    few = ", ".join(map(str, missing[:FEW]))
    return rule.at(
        after.at("period"),
        say(
            "“{indicator}” has observations for {before} and {after}, and none for {missing}.",
            indicator=short(after.indicator.title),
            before=str(before),
            after=after.stated.period.text,
            missing=few
            if len(missing) <= FEW
            else say("{first} to {last}", first=first, last=last),
        ),
        expected=say("An observation for each period, or `not-available`."),
        fix=say("Add what is missing: its figure, or `value: not-available`."),
        item=item(after.indicator),
        width=len(after.stated.period.text),
    )
