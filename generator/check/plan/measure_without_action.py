"""A measure has no action.

## Why

A measure without actions says what is wanted and not what will be done. This check holds for the
levels whose `requires` lists `actions`. An action counts on the item itself or on one below it.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    requires: [actions]
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accompagner, en: Accompany people}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    requires: [actions]
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accompagner, en: Accompany people}
    actions:
      - id: 1-a1
        text: {fr: Ouvrir un guichet, en: Open a service counter}
```

## How to fix

Under `actions:` of the item, write what the plan’s document says will be done. If the plan gives
no actions at this level, remove `actions` from what the level requires.
"""

from collections.abc import Iterator

from generator.check.shared.coverage import having, requiring
from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF202",
    name="measure-without-action",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The nodes of levels that require actions, without any, their own or below."""
    for plan in site.plans:
        covered = having(plan, lambda node: bool(node.actions))
        for _, node in requiring(plan, "actions"):
            if node.id not in covered:
                yield rule.at(
                    node.origin.at(),
                    say("{node}, has no action.", node=node_name(plan, node)),
                    expected=say("At least one action: its level requires some."),
                    fix=say(
                        "Under `actions:` of {number}, write what will be done.",
                        number=node.number or node.id,
                    ),
                    item=f"{plan.id}/{node.id}",
                )
