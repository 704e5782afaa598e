"""An objective has no indicator.

## Why

An objective that nothing measures cannot be followed: nobody can tell whether it was reached.
This check is the reason this site exists. It holds for every level of the kind `objective`,
and for every other level that requires indicators, measures aside (they have a check of their own).
An indicator counts wherever it stands: on the objective itself, or on an item below it. One for
which nothing has been reported yet counts too. One that is not defined does not.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title:
      fr: Accueillir plus de personnes
      en: Welcome more people
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title:
      fr: Accueillir plus de personnes
      en: Welcome more people
    indicators:
      - admissions
indicators:
  - id: admissions
    title:
      fr: Nombre de personnes admises
      en: Number of people admitted
```

## How to fix

Under `indicators:` of the objective, or of an item below it, list the id of an indicator that
the plan’s document gives for it. If no plan defines that indicator yet, define it under
`indicators:` at the end of the plan’s file. If the document itself gives none, waive this check
for the objective and state the reason: the public reads it on the status page.
"""

from collections.abc import Iterator

from generator.check.shared.coverage import having, lists_indicator
from generator.check.shared.names import node_name
from generator.language.message import Message, say
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF201",
    name="objective-without-indicator",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The objectives that have no indicator, neither their own nor one of a node below."""
    for plan in site.plans:
        covered = having(plan, lists_indicator(site))
        for node in plan.nodes:
            if node.id not in covered and _needs_indicator(plan, node):
                yield _problem(plan, node)


def _needs_indicator(plan: Plan, node: Node) -> bool:
    """Whether a node is an objective, by its kind or by what its level requires."""
    if node.kind == "objective":
        return True
    level = plan.level(node)
    return bool(level and "indicators" in level.requires and node.kind != "measure")


def _problem(plan: Plan, node: Node) -> Problem:
    """The objective by name, and what to write where."""
    return rule.at(
        node.origin.at("indicators") if node.indicators else node.origin.at(),
        _found(plan, node),
        expected=say("At least one indicator, on this item or on one below it."),
        fix=say(
            "Under `indicators:` of {number}, list the id of an indicator, and define that "
            "indicator under `indicators:` of the plan if no plan does.",
            number=node.number or node.id,
        ),
        item=f"{plan.id}/{node.id}",
    )


def _found(plan: Plan, node: Node) -> Message:
    """That there is no indicator, or only ids that no indicator has."""
    name = node_name(plan, node)
    if node.indicators:
        return say(
            "{node}, has no indicator: none is defined under the id {ids}.",
            node=name,
            ids=", ".join(node.indicators),
        )
    return say("{node}, has no indicator, neither its own nor one of an item below it.", node=name)
