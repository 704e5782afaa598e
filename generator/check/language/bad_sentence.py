"""A sentence of `data/sentences.yml` cannot be filled with the data.

## Why

The site writes sentences from its figures, and this file says some of them in your own words. A
name that the sentence does not have, a plural form that is missing, or a language left out would
leave a hole in the middle of a page.

## Bad

```yaml
# data/sentences.yml
- id: plan-actions
  text:
    fr: Le plan prévoit {number, plural, other {# gestes}}.
    en: The plan has {count, plural, one {# step} other {# steps}}.
```

## Good

```yaml
# data/sentences.yml
- id: plan-actions
  text:
    fr: Le plan prévoit {count, plural, one {# geste} other {# gestes}}.
    en: The plan has {count, plural, one {# step} other {# steps}}.
```

## How to fix

Write the names that the message lists, between braces. For a number, give each plural form of the
language: `one` and `other` in French and in English; `#` is the number. In French, a name followed
by a comma and `de`, `à`, `que`, `le` or `la` takes that word before it, with its apostrophe where
it needs one. A sentence that is not in the file is said in the site’s own words.
"""

from collections.abc import Iterator

from generator.check.shared.guess import Guesser
from generator.check.shared.written import written
from generator.language.message import Message, say
from generator.model.sentence import Sentence
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity
from generator.sentences import FORMS, KNOWN, Known, faults, needed
from generator.sentences.template import Fault, Kind

rule = Rule(code="AF530", name="bad-sentence", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The faults of the sentences that a project writes itself."""
    guesser = Guesser()
    seen: set[str] = set()
    for sentence in site.sentences:
        known = KNOWN.get(sentence.id)
        if known is None:
            yield _unknown(sentence, guesser)
        elif sentence.id in seen:
            yield _twice(sentence)
        else:
            for lang in site.settings.codes:
                yield from _in_language(site, sentence, known, lang)
        seen.add(sentence.id)


def _unknown(sentence: Sentence, guesser: Guesser) -> Problem:
    """An id that no sentence has."""
    otherwise = say("Correct the id, or remove the sentence.")
    return rule.at(
        sentence.origin.at("id"),
        say("There is no sentence “{id}”.", id=sentence.id),
        expected=say("The id of a sentence that the site says."),
        fix=guesser.fix(sentence.id, KNOWN, otherwise),
        item=_item(sentence),
    )


def _twice(sentence: Sentence) -> Problem:
    """A sentence that stands a second time."""
    return rule.at(
        sentence.origin.at("id"),
        say("The sentence “{id}” stands twice in this file.", id=sentence.id),
        expected=say("Each sentence once."),
        fix=say("Keep one of the two."),
        item=_item(sentence),
    )


def _in_language(site: Site, sentence: Sentence, known: Known, lang: str) -> Iterator[Problem]:
    """The faults of a sentence in one language."""
    text = sentence.text.get(lang, "")
    if not text.strip():
        yield rule.at(
            sentence.origin.at(f"text.{lang}"),
            say("The sentence “{id}” is not written in “{lang}”.", id=sentence.id, lang=lang),
            expected=say("The sentence in every language of the site."),
            fix=say("Write `{code}:` beside the other languages.", code=lang),
            item=_item(sentence),
        )
        return
    source = written(site, sentence.origin, f"text.{lang}", text)
    for fault in faults(text, known, lang):
        place, width = sentence.origin.at(f"text.{lang}"), 0
        if source:
            place, width = source.stretch(fault.start, fault.start + fault.width)
        expected, fix = _advice(fault, known, lang)
        yield rule.at(
            place, _found(fault), expected=expected, fix=fix, item=_item(sentence), width=width
        )


def _item(sentence: Sentence) -> str:
    """What waivers call a sentence."""
    return f"sentences/{sentence.id}"


_BRACES = {
    Kind.UNCLOSED: say("A brace is opened here and never closed."),
    Kind.STRAY: say("A brace is closed here that was never opened."),
    Kind.UNREADABLE: say("These braces do not hold a name."),
    Kind.NO_CHOICES: say("This plural has no forms."),
    Kind.TOO_DEEP: say("Plural forms stand too deep in each other."),
}


def _found(fault: Fault) -> Message:  # noqa: PLR0911 - one line for each kind, as a table
    """What is wrong, in words."""
    name = fault.about
    match fault.kind:
        case Kind.TWICE:
            return say("The plural form “{name}” is written twice.", name=name)
        case Kind.UNKNOWN_NAME:
            return say("This sentence has no value named “{name}”.", name=name)
        case Kind.UNKNOWN_FORM:
            return say("“{name}” is no word that this language joins to a value.", name=name)
        case Kind.NOT_COUNTED:
            return say("“{name}” is no number: it has no plural.", name=name)
        case Kind.MISSING_CHOICE:
            return say("The plural form “{name}” is missing.", name=name)
        case Kind.UNKNOWN_CHOICE:
            return say("This language has no plural form “{name}”.", name=name)
        case _:
            return _BRACES[fault.kind]


def _advice(fault: Fault, known: Known, lang: str) -> tuple[Message, Message]:
    """What was expected, and how to mend it."""
    names = ", ".join(sorted(known.names))
    forms = ", ".join(needed(lang))
    match fault.kind:
        case Kind.UNKNOWN_NAME:
            return say("One of: {names}.", names=names), say("Correct the name, or remove it.")
        case Kind.NOT_COUNTED:
            counts = ", ".join(sorted(known.counts)) or "–"
            return (
                say("A plural of one of: {names}.", names=counts),
                say("Write the name alone, between braces."),
            )
        case Kind.UNKNOWN_FORM:
            words = ", ".join(FORMS.get(lang, {})) or "–"
            return say("One of: {names}.", names=words), say(
                "Write the name alone, between braces."
            )
        case Kind.MISSING_CHOICE | Kind.UNKNOWN_CHOICE | Kind.TWICE | Kind.NO_CHOICES:
            return (
                say("These plural forms, each once: {forms}.", forms=forms),
                say("Write each form with its text between braces."),
            )
        case _:
            return (
                say("A name between two braces, or a name and its plural forms."),
                say("Compare with the examples of this check (`affiche check --explain AF530`)."),
            )
