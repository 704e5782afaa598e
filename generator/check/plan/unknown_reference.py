"""An id refers to something that does not exist.

## Why

Facts are written once and referred to by id: a plan lists the ids of its indicators, a measure
those of its organizations. An id that nothing has, most often a misspelt one, would leave a hole
in the page. References to something that could not be read are not reported: its own problem is.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    leads: [a-minstry]
    indicators: [admissions]
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    leads: [a-ministry]
    indicators: [admissions]
```

## How to fix

Correct the id, or write the entry it refers to: an organization in `data/organizations.yml`, a
source in `data/sources.yml`, an indicator under `indicators:` of a plan.
"""

from collections.abc import Iterator

from generator.check.shared.guess import Guesser
from generator.check.shared.references import Reference, references
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF210",
    name="unknown-reference",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The references that name nothing, with the nearest id that there is."""
    guesser = Guesser()
    for reference in references(site):
        if not reference.is_known and not _is_dropped(site, reference.word):
            yield _problem(reference, guesser)


def _is_dropped(site: Site, word: str) -> bool:
    """Whether an id, or a plan's and a node's joined by `/`, names what could not be read."""
    return bool(site.dropped) and not site.dropped.isdisjoint({word, *word.split("/")})


def _problem(reference: Reference, guesser: Guesser) -> Problem:
    """The id that names nothing, and the nearest."""
    return rule.at(
        reference.place,
        say("“{word}” is not {what}.", word=reference.word, what=reference.what),
        expected=say("The id of {what}.", what=reference.what),
        fix=guesser.fix(
            reference.word,
            reference.known,
            say("Correct the id, or write the entry that it names."),
        ),
        item=reference.item,
    )
