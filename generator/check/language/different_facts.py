"""A page quotes a figure of the data in one language and not in the other.

## Why

What `{{ … }}` quotes is part of what a page says. A reader of one language would not find the
figure that a reader of the other finds.

## Bad

```markdown
<!-- content/plans/a-plan/index.fr.md -->
Le budget est de {{ budgets/2007-2008/expenditure }}.
<!-- content/plans/a-plan/index.en.md -->
The budget goes up.
```

## Good

```markdown
<!-- content/plans/a-plan/index.fr.md -->
Le budget est de {{ budgets/2007-2008/expenditure }}.
<!-- content/plans/a-plan/index.en.md -->
The budget is {{ budgets/2007-2008/expenditure }}.
```

## How to fix

Quote the figure in both languages, by the same name. The format that follows `|` may differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.shared.items import narrative_item
from generator.check.shared.pairs import twin_groups
from generator.check.shared.prose import Quote, quotes
from generator.language.message import say
from generator.model.facts import facts
from generator.model.narrative import Narrative
from generator.model.settings import Language
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF504", name="different-facts", severity=Severity.ERROR, doc=__doc__ or "")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page in one language, with what it quotes by name."""

    language: Language
    narrative: Narrative
    quoted: dict[str, Quote]


def find(site: Site) -> Iterator[Problem]:
    """The figures that one language of a page quotes alone; misspelt names are told elsewhere."""
    known = facts(site) if any("{{" in each.body for each in site.narratives) else {}
    for twins in twin_groups(site) if known else ():
        pages = [_Page(language, each, _quoted(each)) for language, each in twins]
        if all(quote.is_closed and quote.name in known for quote in _all(pages)):
            for page in pages[1:]:
                yield from _alone(pages[0], page)
                yield from _alone(page, pages[0])


def _quoted(narrative: Narrative) -> dict[str, Quote]:
    """What a narrative quotes: each name where it first stands."""
    found: dict[str, Quote] = {}
    for quote in quotes(narrative):
        found.setdefault(quote.name, quote)
    return found


def _all(pages: list[_Page]) -> Iterator[Quote]:
    """Every quote of a page, in every language."""
    for page in pages:
        yield from page.quoted.values()


def _alone(page: _Page, other: _Page) -> Iterator[Problem]:
    """What a page quotes and the other does not."""
    for name, quote in page.quoted.items():
        if name not in other.quoted:
            yield rule.at(
                quote.place,
                say(
                    "“{name}” is quoted in one language ({language}) and not in the other "
                    "({other}).",
                    name=name,
                    language=page.language.name,
                    other=other.language.name,
                ),
                expected=say("The same quoted figures in every language of a page."),
                fix=say(
                    "Quote it in {path} as well, or remove it here.", path=other.narrative.path
                ),
                item=narrative_item(page.narrative.key),
                width=_width(page.narrative, quote),
            )


def _width(narrative: Narrative, quote: Quote) -> int:
    """How many characters a quote takes, braces included."""
    line = narrative.body.split("\n")[quote.place.line - narrative.line]
    start = quote.place.column - 1
    return line.index("}}", start) + 2 - start
