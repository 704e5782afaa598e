"""A measure has no indicator.

## Why

A measure that nothing measures cannot be followed. This check holds for the level of the kind
`measure` when its `requires` lists `indicators`. An indicator counts on the measure itself or on
an item below it, provided that it is defined.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    requires: [indicators]
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
    requires: [indicators]
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accompagner, en: Accompany people}
    indicators: [admissions]
```

## How to fix

Under `indicators:` of the measure, list the id of an indicator that the plan’s document gives for
it. If the plan gives no indicators to measures, remove `indicators` from what the level requires.
"""

from collections.abc import Iterator

from generator.check.shared.coverage import having, lists_indicator, requiring
from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF203",
    name="measure-without-indicator",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The measures that require indicators and have none, their own or below."""
    for plan in site.plans:
        covered = having(plan, lists_indicator(site))
        for _, node in requiring(plan, "indicators"):
            if node.kind == "measure" and node.id not in covered:
                yield rule.at(
                    node.origin.at("indicators"),
                    say("{node}, has no indicator that is defined.", node=node_name(plan, node)),
                    expected=say("At least one indicator: its level requires some."),
                    fix=say(
                        "Under `indicators:` of {number}, list the id of an indicator.",
                        number=node.number or node.id,
                    ),
                    item=f"{plan.id}/{node.id}",
                )
