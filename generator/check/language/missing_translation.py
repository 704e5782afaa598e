"""A text lacks one of the site’s languages.

## Why

The languages of the site are equals: the same pages, the same facts, on the same day. Every title,
text, unit and label is written in each language that `mkdocs.yml` declares.

## Bad

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Plan d’action
```

## Good

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Plan d’action
  en: Action plan
```

## How to fix

Write the text in the missing language, below the other one. In a table, fill the column whose name
ends in `@` and the language. The title and the description of a page stand above its narrative, in
each language or in none.
"""

from collections.abc import Iterator

from generator.check.shared.items import narrative_item
from generator.check.shared.names import short
from generator.check.shared.pairs import Twins, twin_groups
from generator.language.message import Message, say
from generator.model.settings import Language
from generator.model.site import Site
from generator.model.types import Text
from generator.model.walk import Value, values
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF501", name="missing-translation", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The texts that are missing or empty in a language of the site."""
    for found in values(site):
        if isinstance(found.value, Text):
            for language in site.settings.languages:
                if not found.value.get(language.code, "").strip():
                    yield _problem(found, found.value, language)
    for twins in twin_groups(site):
        if not any(narrative.path in site.unread for _, narrative in twins):
            for name in ("title", "description"):
                yield from _front_matter(twins, name)


def _front_matter(twins: Twins, name: str) -> Iterator[Problem]:
    """A title or a description that a page has in some of its languages only."""
    there = {one.code: text for one, each in twins if (text := getattr(each, name))}
    for language, narrative in twins if there else ():
        if language.code not in there:
            yield rule.at(
                Place(narrative.path, 1),
                _found(name, Text(there), language),
                expected=say("The text in every language of the site."),
                fix=say("Write `{field}:` between the dashes at the top of the file.", field=name),
                item=narrative_item(narrative.key),
            )


def _problem(found: Value, text: Text, language: Language) -> Problem:
    """The text that is there, and the language that is not."""
    there = Text({lang: words for lang, words in text.items() if words.strip()})
    return rule.at(
        found.origin.at(f"{found.name}.{language.code}"),
        _found(found.name, there, language),
        expected=say("The text in every language of the site."),
        fix=say("Write `{code}:` beside the other languages.", code=language.code),
        item=found.item,
    )


def _found(field: str, there: Text, language: Language) -> Message:
    """Which text is missing, by the one that is there."""
    text = short(there) if there else say("it is empty in every language.")
    return say(
        "`{field}` is not in {language}: {text}", field=field, language=language.name, text=text
    )
