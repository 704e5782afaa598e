"""Narrative quotes a fact that the data does not have.

## Why

A figure in prose is never typed twice: `{{ budgets/2007-2008/expenditure | millions }}` quotes the
data by name. A misspelt name would leave braces in the middle of a sentence. Code is not looked
at.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
Spending reaches {{ budgets/2007-2008/expenditures | millions }}.
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
Spending reaches {{ budgets/2007-2008/expenditure | millions }}.
```

## How to fix

Correct the name. `affiche check` proposes the nearest one. For money, a format may follow, after
a `|`: `millions`, `thousands` or `dollars`.
"""

from collections.abc import Iterator, Mapping

from generator.check.shared.figures import IN_DOLLARS
from generator.check.shared.guess import Guesser
from generator.check.shared.items import is_of_dropped, narrative_item
from generator.check.shared.prose import Quote, quotes
from generator.language.message import Message, say
from generator.model.facts import Fact, facts
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF602",
    name="unknown-fact",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)

FORMATS = ("millions", "thousands", "dollars")


def find(site: Site) -> Iterator[Problem]:
    """The quotes of facts that there are not, or in a format that there is not."""
    known: Mapping[str, Fact] = facts(site) if any("{{" in n.body for n in site.narratives) else {}
    guesser = Guesser()
    for narrative in site.narratives:
        for quote in quotes(narrative):
            fault = _fault(quote, known, guesser)
            if fault and not is_of_dropped(site, quote.name):
                found, fix = fault
                yield rule.at(
                    quote.place,
                    found,
                    expected=say("The name of a fact, and a format for money if need be."),
                    fix=fix,
                    item=narrative_item(narrative.key),
                    width=quote.width,
                )


def _fault(
    quote: Quote, known: Mapping[str, Fact], guesser: Guesser
) -> tuple[Message, Message] | None:
    """What is wrong with a quote, and how to fix it, if anything is."""
    if not quote.is_closed:
        return say("These braces are not closed on their line."), say(
            "Close them with {braces}.", braces="`}}`"
        )
    fact = known.get(quote.name)
    if fact is None:
        otherwise = say("Correct the name of the fact.")
        return (
            say("There is no fact “{name}”.", name=quote.name),
            guesser.fix(quote.name, known, otherwise),
        )
    if quote.form and quote.form not in FORMATS:
        formats = ", ".join(FORMATS)
        return (
            say("There is no format “{format}”.", format=quote.form),
            say("Write one of these: {formats}.", formats=formats),
        )
    if quote.form and fact.unit not in IN_DOLLARS:
        return (
            say("“{name}” is not money: it has no format.", name=quote.name),
            say("Remove the `|` and what follows."),
        )
    return None
