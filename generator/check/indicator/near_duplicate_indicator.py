"""Two indicators have nearly the same title.

## Why

An indicator is defined once, and any number of items and plans may list it. Defined twice, it soon
has two targets and two results that differ. Titles are compared without case, accents, plurals,
articles, or one word spelled otherwise; a number, a population or any other word that differs tells
two indicators apart, as do their units and their scales.

## Bad

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: employment-rate
    title: {fr: Taux d’emploi des personnes immigrantes, en: Employment rate of immigrants}
    scale: percent
  - id: rate-of-employment
    title: {fr: Taux d’emploi de personnes immigrantes, en: Immigrants’ rate of employment}
    scale: percent
```

## Good

```yaml
# data/plans/a-plan/plan.yml
indicators:
  - id: employment-rate
    title: {fr: Taux d’emploi des personnes immigrantes, en: Employment rate of immigrants}
    scale: percent
  - id: employment-rate-all
    title: {fr: Taux d’emploi de la population, en: Employment rate of the population}
    scale: percent
```

## How to fix

Keep one, list its id wherever the other was used, and remove the other. If they measure two things,
say in their titles what tells them apart.
"""

from collections.abc import Iterator

from generator.begin.texts import is_begun, texts
from generator.check.shared.measuring import item
from generator.check.shared.names import short
from generator.check.shared.twins import twins
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF311",
    name="near-duplicate-indicator",
    severity=Severity.WARNING,
    doc=__doc__ or "",
)


def find(site: Site) -> Iterator[Problem]:
    """Every indicator that resembles one before it; a title that still waits resembles its like."""
    begun = {code: texts(code) for code in site.settings.codes}
    titled = [one for one in site.indicators if not is_begun(one.title, begun)]
    for first, second in twins(titled):
        yield rule.at(
            second.origin.at("title"),
            say(
                "“{second}” ({second_id}) has nearly the title of “{first}” ({first_id}), at "
                "{place}.",
                second=short(second.title),
                second_id=second.id,
                first=short(first.title),
                first_id=first.id,
                place=str(first.origin.at("title")),
            ),
            expected=say("Each indicator defined once, or titles that tell two apart."),
            fix=say("Keep one and list its id where the other is used, or make the titles differ."),
            item=item(second),
        )
