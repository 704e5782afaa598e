"""An item skips a level of its plan.

## Why

A plan declares its levels from the top down, and each item stands right below one of the level
above. A measure right below an orientation, in a plan that puts objectives between them, most
often lacks the right parent. A level that no item of the plan stands at is not skipped, and one
that says `optional: true` may be.

## Bad

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
```

## Good

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: objective
    label: {fr: Objectif, en: Objective}
    plural: {fr: Objectifs, en: Objectives}
    optional: true
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
```

## How to fix

Write the id of an item of the level right above as the item’s `parent:`. If the plan’s document
does let items stand without one of that level, write `optional: true` on the level.
"""

from collections.abc import Collection, Iterator, Mapping

from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.plan import Level, Node, Plan
from generator.model.site import Site
from generator.model.types import Text
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF213",
    name="skipped-level",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The nodes between which and their parent, or the top, a level of the plan is missing."""
    for plan in site.plans:
        ranks = {level.kind: rank for rank, level in reversed(list(enumerate(plan.levels)))}
        used = {node.kind for node in plan.nodes}
        for node in plan.nodes:
            if skipped := _skipped(plan, node, ranks, used):
                yield _problem(plan, node, skipped)


def _skipped(
    plan: Plan, node: Node, ranks: Mapping[str, int], used: Collection[str]
) -> list[Level]:
    """The levels that a node skips; none where its kind or its parent is not known."""
    above = -1
    if node.parent:
        parent = plan.node(node.parent)
        above = ranks.get(parent.kind, len(ranks)) if parent else len(ranks)
    between = plan.levels[above + 1 : ranks.get(node.kind, 0)]
    return [level for level in between if not level.optional and level.kind in used]


def _problem(plan: Plan, node: Node, skipped: list[Level]) -> Problem:
    """The node, and the levels that it skips."""
    languages = dict.fromkeys(lang for level in skipped for lang in level.label)
    labels = {
        lang: ", ".join(level.label.get(lang, level.kind) for level in skipped)
        for lang in languages
    }
    return rule.at(
        node.origin.at("parent"),
        say("{node}, skips a level ({levels}).", node=node_name(plan, node), levels=Text(labels)),
        expected=say("A parent of the level right above."),
        fix=say(
            "Correct its `parent:`, or write `optional: true` on the level `{kind}` if it may be "
            "skipped.",
            kind="`, `".join(level.kind for level in skipped),
        ),
        item=f"{plan.id}/{node.id}",
        width=len(node.parent or ""),
    )
