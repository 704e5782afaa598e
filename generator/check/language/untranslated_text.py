"""A text was left in one language where another is meant.

## Why

A French title on an English page, or the reverse, most often waits for its translation: the file
was copied, and nobody came back to it. Little words such as “the”, “of”, « le » and « des » show
it. What is rightly the same is let be: a word, a name, an acronym, a number, a formula.

## Bad

```yaml
# data/plans/a-plan/plan.yml
summary:
  fr: Ce que le ministère compte faire des suggestions du public.
  en: Ce que le ministère compte faire des suggestions du public.
```

## Good

```yaml
# data/plans/a-plan/plan.yml
summary:
  fr: Ce que le ministère compte faire des suggestions du public.
  en: What the ministry means to do with the suggestions of the public.
```

## How to fix

Translate the text. A name or a phrase that is the same in every language is listed in
`mkdocs.yml`, under `checks`: `same_in_all`; an official name, under `names`, with its language.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from generator.check.shared.pairs import Side, Texts, data_texts, narrative_texts
from generator.check.shared.tongues import Names
from generator.language.message import Message, say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF509", name="untranslated-text", severity=Severity.WARNING, doc=__doc__ or "")

ONE_NAME = re.compile(
    r"organizations/[^/]+ name|glossary/[^/]+ term|sources/[^/]+ title|.* (?:.*/)?acronym"
)
"""The fields that are often official in one language alone: names, acronyms, documents."""
_PARAGRAPH = re.compile(r"#{1,6} [^\n]*|\S(?:(?!\n[ \t]*\n|\n#{1,6} ).)*", re.DOTALL)
_KEPT = re.compile(r"[>«“\"*_#].*", re.DOTALL)
"""What is not judged: quotations keep their language, and headings are too short."""
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})
_LONGEST = 60
Stretch = tuple[int, int]


def find(site: Site) -> Iterator[Problem]:
    """The texts, and the paragraphs of narrative, that stand in the place of another language."""
    listed = chain(site.settings.checks.same_in_all, *site.settings.names.values())
    names = Names(_names(site), listed)
    for texts in data_texts(site):
        if _may_be_same(texts) and not ONE_NAME.fullmatch(f"{texts.item} {texts.field}"):
            yield from _whole(texts, names)
    for texts in narrative_texts(site):
        yield from _whole(texts, names) if texts.field else _parts(texts, names)


def _may_be_same(texts: Texts) -> bool:
    """Whether two languages of a text begin alike: a quick look, for the many that do not."""
    starts = {words.lstrip()[:1].lower() for _, words in texts.said}
    return len(starts) < len(texts.said) or not all(map(str.isalnum, starts))


def _names(site: Site) -> Iterator[str]:
    """What may keep its own language: organizations, terms, documents."""
    for organization in site.organizations:
        yield from organization.name.values()
    for term in site.terms:
        yield from term.term.values()
    for source in site.sources:
        yield from source.title.values()


def _plain(text: str) -> str:
    """A text without what typography does to it, in small letters."""
    return " ".join(text.translate(_PLAIN).lower().split())


def _whole(texts: Texts, names: Names) -> Iterator[Problem]:
    """A text that is the same in the language it is in and in another."""
    alike: dict[str, list[Side]] = {}
    for side in texts.sides:
        alike.setdefault(_plain(side.words), []).append(side)
    for same in alike.values():
        for side in same if len(same) > 1 else ():
            if _is_copy(side, names.tongue(side.words), same):
                yield _problem(texts, side, [(0, len(side.words))])


def _is_copy(side: Side, lang: str, same: Sequence[Side]) -> bool:
    """Whether a text is of the language of another side that says the same."""
    return lang not in {"", side.lang} and any(other.lang == lang for other in same)


def _parts(texts: Texts, names: Names) -> Iterator[Problem]:
    """The paragraphs of a page that are the same in another language: one problem a page."""
    if len(texts.sides) < 2:
        return
    pages = [(side, _paragraphs(side)) for side in texts.sides]
    for side, own in pages:
        copied = []
        for words, at in own.items():
            same = [other for other, page in pages if words in page]
            if len(same) > 1 and _is_copy(side, names.tongue(side.prose[slice(*at)]), same):
                copied.append(at)
        if copied:
            yield _problem(texts, side, copied)


def _paragraphs(side: Side) -> dict[str, Stretch]:
    """The paragraphs of a body, and where they stand."""
    return {
        _plain(match[0]): match.span()
        for match in _PARAGRAPH.finditer(side.words)
        if not _KEPT.fullmatch(match[0])
    }


def _problem(texts: Texts, side: Side, copied: Sequence[Stretch]) -> Problem:
    """The first stretch that waits for its translation."""
    start, end = copied[0]
    place, width = side.stretch(start, end)
    return rule.at(
        place,
        _found(side, copied),
        expected=say("A translation, or a name that is listed as the same in every language."),
        fix=say("Translate it; or list it in mkdocs.yml, under `checks`, `same_in_all`."),
        item=texts.item,
        width=width,
    )


def _found(side: Side, copied: Sequence[Stretch]) -> Message:
    """What is the same, and how many more paragraphs are."""
    words = " ".join(side.words[slice(*copied[0])].split())
    shown = words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"
    if len(copied) > 1:
        return say(
            "“{text}” and other paragraphs are not translated ({language}); in all: {count}.",
            text=shown,
            language=side.language.name,
            count=len(copied),
        )
    return say("“{text}” is not translated ({language}).", text=shown, language=side.language.name)
