"""An English text breaks a rule of typography.

## Why

English writes curly quotation marks “ ” and apostrophes ’, and puts no space before a mark of
punctuation. A space before a colon, guillemets and straight quotes are what is left of a French
text or of another program. What the rule repairs is certain; an inch mark, a quotation mark that
stands alone, code, addresses, times and titles quoted in French are passed over.

## Bad

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Plan
  en: "Plan : «welcome»..."
```

## Good

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: Plan
  en: "Plan: “welcome”…"
```

## How to fix

Run `affiche check --fix`: it writes what is certain and changes nothing else in the file. A
phrase that is rightly written so goes into `same_in_all`, in the settings of the site.
"""

import re
from collections.abc import Iterator

from generator.check.shared.foreign import has_french
from generator.check.shared.masked import FACT, FILLED
from generator.check.shared.proofreading import problems
from generator.check.shared.quotation import pairs, straight_pairs, within
from generator.check.shared.typography import (
    AFTER,
    AFTER_COLON,
    APOSTROPHES,
    BLANK,
    NO_BREAK,
    WORD,
    Slip,
    apostrophe,
    shared_slips,
    space_before,
)
from generator.language.message import Message, say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF511", name="english-typography", severity=Severity.WARNING, doc=__doc__ or "")

_MARKS = re.compile(rf"(?<={WORD})(?P<run>{BLANK}+)(?P<mark>[;!?]+{AFTER}|:{AFTER_COLON})")
_PERCENT = re.compile(rf"(?<=[\d{FACT}])(?P<run>{BLANK}+)(?P<mark>%)(?![\w%])")
_MARK_AFTER = re.compile(f"{BLANK}[;:!?%]")
_PLURAL = re.compile(r"(?<=[^\W\d_]s)(?P<mark>['´])(?=\s+[^\W\d_])")
_AFTER_MARKUP = re.compile(rf"(?<=[)\]*{FILLED}])(?P<mark>['‘´])(?=s\b)")
_SINGLE = re.compile(r"(?:^|(?<=[\s(\[“‘\"—–-]))['‘]")


def find(site: Site) -> Iterator[Problem]:
    """The faults of typography in English texts and narratives."""
    return problems(site, rule, "en", slips)  # this check is of that language's rules


def slips(text: str) -> Iterator[Slip]:
    """The faults of a text that is masked where it is no prose."""
    yield from shared_slips(text)
    yield from _possessives(text)
    marked = _MARK_AFTER.search(text)
    for match in (*_MARKS.finditer(text), *_PERCENT.finditer(text)) if marked else ():
        if not has_french(text, match.start()):
            yield space_before(match)
    yield from _quotes(text)


def _possessives(text: str) -> Iterator[Slip]:
    """The apostrophe of “workers’ rights”, where none can close a quotation; and after markup."""
    if not APOSTROPHES.search(text):
        return
    for match in _AFTER_MARKUP.finditer(text):
        yield apostrophe(match.start("mark"), match["mark"])
    if not _SINGLE.search(text):
        for match in _PLURAL.finditer(text):
            yield apostrophe(match.start("mark"), match["mark"])


def _quotes(text: str) -> Iterator[Slip]:
    """Straight or French quotation marks around words; single ones go inside double ones."""
    for start, end in straight_pairs(text):
        if not within(text, start, "“", "”"):
            yield _quoted(text, start, end, say("straight quotation marks"))
    for start, end in pairs(text, "«", "»"):
        if not within(text, start, "“", "”") and "“" not in text[start:end]:
            yield _quoted(text, start, end, say("French quotation marks"))


def _quoted(text: str, start: int, end: int, what: Message) -> Slip:
    """A pair of marks that should be curly."""
    inside = text[start + 1 : end]
    blank = f" {NO_BREAK}\u202f"
    after = start + 1 + len(inside) - len(inside.lstrip(blank))
    before = start + 1 + len(inside.rstrip(blank))
    parts = [(start, after, "“"), (before, end + 1, "”")]
    expected = say("Curly quotation marks: “ ”")
    return Slip(start, end + 1, parts, what, expected, say("Write “ and ” in their place."))
