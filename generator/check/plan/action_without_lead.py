"""Nobody answers for an action.

## Why

The public must be able to tell who will carry an action out. An organization counts wherever it
is named in `leads`: on the action, on its item, on an item above, or on the plan as a whole.

## Bad

```yaml
# data/plans/a-plan/plan.yml
leads: []
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    actions:
      - id: 1-a1
        text: {fr: Ouvrir un guichet, en: Open a service counter}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
leads: [a-ministry]
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions]
    actions:
      - id: 1-a1
        text: {fr: Ouvrir un guichet, en: Open a service counter}
```

## How to fix

Under `leads:` of the action, of its item or of the plan, list the id of the organization that
answers for it. Organizations are in `data/organizations.yml`.
"""

from collections.abc import Iterator

from generator.check.shared.above import nearest
from generator.check.shared.names import node_name, short
from generator.language.message import say
from generator.model.plan import Action, Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF207",
    name="action-without-lead",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The actions that no organization answers for; a plan where none has any is told once."""
    for plan in site.plans:
        if plan.leads:
            continue
        unled = _unled(plan)
        every = sum(len(node.actions) for node in plan.nodes)
        if len(unled) == every > 1:
            yield _whole(plan, every)
        else:
            yield from (_problem(plan, node, action) for node, action in unled)


def _unled(plan: Plan) -> list[tuple[Node, Action]]:
    """The actions without leads, their own or from above."""
    led = nearest(plan, lambda node: _answers(plan, node) or None)
    return [
        (node, action)
        for node in plan.nodes
        for action in node.actions
        if not (action.leads or led[node.id])
    ]


def _answers(plan: Plan, node: Node) -> bool:
    """Whether a node has leads, or lacks those that its level requires: another check says so."""
    level = plan.level(node)
    return bool(node.leads) or (level is not None and "leads" in level.requires)


def _whole(plan: Plan, count: int) -> Problem:
    """A plan none of whose actions has a lead."""
    return rule.at(
        plan.origin.at("leads"),
        say(
            "Nobody answers for any of the {count} actions of “{plan}”.",
            count=count,
            plan=short(plan.title),
        ),
        expected=say("A lead organization, for the plan, its items or its actions."),
        fix=say("Under `leads:` of the plan, list the id of an organization."),
        item=plan.id,
    )


def _problem(plan: Plan, node: Node, action: Action) -> Problem:
    """The action by its words, and its item by name."""
    return rule.at(
        action.origin.at("leads"),
        say(
            "{node}, has an action that nobody answers for: “{action}”",
            node=node_name(plan, node),
            action=short(action.text),
        ),
        expected=say("A lead organization, for the action or for what it is part of."),
        fix=say("Under `leads:` of the action or of its item, list the id of an organization."),
        item=f"{plan.id}/{node.id}/{action.id}",
    )
