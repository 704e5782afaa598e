"""An item stands below one of its own level or of a lower one.

## Why

A plan declares its levels from the top down. An objective below a measure, in a plan that puts
measures below objectives, is most often a mistyped parent, and the plan’s tree would be wrong.
Levels that are skipped have a check of their own.

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
    parent: "1"
```

## Good

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: objective
    label: {fr: Objectif, en: Objective}
    plural: {fr: Objectifs, en: Objectives}
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
  - id: "2"
    kind: measure
    title: {fr: Accompagner, en: Accompany}
    parent: "1"
```

## How to fix

Correct the item’s `parent:` or its `kind:`, or the order of the plan’s `levels:`.
"""

from collections.abc import Iterator

from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF212", name="misplaced-node", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The nodes whose parent does not stand at an earlier level."""
    for plan in site.plans:
        ranks = {level.kind: rank for rank, level in reversed(list(enumerate(plan.levels)))}
        for node in plan.nodes:
            parent = plan.node(node.parent) if node.parent else None
            known = parent and node.kind in ranks and parent.kind in ranks
            if parent and known and ranks[parent.kind] >= ranks[node.kind]:
                yield _problem(plan, node, parent)


def _problem(plan: Plan, node: Node, parent: Node) -> Problem:
    """The node and its parent, each by name."""
    return rule.at(
        node.origin.at("parent"),
        say(
            "{node}, is below {parent}, which is not of a higher level.",
            node=node_name(plan, node),
            parent=parent.number or parent.id,
        ),
        expected=say(
            "A parent of a higher level; from the top, the levels are: {levels}.",
            levels=", ".join(level.kind for level in plan.levels),
        ),
        fix=say("Correct its `parent:`, its `kind:` or the order of the plan’s `levels:`."),
        item=f"{plan.id}/{node.id}",
    )
