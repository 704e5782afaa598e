r"""A heading is not of the level that its place calls for.

## Why

Many people who do not see a page go from heading to heading, and their level says what is part of
what. The title of a page is its only heading of the first level, and its front matter gives it:
narrative begins at `##`, and goes down one level at a time. An empty heading leads nowhere.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
## How to read this plan

#### Its measures
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
## How to read this plan

### Its measures
```

## How to fix

Write one `#` more than the heading it is part of has, never for the size of the letters. A line
that begins with a `#` and is no heading is written with a `\` before it.
"""

from collections.abc import Iterator

from generator.check.shared.items import narrative_item
from generator.check.shared.prose import Heading, headings
from generator.check.shared.written import written_body
from generator.language.message import Message, say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF606", name="skipped-heading", severity=Severity.WARNING, doc=__doc__ or "")

TITLE = 1
"""The level of the page's title, and of what no narrative should have."""


def find(site: Site) -> Iterator[Problem]:
    """The headings of narrative that skip a level, stand for the title, or are empty."""
    for narrative in site.narratives:
        above = TITLE
        for heading in headings(narrative.body):
            fault = _fault(heading, above)
            above = max(heading.level, TITLE + 1)
            if fault:
                place, width = written_body(narrative).stretch(heading.start, heading.end)
                found, expected, fix = fault
                item = narrative_item(narrative.key)
                yield rule.at(place, found, expected=expected, fix=fix, item=item, width=width)


def _fault(heading: Heading, above: int) -> tuple[Message, Message, Message] | None:
    """What is wrong with a heading below one of a level, if anything is."""
    if not heading.words:
        return (
            say("This heading has no words."),
            say("A heading that says what follows."),
            say("Write its words, or delete it."),
        )
    if heading.level == TITLE:
        return (
            say("This heading, “{words}”, is of the level of the title.", words=heading.words),
            say("One title for a page, which its front matter gives."),
            say("Write `##` before it; if it is no heading, write `\\#`."),
        )
    if heading.level > above + 1:
        return (
            say(
                "This heading, “{words}”, is of level {level}, below one of level {above}.",
                words=heading.words,
                level=heading.level,
                above=above,
            ),
            say("Level {level} at most: no level is skipped.", level=above + 1),
            say("Write `{hashes}` before it.", hashes="#" * (above + 1)),
        )
    return None
