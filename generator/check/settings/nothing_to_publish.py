"""A project has neither a plan nor a budget.

## Why

A build would put an empty site in the place of the published one. A folder that was moved, or a
copy that is not whole, is a likelier cause than the wish for one.

## Bad

```text
data/organizations.yml
data/sources.yml
```

## Good

```text
data/organizations.yml
data/sources.yml
data/plans/a-plan/plan.yml
```

## How to fix

Put the folder back. Where there is no plan yet, `affiche new` begins one:
`affiche new vision-2030`.
"""

from collections.abc import Iterator

from generator.language.message import say
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF292",
    name="nothing-to-publish",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """One problem, where nothing is."""
    if site.plans or site.budgets:
        return
    folder = site.settings.data
    yield rule.at(
        Place(folder),
        say("There is no plan and no budget."),
        expected=say("A plan in {folder}/plans, or a budget in {folder}/budgets.", folder=folder),
        fix=say("Put the folder back, or begin a plan: affiche new vision-2030."),
        item="settings",
    )
