"""A paragraph is long.

## Why

People look for what they need before they read. A wall of words hides it; a paragraph with one idea
shows it. This is advice: nothing is refused, and the site sets its own limit. Narrative and
summaries are looked at; wordings that are carried over from a document, quotations and tables are
not.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
The plan begins with a visit. Each newcomer meets an adviser in the first month. They talk about
work, school and housing. The adviser knows the services of the region and makes the first calls.
Then come French courses, by day, by evening or at a distance. Most people take them for a year.
Childcare is paid for in the meantime. Employers take part as well. They offer short visits of their
workshops, and they meet the people whom they could hire. A mentor from the same trade helps in the
first weeks of a job. The cities lend rooms, and the libraries lend books. At the end of each year,
everyone says what worked and what did not. The results are published in the spring. They are used
to prepare the next year.
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
The plan begins with a visit. Each newcomer meets an adviser in the first month. They talk about
work, school and housing. The adviser knows the services of the region and makes the first calls.

Then come French courses, by day, by evening or at a distance. Most people take them for a year.
Childcare is paid for in the meantime.
```

## How to fix

Begin a new paragraph, after a blank line, where another idea begins; give a heading to what readers
look for. The limit is `longest_paragraph` in `mkdocs.yml`, in words; 0 turns this check off.
"""

from collections.abc import Iterator

from generator.check.shared.lengths import readables, start_of
from generator.check.shared.sentences import most, paragraphs
from generator.language.message import say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF609", name="long-paragraph", severity=Severity.HINT, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The paragraphs with more words than the site’s limit."""
    limit = site.settings.checks.longest_paragraph
    for text in readables(site) if limit > 0 else ():
        for part in paragraphs(text.words) if most(text.words) > limit else ():
            if part.words > limit:
                place, width = text.stretch(site, part)
                words = start_of(text.words[part.start : part.end])
                yield rule.at(
                    place,
                    say(
                        "“{words}”: this paragraph has {count} words.",
                        words=words,
                        count=part.words,
                    ),
                    expected=say("A paragraph of {limit} words at most.", limit=limit),
                    fix=say("Begin a new paragraph where another idea begins."),
                    item=text.item,
                    width=width,
                )
