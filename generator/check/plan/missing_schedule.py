"""An item has no schedule.

## Why

A commitment without a date cannot be late. This check holds for the levels whose `requires` lists
`schedule`. The schedule may be on the item itself or on each of its actions; an action that says
when in words (`schedule_note`, “ongoing”) has one.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    requires: [schedule]
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
    requires: [schedule]
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accompagner, en: Accompany people}
    schedule: 2010-23
```

## How to fix

Write `schedule:` on the item, or on each of its actions, as an EDTF date: `2018` (a year),
`2018-02` (a month), `2018-23` (autumn), `2018-21/2019-22` (spring 2018 to summer 2019),
`../2018-23` (until autumn).
"""

from collections.abc import Iterator

from generator.check.shared.coverage import requiring
from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.plan import Node
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF205",
    name="missing-schedule",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The nodes of levels that require a schedule, without one."""
    for plan in site.plans:
        for _, node in requiring(plan, "schedule"):
            if not _has_schedule(node):
                yield rule.at(
                    node.origin.at("schedule"),
                    say("{node}, has no schedule.", node=node_name(plan, node)),
                    expected=say("A schedule, on the item or on each of its actions."),
                    fix=say(
                        "Write `schedule:` on {number}, as a date such as `2018-23` (autumn 2018).",
                        number=node.number or node.id,
                    ),
                    item=f"{plan.id}/{node.id}",
                )


def _has_schedule(node: Node) -> bool:
    """Whether a node or each of its actions has a schedule, in a date or in words."""
    if node.schedule:
        return True
    return bool(node.actions) and all(
        action.schedule or action.schedule_note for action in node.actions
    )
