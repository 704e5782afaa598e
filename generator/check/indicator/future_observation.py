"""An observation is for a period that has not begun.

## Why

What has not happened has not been measured: the year is mistyped, or the figure is a target or a
forecast. A period that has begun is not to come, and “not available” is no result.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    observations:
      - {period: 2910, value: 480}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    observations:
      - {period: 2010, value: 480}
```

## How to fix

Correct the `period:`. A figure that is aimed at stands under `targets:`.
"""

from collections.abc import Iterator

from generator.check.shared.measuring import Entry, baseline, item, observations
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF309", name="future-observation", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The baselines and observations of periods that begin after the day of the build."""
    for indicator in site.indicators if site.today else ():
        for entry in (*baseline(indicator), *observations(indicator)):
            start = entry.stated.period.start
            if start and site.today and start > site.today and _is_result(entry):
                yield _problem(entry, site.today.isoformat())


def _is_result(entry: Entry) -> bool:
    """Whether something was found."""
    return bool(entry.figures or entry.stated.text)


def _problem(entry: Entry, today: str) -> Problem:
    """The observation, and the day that it comes before."""
    return rule.at(
        entry.at("period"),
        say(
            "“{indicator}” has a result for {period}, which has not begun on {today}.",
            indicator=short(entry.indicator.title),
            period=entry.stated.period.text,
            today=today,
        ),
        expected=say("A period that has begun."),
        fix=say("Correct the `period:`, or move the figure to `targets:`."),
        item=item(entry.indicator),
        width=len(entry.stated.period.text),
    )
