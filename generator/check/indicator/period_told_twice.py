"""An indicator has two targets, or two observations, for the same period.

## Why

Of two figures for the same year, a reader cannot know which one holds, and narrative that quotes
the target of a period could quote either.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    observations:
      - {period: 2008, value: 420}
      - {period: 2008, value: 480}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    observations:
      - {period: 2008, value: 420}
      - {period: 2009, value: 480}
```

## How to fix

Correct one of the two periods, or keep the figure that holds and tell the other in its `note:`. A
lower and an upper end are one target, with `min:` and `max:`. Figures of two populations belong to
two indicators.
"""

from collections.abc import Iterator

from generator.check.shared.measuring import Entry, item, observations, targets
from generator.check.shared.names import short
from generator.language.message import Message, say
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF312", name="period-told-twice", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The targets and the observations for a period that another has."""
    for indicator in site.indicators:
        yield from _twice(say("targets"), targets(indicator))
        yield from _twice(say("observations"), observations(indicator))


def _twice(what: Message, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """The entries whose period comes again, and where it came first."""
    first: dict[object, Place] = {}
    for entry in entries:
        place, period = entry.at("period"), entry.stated.period
        key = (period.start, period.end)
        if first.setdefault(key, place) is not place:
            yield rule.at(
                place,
                say(
                    "“{indicator}” has two {what} for {period}; the first is at {first}.",
                    indicator=short(entry.indicator.title),
                    what=what,
                    period=period.text,
                    first=str(first[key]),
                ),
                expected=say("Each period once."),
                fix=say("Correct one of the periods, or remove the entry that does not hold."),
                item=item(entry.indicator),
                width=len(period.text),
            )
