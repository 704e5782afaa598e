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
ends in `@` and the language.
"""

from collections.abc import Iterator

from generator.check.shared.names import short
from generator.check.shared.walk import Value, values
from generator.language.message import say
from generator.model.settings import Language
from generator.model.site import Site
from generator.model.types import Text
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF501", name="missing-translation", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The texts that are missing or empty in a language of the site."""
    for found in values(site):
        if isinstance(found.value, Text):
            for language in site.settings.languages:
                if not found.value.get(language.code, "").strip():
                    yield _problem(found, found.value, language)


def _problem(found: Value, text: Text, language: Language) -> Problem:
    """The text that is there, and the language that is not."""
    there = Text({lang: words for lang, words in text.items() if words.strip()})
    return rule.at(
        found.origin.at(f"{found.name}.{language.code}"),
        say("`{field}` is not in {language}: {text}", **_values(found, there, language)),
        expected=say("The text in every language of the site."),
        fix=say("Write `{code}:` beside the other languages.", code=language.code),
        item=found.item,
    )


def _values(found: Value, there: Text, language: Language) -> dict[str, object]:
    """What fills the message."""
    text = short(there) if there else say("it is empty in every language.")
    return {"field": found.name, "language": language.name, "text": text}
