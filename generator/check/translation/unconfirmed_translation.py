"""Translations wait for somebody to confirm them.

## Why

A text that is new, or that changed in every language, may say one thing in one language and
another in the next. Once somebody has read both and confirmed them, a later change of one language
alone is noticed. A project without any table `translations.csv` does without.

## Bad

```csv
# data/plans/a-plan/translations.csv
text,fr,en
a-plan/title,28efe784e079,008fc0c1cfd7
```

## Good

```csv
# data/plans/a-plan/translations.csv
text,fr,en
a-plan/title,3d4901a9654c,b58e5ea04a76
```

## How to fix

Read the texts side by side (`affiche translations` lists them), correct what differs, and run
`affiche translations confirm`.
"""

from collections.abc import Iterator

from generator.check.shared.names import short
from generator.language.message import say
from generator.model.drift import Judged, Standing, judged
from generator.model.passages import CONTENT
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF521",
    name="unconfirmed-translation",
    severity=Severity.HINT,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The tables whose texts are not all confirmed: one problem each, at the first of them."""
    if not site.confirmed.are_used:
        return
    waiting: dict[str, list[Judged]] = {}
    for each in judged(site):
        if each.standing is Standing.UNCONFIRMED:
            waiting.setdefault(each.passage.table, []).append(each)
    for found in waiting.values():
        yield _problem(site.settings.codes[0], found)


def _problem(lang: str, found: list[Judged]) -> Problem:
    """How many texts wait, and the first."""
    first = found[0].passage
    scope = CONTENT if first.is_page else first.owner
    return rule.at(
        first.at(lang),
        say(
            "Texts whose translation nobody has confirmed: {count}. The first: “{text}”.",
            count=len(found),
            text=short(first.titles),
        ),
        expected=say("Translations that somebody has read beside each other and confirmed."),
        fix=say(
            "Read them (`affiche translations` lists them), then run `{command}`.",
            command=f"affiche translations confirm {scope}".strip(),
        ),
        item=first.item,
    )
