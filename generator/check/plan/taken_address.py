"""An item says that it stood where another one stands.

## Why

An address that was published leads to the same item for good: where the item moved, `formerly:`
names the ids that it had, and whoever comes to the old address is led to the new one. An old id
that is given to another item would lead its readers to the wrong card, and one old address cannot
lead to two items.

## Bad

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
    formerly: ["1"]
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
    formerly: ["3"]
```

## How to fix

Under `formerly:`, write only ids that no item has any more: `2.4` in the same plan,
`other-plan/2.4` in another; each under one item. An item that took the id of another needs one of
its own.
"""

from collections.abc import Iterator

from generator.check.shared.names import node_name
from generator.language.message import Message, say
from generator.model.moved import Move, moves
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF221", name="taken-address", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """Every old place where an item stands, or that another item names before."""
    first: dict[tuple[str, str], Move] = {}
    for move in moves(site):
        plan = site.plan_by_id.get(move.before[0])
        there = plan.node(move.before[1]) if plan else None
        if plan and there:
            yield _problem(
                move,
                say("“{id}” is where {node}, stands.", id=move.word, node=node_name(plan, there)),
            )
        elif (other := first.setdefault(move.before, move)) is not move:
            name = node_name(other.plan, other.node)
            yield _problem(move, say("“{id}” already leads to {node}.", id=move.word, node=name))


def _problem(move: Move, found: Message) -> Problem:
    """The old place, and what to do."""
    return rule.at(
        move.node.origin.at(f"formerly.{move.position}"),
        found,
        expected=say("An id that no item has any more, under one item."),
        fix=say("Remove it from `formerly:`, or correct it."),
        item=f"{move.plan.id}/{move.node.id}",
        width=len(move.word),
    )
