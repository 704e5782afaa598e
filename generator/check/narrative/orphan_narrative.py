"""A narrative file belongs to no page.

## Why

Each narrative file is the text of one page, and its path says which: that of a plan, a card, a
budget, a section. A file whose path names no page, most often a misspelt one, would never be read.

## Bad

```text
content/plans/a-plan/11.fr.md
content/plans/a-plan/11.en.md
```

## Good

```text
content/plans/a-plan/1.fr.md
content/plans/a-plan/1.en.md
```

## How to fix

Rename the file after the page it is for: the id of the plan, of the item, of the budget. An item
has a page of its own only when its level has `card: true`.
"""

from collections.abc import Iterator, Mapping

from generator.check.shared.guess import Guesser
from generator.check.shared.items import is_of_dropped, narrative_item
from generator.language.message import Message, say
from generator.model.narrative import Narrative
from generator.model.pages import page_keys
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF603",
    name="orphan-narrative",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The narratives whose key is no page's."""
    keys, guesser = page_keys(site), Guesser()
    for narrative in site.narratives:
        if narrative.key not in keys and not is_of_dropped(site, narrative.key):
            yield rule.at(
                Place(narrative.path, 1),
                say("There is no page /{key} for this text.", key=narrative.key),
                expected=say("A file named after a page of the site."),
                fix=_fix(narrative, keys, guesser),
                item=narrative_item(narrative.key),
            )


def _fix(narrative: Narrative, keys: Mapping[str, frozenset[str]], guesser: Guesser) -> Message:
    """The nearest page's file, where there is one."""
    near = guesser.nearest(narrative.key, keys)
    if near:
        return say("Rename the file for the page /{near} if that is its page.", near=near)
    return say("Rename the file after its page, or remove it.")
