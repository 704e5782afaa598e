"""The headings of a page do not correspond from one language to the other.

## Why

Twin pages have the same parts, in the same order: a reader who changes language finds the same
place again, and a part that is missing shows. Their headings are as many, and of the same levels.

## Bad

```markdown
<!-- content/plans/a-plan/index.fr.md -->
## Le contexte

Un mot.

## Les effets

Deux mots.
<!-- content/plans/a-plan/index.en.md -->
## The context

A word.
```

## Good

```markdown
<!-- content/plans/a-plan/index.fr.md -->
## Le contexte

Un mot.

## Les effets

Deux mots.
<!-- content/plans/a-plan/index.en.md -->
## The context

A word.

## The effects

Two words.
```

## How to fix

Give both languages the same headings, with the same number of `#`.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.check.shared.items import narrative_item
from generator.check.shared.pairs import twin_groups
from generator.check.shared.prose import Heading, headings
from generator.check.shared.written import written_body
from generator.language.message import Message, say
from generator.model.narrative import Narrative
from generator.model.settings import Language
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF507", name="different-headings", severity=Severity.WARNING, doc=__doc__ or "")

Page = tuple[Language, Narrative]


def find(site: Site) -> Iterator[Problem]:
    """The pages whose headings differ, each at the first heading that does."""
    for twins in twin_groups(site):
        first, *others = twins
        for other in others:
            found = [headings(narrative.body) for _, narrative in (first, other)]
            if [one.level for one in found[0]] != [one.level for one in found[1]]:
                yield _problem((first, other), found)


def _problem(pages: tuple[Page, Page], found: Sequence[Sequence[Heading]]) -> Problem:
    """The first heading that has no match, in the language that has it."""
    one, two = next(pair for pair in zip_longest(*found) if _apart(*pair))
    if two is None or len(found[0]) > len(found[1]):
        pages, two, found = pages[::-1], one, found[::-1]
    place, width = written_body(pages[1][1]).stretch(two.start, two.end)
    path = pages[0][1].path
    return rule.at(
        place,
        _found(pages, found, two),
        expected=say("As many headings in every language, of the same levels."),
        fix=say("Make the headings of both correspond; the other is {path}.", path=path),
        item=narrative_item(pages[1][1].key),
        width=width,
    )


def _apart(one: Heading | None, two: Heading | None) -> bool:
    """Whether two headings do not correspond."""
    return one is None or two is None or one.level != two.level


def _found(pages: tuple[Page, Page], found: Sequence[Sequence[Heading]], here: Heading) -> Message:
    """How many headings each language has, or which level differs."""
    (other, _), (language, _) = pages
    values = {"text": here.words, "language": language.name, "other": other.name}
    few, many = map(len, found)
    if few != many:
        return say(
            "Headings: {many} ({language}), {few} ({other}). They differ from “{text}” on.",
            many=many,
            few=few,
            **values,
        )
    return say(
        "The heading “{text}” ({language}) is of another level in the other language ({other}).",
        **values,
    )
