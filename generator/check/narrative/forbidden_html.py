"""Narrative brings HTML that the site leaves out.

## Why

What is not on the site’s list of HTML is removed from its pages, so that no text can run a script,
load what stands elsewhere or undo the look of the site. What an editor wrote would be lost without
a word: formatting pasted from Word or Outlook, a bold word in HTML, words between `<` and `>` that
look like a tag. Comments and code are not looked at.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
This plan has <b onclick="more()">five objectives</b>.
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
This plan has **five objectives**.
```

## How to fix

Write Markdown: `**bold**`, `*italics*`, `## heading`, `[words](/address)`, `- item`. Where Markdown
has nothing, HTML such as `<abbr>`, `<sup>`, `<sub>`, `<small>`, `<kbd>`, `<del>` or `<figure>` is
kept. From Word, paste without formatting (Ctrl+Shift+V). A `<` that begins no tag is written
`&lt;`.
"""

import re
from collections.abc import Iterator

from generator.check.shared.guess import Guesser
from generator.check.shared.items import narrative_item
from generator.check.shared.markup import Tag, tags
from generator.check.shared.prose import without_code
from generator.check.shared.remedies import for_attribute, for_tag, is_pasted
from generator.check.shared.written import written_body
from generator.language.message import Message, say
from generator.model.html import SCHEMES, keeps, keeps_attribute
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF610", name="forbidden-html", severity=Severity.ERROR, doc=__doc__ or "")

_INSTRUCTION = re.compile(r"<(?:\?|!(?!--))[^<>]*+>")
_CLOSED = re.compile(r"</([a-z][^\s<>/]*+)")
_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+):[^\s]+")
_WORD = re.compile(r"(?:[ovwm]|st1):")


def find(site: Site) -> Iterator[Problem]:
    """The tags, the attributes and the instructions that pages leave out."""
    guesser = Guesser()
    for narrative in site.narratives:
        if "<" in narrative.body:
            text = without_code(narrative.body)
            yield from _pasted(narrative, text)
            yield from _written(narrative, text, guesser)


def _pasted(narrative: Narrative, text: str) -> Iterator[Problem]:
    """What Word and the like left in a page, told once: it comes by the hundred."""
    found = [(tag.start, tag.end) for tag in tags(text) if is_pasted(tag)]
    found += [match.span() for match in _INSTRUCTION.finditer(text)]
    if found:
        yield _problem(
            narrative,
            min(found),
            say("Formatting was pasted here with the words: {tag}", tag=_cut(text, *min(found))),
            say("Paste the words again without formatting (Ctrl+Shift+V), or delete the tags."),
        )


def _written(narrative: Narrative, text: str, guesser: Guesser) -> Iterator[Problem]:
    """The tags and attributes that somebody wrote and that pages leave out."""
    closed = set(_CLOSED.findall(text.lower()))
    for tag in tags(text):
        if is_pasted(tag) or _is_address(tag):
            continue
        if not keeps(tag.name):
            found = say("Pages leave out the tag {tag}.", tag=_cut(text, tag.start, tag.end))
            fix = for_tag(tag, guesser, is_closed=tag.name in closed)
            yield _problem(narrative, (tag.start, tag.end), found, fix)
            continue
        for each in tag.attributes:
            if not keeps_attribute(tag.name, each.name, each.value):
                found = say(
                    "Pages leave out {attribute} of the tag <{tag}>.",
                    attribute=_cut(text, each.start, each.end),
                    tag=tag.name,
                )
                yield _problem(narrative, (each.start, each.end), found, for_attribute(each.name))


def _is_address(tag: Tag) -> bool:
    """Whether what looks like a tag is an address that another check refuses."""
    match = _ADDRESS.fullmatch(tag.name)
    is_word = bool(_WORD.match(tag.name))
    return match is not None and match["scheme"] not in SCHEMES and not is_word


def _cut(text: str, start: int, end: int) -> str:
    """The start of a tag, on one line."""
    written = " ".join(text[start:end].split())
    return written if len(written) <= 60 else written[:60] + "…"


def _problem(narrative: Narrative, span: tuple[int, int], found: Message, fix: Message) -> Problem:
    """Something left out, where it stands."""
    place, width = written_body(narrative).stretch(*span)
    return rule.at(
        place,
        found,
        expected=say("Markdown, or HTML that the site keeps."),
        fix=fix,
        item=narrative_item(narrative.key),
        width=width,
    )
