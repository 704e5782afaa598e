"""An erratum has no full date, or one that cannot be.

## Why

Errata tell what changed in a closed year, and when. Each has a full day, and they stand in the
order of those days. None is older than what it corrects: a report’s is not from before the end of
its period, a budget’s not from before its year; and none is from a day to come.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111.0}
seal: "bd005dc27d96"
errata:
  - date: 2008-05
    text:
      fr: Le total avait été mal copié.
      en: The total had been miscopied.
    seal: "78e13180b7a1"
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111.0}
seal: "bd005dc27d96"
errata:
  - date: 2008-05-01
    text:
      fr: Le total avait été mal copié.
      en: The total had been miscopied.
    seal: "78e13180b7a1"
```

## How to fix

Write the day on which the correction was published, with year, month and day: `2008-05-01`. Put the
newest erratum last.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.language.message import Message, say
from generator.model.budget import Budget
from generator.model.erratum import Erratum
from generator.model.seal import Year, years
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF702", name="misdated-erratum", severity=Severity.ERROR, doc=__doc__ or "")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find(site: Site) -> Iterator[Problem]:
    """The errata without a full day, and those whose day cannot be."""
    for year in years(site):
        last = _earliest(year)
        for erratum in year.entity.errata:
            fault = _fault(erratum, last, site.today)
            if fault:
                yield _problem(year, erratum, fault)
            else:
                last = erratum.date.start


def _fault(erratum: Erratum, last: date | None, today: date | None) -> Message | None:
    """What is wrong with the day of an erratum, `last` being what it cannot be older than."""
    day = erratum.date.start
    if day is None or not _DAY.fullmatch(erratum.date.text):
        return say("An erratum is dated {date}, which is not a full day.", date=str(erratum.date))
    if last and day < last:
        return say("An erratum is dated {date}, before {last}.", date=str(day), last=str(last))
    if today and day > today:
        return say("An erratum is dated {date}, a day to come.", date=str(day))
    return None


def _earliest(year: Year) -> date | None:
    """What no erratum is older than: the end of a report's period, the start of a budget's year."""
    period = year.entity.period
    return period.start if isinstance(year.entity, Budget) else period.end


def _problem(year: Year, erratum: Erratum, fault: Message) -> Problem:
    """The erratum, and the days that it can have."""
    return rule.at(
        erratum.origin.at("date"),
        fault,
        expected=say(
            "The full day of each erratum, after what it corrects, the newest erratum last."
        ),
        fix=say("Write the day on which it was published, such as 2012-05-01, or reorder them."),
        item=year.item,
        width=len(erratum.date.text),
    )
