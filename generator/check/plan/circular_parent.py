"""Items, or organizations, are each above the other.

## Why

The parents of items make a tree, from which navigation and the context of each card are drawn.
Where they run in a circle, nothing is at the top and none of them can be reached.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    parent: "2"
  - id: "2"
    kind: objective
    title: {fr: Accompagner, en: Accompany}
    indicators: [admissions]
    parent: "1"
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

Correct the `parent:` of one of the items that the message names, so that each leads to the top.
"""

from collections.abc import Iterator, Mapping

from generator.language.message import say
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF211", name="circular-parent", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The circles of parents among the nodes of each plan, and among organizations."""
    for plan in site.plans:
        for circle in sorted(_circles({node.id: node.parent for node in reversed(plan.nodes)})):
            node = plan.node(circle[0])
            place = node.origin.at("parent") if node else plan.origin.at()
            yield _problem(circle, place, f"{plan.id}/{circle[0]}")
    organizations = site.organization_by_id
    for circle in sorted(_circles({name: each.parent for name, each in organizations.items()})):
        place = organizations[circle[0]].origin.at("parent")
        yield _problem(circle, place, f"organizations/{circle[0]}")


def _circles(parents: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Each circle, once, from its first id in order; every id is walked once."""
    seen: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at in parents and at not in seen:
            seen.add(at)
            path[at] = None
            at = parents[at]
        if at is not None and at in path:
            yield _from_first(list(path)[list(path).index(at) :])


def _from_first(circle: list[str]) -> list[str]:
    """A circle turned so that it begins with the first of its ids."""
    turn = circle.index(min(circle))
    return circle[turn:] + circle[:turn]


def _problem(circle: list[str], place: Place, item: str) -> Problem:
    """The circle, its first id repeated at its end."""
    return rule.at(
        place,
        say("The parents run in a circle: {circle}.", circle=" → ".join([*circle, circle[0]])),
        expected=say("Parents that lead to the top."),
        fix=say("Correct the `parent:` of one of them."),
        item=item,
    )
