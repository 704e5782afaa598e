"""An organization answers for nothing, and says nothing of itself.

## Why

Each organization has a page: what it leads, what it is a partner of, what it published, its
mandate. One that nothing refers to and that has no mandate, objectives or services has an empty
page. It is most often left over, or its id is missing where it should be named.

## Bad

```yaml
# data/organizations.yml
- id: a-directorate
  name: {fr: Une direction, en: A directorate}
```

## Good

```yaml
# data/organizations.yml
- id: a-directorate
  name: {fr: Une direction, en: A directorate}
  mandate: {fr: Accueillir le public., en: Welcome the public.}
```

## How to fix

Name the organization where it belongs: under `leads:` or `partners:` of a plan or of its items, in
a budget, as the publisher of a source. Or write its `mandate:`. If nothing needs it, remove it from
`data/organizations.yml`.
"""

import re
from collections.abc import Iterable, Iterator

from generator.check.shared.alike import spellings
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.addresses import slug
from generator.model.budget import Budget
from generator.model.organization import Organization
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF216",
    name="idle-organization",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)
LINK = re.compile(r"\borganizations/([a-z0-9]+(?:[-.:_][a-z0-9]+)*)")


def find(site: Site) -> Iterator[Problem]:
    """The organizations that nothing refers to and that have nothing to say.

    One that a misspelt id means is not idle: that id has a problem of its own.
    """
    named = {name for name in _named(site) if name}
    misspelt = named.difference(one.id for one in site.organizations)
    meant = {spelling for name in misspelt for spelling in spellings(name)}
    idle = [
        one
        for one in site.organizations
        if not (one.mandate or one.objectives or one.services or one.id in named)
        and meant.isdisjoint(spellings(one.id))
    ]
    linked = {name for text in site.narratives if idle for name in LINK.findall(text.body)}
    yield from (_problem(one) for one in idle if slug(one.id) not in linked)


def _named(site: Site) -> Iterator[str | None]:
    """The organizations that something refers to."""
    yield from (one.parent for one in site.organizations)
    yield from (source.publisher for source in site.sources)
    for plan in site.plans:
        yield from _of_plan(plan)
    for budget in site.budgets:
        yield from _of_budget(budget)


def _of_plan(plan: Plan) -> Iterable[str]:
    """The organizations of a plan, its items and its actions."""
    yield from (*plan.leads, *plan.partners)
    for node in plan.nodes:
        yield from (*node.leads, *node.partners)
        for action in node.actions:
            yield from action.leads


def _of_budget(budget: Budget) -> Iterable[str | None]:
    """The organizations of a budget, its programs and their elements."""
    yield budget.organization
    for program in budget.programs:
        yield program.organization
        yield from (element.organization for element in program.elements)


def _problem(one: Organization) -> Problem:
    """The organization by its name."""
    return rule.at(
        one.origin.at("id"),
        say("“{name}” answers for nothing, and has no mandate.", name=short(one.name)),
        expected=say("An organization that something refers to, or one with a mandate."),
        fix=say(
            "Name it where it belongs (`leads:`, `partners:`), write its mandate, or remove it."
        ),
        item=f"organizations/{one.id}",
        width=len(one.id),
    )
