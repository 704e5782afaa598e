"""A closed year changed, and no erratum says so.

## Why

A year that was published and closed stays as it was: people have quoted it. A budget or a report is
closed with a `seal`, the fingerprint of what it says: the figures of a budget, the status, cost,
clientele and texts of a report. Whoever changes one afterwards tells the public what changed, and
when, in a dated erratum that holds the new fingerprint. Spacing and quotation marks change nothing.

## Bad

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111.0}
seal: "bd005dc27d96"
```

## Good

```yaml
# data/budgets/2007-2008/budget.yml
lines:
  - {year: 2007-2008, measure: expenditure, amount: 111.0}
seal: "bd005dc27d96"
errata:
  - date: 2008-05-01
    text:
      fr: Le total avait été mal copié.
      en: The total had been miscopied.
    seal: "78e13180b7a1"
```

## How to fix

If the change was not meant, put the figure or the text back as it was. If it is right, add an
erratum with its date, what changed in every language, and the fingerprint that the message gives.
"""

from collections.abc import Iterator

from generator.check.shared.items import folder, misread_folders
from generator.language.message import Message, say
from generator.model.budget import Budget
from generator.model.seal import Year, written, years
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF701",
    name="changed-after-closing",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The closed years that say something else than their last seal; none that was misread."""
    misread = misread_folders(site)
    for year in years(site):
        if year.changed and folder(year.entity.origin.path) not in misread:
            yield rule.at(
                _place(year),
                _found(year),
                expected=say("What was sealed, or an erratum about what changed since."),
                fix=say(
                    "Put back what was there, or add to `errata:` one with `date:` (the full day), "
                    "`text:` in every language, and `seal: {seal}`.",
                    seal=written(year),
                ),
                item=year.item,
            )


def _place(year: Year) -> Place:
    """Where the last seal stands."""
    errata = year.entity.errata
    return errata[-1].origin.at("seal") if errata else year.entity.origin.at("seal")


def _found(year: Year) -> Message:
    """What changed, and both fingerprints."""
    if isinstance(year.entity, Budget):
        return say(
            "The figures of “{title}” changed after they were sealed: their fingerprint is {now}, "
            "not {seal}.",
            title=year.entity.title,
            now=year.fingerprint,
            seal=year.seal,
        )
    return say(
        "The report {item} changed after it was sealed: its fingerprint is {now}, not {seal}.",
        item=year.item,
        now=year.fingerprint,
        seal=year.seal,
    )
