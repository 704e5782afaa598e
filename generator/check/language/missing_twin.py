"""A page’s narrative is not there in every language.

## Why

Each narrative file has a twin in every other language of the site: `index.fr.md` and
`index.en.md`. Without it, readers of one language would find less than readers of the other.

## Bad

```text
content/plans/a-plan/index.fr.md
```

## Good

```text
content/plans/a-plan/index.fr.md
content/plans/a-plan/index.en.md
```

## How to fix

Write the twin beside the file that is there: same headings, same links, same facts.
"""

from collections.abc import Iterator

from generator.check.shared.items import narrative_item
from generator.language.message import say
from generator.model.narrative import Narrative
from generator.model.settings import Language
from generator.model.site import Site
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF502",
    name="missing-twin",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    needs_all=True,
)


def find(site: Site) -> Iterator[Problem]:
    """The narratives that lack a twin: one problem for each missing language."""
    there = site.narrative_by_key
    seen: set[str] = set()
    for narrative in site.narratives:
        if narrative.key not in seen:
            seen.add(narrative.key)
            for language in site.settings.languages:
                if (narrative.key, language.code) not in there:
                    yield _problem(narrative, language)


def _problem(narrative: Narrative, language: Language) -> Problem:
    """The file that is there, and the twin that is not."""
    stem = narrative.path.removesuffix(f".{narrative.lang}.md")
    twin = f"{stem}.{language.code}.md"
    return rule.at(
        Place(narrative.path, 1),
        say("This page has no {language} twin.", language=language.name),
        expected=say("The file {twin}.", twin=twin),
        fix=say("Write {twin}, with the same headings, links and facts.", twin=twin),
        item=narrative_item(narrative.key),
    )
