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
from itertools import islice, pairwise

from generator.check.shared.measuring import Entry, baseline, item, observations
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
MOST_NAMED = 3
REGULAR = 2


def find(site: Site) -> Iterator[Problem]:
    """The periods without observation between two that have one."""
    for indicator in site.indicators:
        series = _series(indicator)
        spans = sorted(series)
        step = _step(indicator, spans)
        started = {found.first for one in baseline(indicator) if (found := span(one.stated.period))}
        for before, after in pairwise(spans if step else ()):
            if (after.first - before.first) % step == 0:
                expected = range(before.first + step, after.first, step)
                missing = (Span(at, before.months) for at in expected if at not in started)
                if named := tuple(islice(missing, MOST_NAMED + 1)):
                    yield _problem(series[after], before, named)


def _series(indicator: Indicator) -> dict[Span, Entry]:
    """The observations by their periods, where all are exact and equally long; else none."""
    series: dict[Span, Entry] = {}
    for entry in observations(indicator):
        found = span(entry.stated.period)
        if found is None or any(found.months != other.months for other in islice(series, 1)):
            return {}
        series.setdefault(found, entry)
    return series


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


def _problem(after: Entry, before: Span, missing: tuple[Span, ...]) -> Problem:
    """The observation that comes too late after another, and the periods between them."""
    named = ", ".join(str(each) for each in missing[:MOST_NAMED])
    return rule.at(
        after.at("period"),
        say(
            "“{indicator}” has observations for {before} and {after}, and none for {missing}.",
            indicator=short(after.indicator.title),
            before=str(before),
            after=after.stated.period.text,
            missing=f"{named}, …" if len(missing) > MOST_NAMED else named,
        ),
        expected=say("An observation for each period, or `not-available`."),
        fix=say("Add what is missing: its figure, or `value: not-available`."),
        item=item(after.indicator),
        width=len(after.stated.period.text),
    )
