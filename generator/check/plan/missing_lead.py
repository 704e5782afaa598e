"""An item has no lead organization.

## Why

The public must be able to tell who answers for an item. This check holds for the levels whose
`requires` lists `leads`.

## Bad

```yaml
# data/plans/a-plan/plan.yml
levels:
  - kind: measure
    label: {fr: Mesure, en: Measure}
    plural: {fr: Mesures, en: Measures}
    requires: [leads]
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
    requires: [leads]
nodes:
  - id: "1"
    kind: measure
    title: {fr: Accompagner, en: Accompany people}
    leads: [a-ministry]
```

## How to fix

Under `leads:` of the item, list the id of the organization that answers for it. Organizations are
in `data/organizations.yml`.
"""

from collections.abc import Iterator

from generator.check.shared.coverage import requiring
from generator.check.shared.names import node_name
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF204",
    name="missing-lead",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The nodes of levels that require leads, without any."""
    for plan in site.plans:
        for _, node in requiring(plan, "leads"):
            if not node.leads:
                yield rule.at(
                    node.origin.at("leads"),
                    say("{node}, has no lead organization.", node=node_name(plan, node)),
                    expected=say("At least one lead organization: its level requires one."),
                    fix=say(
                        "Under `leads:` of {number}, list the id of an organization.",
                        number=node.number or node.id,
                    ),
                    item=f"{plan.id}/{node.id}",
                )
