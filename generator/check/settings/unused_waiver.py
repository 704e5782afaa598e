"""A waiver waives nothing.

## Why

A waiver lets one fault stand, for a reason that the public reads on the status page. One that
waives nothing, because the fault is gone or its name is misspelt, would mislead its readers, and
could hide a fault to come.

## Bad

```yaml
# data/plans/a-plan/plan.yml
checks:
  waivers:
    - check: objective-without-indicator
      item: a-plan/1
      reason: {fr: Le document n’en donne pas., en: The document gives none.}
```

## Good

```yaml
# data/plans/a-plan/plan.yml
nodes:
  - id: "1"
    kind: objective
    title: {fr: Accueillir, en: Welcome}
checks:
  waivers:
    - check: objective-without-indicator
      item: a-plan/1
      reason: {fr: Le document n’en donne pas., en: The document gives none.}
```

## How to fix

Remove the waiver if the fault is gone. Otherwise correct `check:`, the name of the check, and
`item:`, the item that the problem names: it belongs to the plan or the
budget of the same file, or to anything where the waiver stands in `mkdocs.yml`.
"""

from collections.abc import Iterator

from generator.check.shared.guess import Guesser
from generator.check.shared.items import belongs, folder, misread_folders, owners
from generator.check.shared.settle import waiver_of
from generator.language.message import Message, say
from generator.model.checks import Waiver
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF290",
    name="unused-waiver",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The waivers that match no problem of their check. Only checks that are waived run again."""
    waivers = [(owner.id, waiver) for owner in owners(site) for waiver in owner.checks.waivers]
    if not waivers:
        return
    names, doubtful = _names(), misread_folders(site)
    used = _used(site, {waiver.check for _, waiver in waivers})
    guesser = Guesser()
    for owner, waiver in waivers:
        is_sure = waiver.check not in names or folder(waiver.origin.path) not in doubtful
        if id(waiver) not in used and is_sure:
            yield _problem(owner, waiver, guesser, names)


def _names() -> tuple[str, ...]:
    """The names of the checks that can be waived: all but this one."""
    from generator.check import CHECKS  # noqa: PLC0415 - that list holds this very check

    return tuple(each.rule.name for each in CHECKS if each.rule is not rule)


def _used(site: Site, names: set[str]) -> set[int]:
    """The identities of the waivers that match a problem of the checks with these names."""
    from generator.check import CHECKS  # noqa: PLC0415 - that list holds this very check

    settings = belongs(site)
    waived = (
        waiver_of(problem, settings)
        for each in CHECKS
        if each.rule is not rule and each.rule.name in names
        for problem in each.find(site)
    )
    return {id(waiver) for waiver in waived if waiver}


def _problem(owner: str, waiver: Waiver, guesser: Guesser, names: tuple[str, ...]) -> Problem:
    """The waiver, and what may be meant by a name that no check has."""
    if waiver.check not in names:
        found = say("There is no check “{check}” to waive.", check=waiver.check)
        fix = guesser.fix(waiver.check, names, say("Correct `check:`, or remove the waiver."))
        return _at(owner, waiver, "check", found, fix)
    found = say(
        "The waiver of {check} for {item} waives nothing.", check=waiver.check, item=waiver.item
    )
    return _at(owner, waiver, "item", found, say("Correct `item:`, or remove the waiver."))


def _at(owner: str, waiver: Waiver, field: str, found: Message, fix: Message) -> Problem:
    """The problem at a field of the waiver."""
    return rule.at(
        waiver.origin.at(field),
        found,
        expected=say("The name of a check, and an item that it finds fault with."),
        fix=fix,
        item=f"{owner}/{waiver.item.removeprefix(owner + '/')}",
    )
