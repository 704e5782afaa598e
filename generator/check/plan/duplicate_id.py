"""Two entries have the same id.

## Why

An id names one thing: its page, its address, and what refers to it. Of two entries with the same
id, one would be silently left out. Likewise, a budget states each figure once.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
  - id: "1"
    kind: objective
    title: {fr: Accompagner, en: Accompany}
    indicators: [admissions]
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
  - id: "2"
    kind: objective
    title: {fr: Accompagner, en: Accompany}
    indicators: [admissions]
```

## How to fix

Give one of the two an id of its own, or remove the one that is a copy. An id that has been
published stays with what it named: addresses are permanent.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.check.shared.references import line_item
from generator.language.message import Message, say
from generator.model.budget import Budget
from generator.model.plan import Plan
from generator.model.site import Site
from generator.place import Origin, Place
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF220", name="duplicate-id", severity=Severity.ERROR, doc=__doc__ or "")


class _Entity(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def origin(self) -> Origin: ...


Named = tuple[str, Origin, str]
"""An id, and where it stands: the field of an entity."""


def find(site: Site) -> Iterator[Problem]:
    """Every second entry with an id that another of its kind has, and where the first one is."""
    yield from _twice("", say("plan"), _ids(site.plans))
    yield from _twice("indicators/", say("indicator"), _ids(site.indicators))
    yield from _twice("", say("budget"), _ids(site.budgets))
    yield from _twice("organizations/", say("organization"), _ids(site.organizations))
    yield from _twice("sources/", say("source"), _ids(site.sources))
    yield from _twice("glossary/", say("glossary entry"), _ids(site.terms))
    for plan in site.plans:
        yield from _in_plan(plan)
    for budget in site.budgets:
        yield from _in_budget(budget)


def _ids(entities: Iterable[_Entity]) -> Iterator[Named]:
    """The id of each entity, and where it stands."""
    return ((entity.id, entity.origin, "id") for entity in entities)


def _in_plan(plan: Plan) -> Iterator[Problem]:
    """The duplicates within one plan."""
    prefix = f"{plan.id}/"
    kinds = ((level.kind, level.origin, "kind") for level in plan.levels)
    yield from _twice(prefix, say("level"), kinds)
    yield from _twice(prefix, say("item of the plan"), _ids(plan.nodes))
    yield from _twice(prefix, say("group of statements"), _ids(plan.statements))
    actions = (action for node in plan.nodes for action in node.actions)
    yield from _twice(prefix, say("action"), _ids(actions))
    for node in plan.nodes:
        yield from _twice(f"{prefix}{node.id}/", say("report"), _ids(node.reports))


def _in_budget(budget: Budget) -> Iterator[Problem]:
    """The duplicates within one budget."""
    prefix = f"{budget.id}/"
    yield from _twice(prefix, say("program"), _ids(budget.programs))
    for program in budget.programs:
        yield from _twice(f"{prefix}{program.id}/", say("element"), _ids(program.elements))
    yield from _twice(prefix, say("category"), _ids(budget.categories))
    yield from _twice(prefix, say("measure"), _ids(budget.measures))
    yield from _twice(prefix, say("identity"), _ids(budget.identities))
    lines = (
        (line_item(budget, line.cell, line.measure), (line.cell, line.measure), line.origin.at())
        for line in budget.lines
    )
    yield from _figures(lines)


def _twice(prefix: str, what: Message, ids: Iterable[Named]) -> Iterator[Problem]:
    """The ids that come again, each with the place where it came first."""
    first: dict[str, tuple[Origin, str]] = {}
    for name, origin, field in ids:
        if name not in first:
            first[name] = origin, field
        else:
            before, at = first[name]
            found = say(
                "Two entries ({what}) have the id “{name}”; the first is at {first}.",
                what=what,
                name=name,
                first=str(before.at(at)),
            )
            fix = say("Give one of them another id, or remove the one that is a copy.")
            yield rule.at(
                origin.at(field),
                found,
                expected=say("An id of its own."),
                fix=fix,
                item=f"{prefix}{name}",
            )


def _figures(lines: Iterable[tuple[str, object, Place]]) -> Iterator[Problem]:
    """The figures of a budget that are stated again for the same place."""
    first: dict[object, Place] = {}
    for item, cell, place in lines:
        if first.setdefault(cell, place) is not place:
            found = say(
                "The figure {item} is stated twice; the first is at {first}.",
                item=item,
                first=str(first[cell]),
            )
            fix = say("Remove one of the two lines, or correct what it stands for.")
            yield rule.at(place, found, expected=say("Each figure once."), fix=fix, item=item)
