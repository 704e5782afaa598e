"""A sentence is long.

## Why

Readers lose the thread of a long sentence, on a phone and in a second language above all. Plain
language says one thing in a sentence, in some twenty words. This is advice: nothing is refused, and
the site sets its own limit. Narrative and summaries are looked at; wordings that are carried over
from a document, quotations and tables are not.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
The plan, which was published in 2008 after the government had met with employers, unions and
community organizations in every region, brings together the measures that are meant to help
newcomers find a job that matches their skills.
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
The plan was published in 2008, after meetings with employers, unions and community organizations.
It brings together the measures that help newcomers find a job that matches their skills.
```

## How to fix

Cut the sentence where it says a second thing, or make a list of what it lists. The limit is
`longest_sentence` in `mkdocs.yml`, in words; 0 turns this check off.
"""

from collections.abc import Iterator

from generator.check.shared.lengths import readables, start_of
from generator.check.shared.sentences import most, sentences
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF608", name="long-sentence", severity=Severity.HINT, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The sentences with more words than the site’s limit."""
    limit = site.settings.checks.longest_sentence
    for text in readables(site) if limit > 0 else ():
        for part in sentences(text.words) if most(text.words) > limit else ():
            if part.words > limit:
                place, width = text.stretch(site, part)
                words = start_of(text.words[part.start : part.end])
                yield rule.at(
                    place,
                    say(
                        "“{words}”: this sentence has {count} words.", words=words, count=part.words
                    ),
                    expected=say("A sentence of {limit} words at most.", limit=limit),
                    fix=say("Cut it where it says a second thing, or make a list."),
                    item=text.item,
                    width=width,
                )
