"""A text with which a plan was begun still stands there.

## Why

`affiche new` begins a plan with texts that say what belongs where. One that was not replaced would
tell the public nothing.

## Bad

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Titre du plan
  en: Title of the plan
```

## Good

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Plan d’action pour la mobilité durable
  en: Sustainable Mobility Action Plan
```

## How to fix

Write the plan’s own text in its place, in each language. What the plan does not have may be taken
out, with its name: a summary, a methodology, a page of narrative.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.begin.texts import texts
from generator.check.shared.pairs import Texts, data_texts, narrative_texts
from generator.language.message import say
from generator.model.settings import Language
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF508", name="text-to-replace", severity=Severity.WARNING, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The texts that wait for those of the plan: one problem for all languages of a text."""
    begun = {code: texts(code) for code in site.settings.codes}
    for each in chain(data_texts(site), narrative_texts(site)):
        waiting = [one for one in each.said if one[1].strip() in begun[one[0].code]]
        if waiting:
            yield _problem(each, waiting)


def _problem(each: Texts, waiting: Sequence[tuple[Language, str]]) -> Problem:
    """The first language in which a text waits, and the names of all."""
    words = waiting[0][1]
    place, width = each.make(*waiting[0]).stretch(0, len(words.rstrip()))
    return rule.at(
        place,
        say("“{text}” waits for the plan’s own text.", text=words.strip()),
        expected=say(
            "What the plan itself says: {languages}.",
            languages=", ".join(language.name for language, _ in waiting),
        ),
        fix=say("Write it in its place, or take the field out if the plan has none."),
        item=each.item,
        width=width,
    )
