"""An indicator does not say which document it comes from.

## Why

Every fact can be traced to a published document. An indicator of a plan comes from the plan’s own
document, so none need say it; but where half or more say on which page or in which section, the
others were forgotten. An indicator that no plan uses, and that stands beside none, has no other
source than its own.

## Bad

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions, welcomed]
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
    indicators: [admissions, welcomed]
indicators:
  - id: welcomed
    title: {fr: Accueil, en: Welcome}
    unit: {fr: personnes, en: people}
    source: {id: a-source, page: "12"}
```

## How to fix

Under `source:`, write the id of a document of `data/sources.yml`, with a page or a section.
"""

from collections.abc import Iterator

from generator.check.shared.items import folder
from generator.check.shared.measuring import gaps, item
from generator.check.shared.names import short
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF304",
    name="indicator-without-source",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The indicators without a source among others that have one, or that no plan stands for."""
    homes = {folder(plan.origin.path) for plan in site.plans if plan.origin.path}
    for gap in gaps(site, lambda _: True, lambda indicator: indicator.source is not None):
        if gap.plan is None or _is_oversight(gap.asked, len(gap.lacking)):
            for indicator in gap.lacking:
                if gap.plan is None and folder(indicator.origin.path) in homes:
                    continue
                yield rule.at(
                    indicator.origin.at("source"),
                    say("“{indicator}” cites no source.", indicator=short(indicator.title)),
                    expected=say("The document that the indicator comes from."),
                    fix=say("Under `source:`, write the `id:` of a document, and where in it."),
                    item=item(indicator),
                )


def _is_oversight(asked: int, lacking: int) -> bool:
    """Whether half of a plan’s indicators or more cite their source."""
    return 2 * lacking <= asked
