"""An indicator’s next observation is long due.

## Why

The plan promised a figure every year and the last one is from years ago: the public must know
whether it is late, or has stopped. An observation is awaited until its period ends and one period
more, while a plan that uses the indicator goes on. An indicator that has never had a result is not
told here: its status says so.

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
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    frequency: yearly
    status: discontinued
    observations:
      - {period: 2008, value: 420}
```

## How to fix

Add the observation, or one that is `not-available` with a note; or correct `frequency:`. If the
indicator is no longer followed, write `status: discontinued`.
"""

from collections.abc import Iterator
from datetime import date

from generator.check.shared.measuring import RESTING, Entry, item, observations
from generator.check.shared.names import short
from generator.check.shared.series import STEPS, later, span
from generator.language.message import say
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF310",
    name="missed-update",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The indicators whose last observation is more than two periods old."""
    for indicator in site.indicators:
        step = STEPS.get(indicator.frequency) if indicator.frequency else None
        end = None if indicator.status in RESTING else _end(indicator)
        limit = _limit(site, indicator) if step and end else None
        if step and end and limit and later(end, 2 * step) < limit:
            last = next(one for one in observations(indicator) if one.stated.period.end == end)
            found = span(last.stated.period)
            step = max(step, found.months if found else 0)
            if later(end, 2 * step) < limit:
                yield _problem(last, later(end, step))


def _end(indicator: Indicator) -> date | None:
    """The last day that an observation is about; none where there is none, or where one is open."""
    latest = date.min
    for one in indicator.observations:
        if one.period.end is None:
            return None
        latest = max(latest, one.period.end)
    return latest if indicator.observations else None


def _limit(site: Site, indicator: Indicator) -> date | None:
    """The day until which results are awaited: today, or the end of the last plan."""
    plans = [plan for plan, _ in site.indicator_uses.get(indicator.id, ())]
    ends = [plan.period.end for plan in plans if plan.period.end]
    if site.today is None or not plans or len(ends) < len(plans):
        return site.today
    return min(site.today, max(ends))


def _problem(last: Entry, due: date) -> Problem:
    """The last observation, and when the next one’s period ended."""
    return rule.at(
        last.at("period"),
        say(
            "The last observation of “{indicator}” is for {period}; the next one was due after "
            "{due}.",
            indicator=short(last.indicator.title),
            period=last.stated.period.text,
            due=due.isoformat(),
        ),
        expected=say("Observations as often as `frequency:` says."),
        fix=say("Add the observation, or write `status: discontinued`."),
        item=item(last.indicator),
        width=len(last.stated.period.text),
    )
