"""A severity is set for a check that does not exist.

## Why

A plan or a budget may lower the severity of a check. Under a misspelt name, nothing would change,
silently. Problems of reading files cannot be lowered.

## Bad

```yaml
# data/plans/a-plan/plan.yml
checks:
  severity:
    missing-leads: warning
```

## Good

```yaml
# data/plans/a-plan/plan.yml
checks:
  severity:
    missing-lead: warning
```

## How to fix

Write the name of the check, which every problem shows beside its code.
"""

from collections.abc import Iterator

from generator.check.shared.guess import Guesser
from generator.check.shared.items import owners
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF291", name="unknown-check", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The names, under `severity:`, that no check has."""
    from generator.check import CHECKS  # noqa: PLC0415 - that list holds this very check

    names = [each.rule.name for each in CHECKS]
    guesser = Guesser()
    for owner in owners(site):
        for name in owner.checks.severity:
            if name not in names:
                yield rule.at(
                    owner.checks.origin.at(f"severity.{name}"),
                    say("There is no check “{check}”.", check=name),
                    expected=say("The name of a check, such as missing-lead."),
                    fix=guesser.fix(name, names, say("Correct the name, or remove the line.")),
                    item=owner.id,
                )
