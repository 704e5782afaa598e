"""An action has no schedule, in a plan that dates its actions.

## Why

In a plan where actions have dates, one without a date reads as forgotten, and nobody can tell
whether it is late. A schedule on the action or on its item counts, and so does a `schedule_note`
(“ongoing”). A plan that dates none of its actions, or only some of them, is left alone.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    actions:
      - id: 1-a1
        text: {fr: Ouvrir un guichet, en: Open a service counter}
        schedule: 2009-23
      - id: 1-a2
        text: {fr: Former le personnel, en: Train the staff}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    actions:
      - id: 1-a1
        text: {fr: Ouvrir un guichet, en: Open a service counter}
        schedule: 2009-23
      - id: 1-a2
        text: {fr: Former le personnel, en: Train the staff}
        schedule_note: {fr: En continu, en: Ongoing}
```

## How to fix

Write `schedule:` on the action as an EDTF date: `2018` (a year), `2018-02` (a month), `2018-23`
(autumn), `../2018-23` (until autumn). If the plan’s document gives words instead of a date, write
them in `schedule_note:`.
"""

from collections.abc import Iterator

from generator.check.shared.names import node_name, short
from generator.language.message import say
from generator.model.plan import Action, Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF206",
    name="action-without-schedule",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The actions without a date, in the plans that date most of theirs."""
    for plan in site.plans:
        for node, action in _undated(plan):
            yield _problem(plan, node, action)


def _undated(plan: Plan) -> list[tuple[Node, Action]]:
    """The actions without a date; none where the plan does not date its actions."""
    own, every = 0, 0
    undated: list[tuple[Node, Action]] = []
    for node in plan.nodes:
        for action in node.actions:
            every += 1
            own += _has_date(action)
            if not (_has_date(action) or _is_settled(plan, node, action)):
                undated.append((node, action))
    return undated if own and len(undated) * 2 <= every else []


def _has_date(action: Action) -> bool:
    """Whether an action says when, in a date or in words."""
    return bool(action.schedule or action.schedule_note)


def _is_settled(plan: Plan, node: Node, action: Action) -> bool:
    """Whether an action needs no date of its own.

    Its item has one, or lacks one that its level requires (another check says so), or it was
    abandoned.
    """
    level = plan.level(node)
    asked = level is not None and "schedule" in level.requires
    return bool(node.schedule) or asked or action.status == "abandoned"


def _problem(plan: Plan, node: Node, action: Action) -> Problem:
    """The action by its words, and its item by name."""
    return rule.at(
        action.origin.at("schedule"),
        say(
            "{node}, has an action without a schedule: “{action}”",
            node=node_name(plan, node),
            action=short(action.text),
        ),
        expected=say("A schedule, as most actions of this plan have."),
        fix=say("Write `schedule:` on the action, or its words in `schedule_note:` (“ongoing”)."),
        item=f"{plan.id}/{node.id}/{action.id}",
    )
