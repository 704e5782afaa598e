"""One language of a text changed, and the others were left behind.

## Why

Somebody confirmed that this text says the same in every language. Since then one language changed
and another did not, so its readers may be told something else. The tables `translations.csv` keep
a fingerprint of each text as it was confirmed; spaces, ends of lines, the forms of apostrophes,
quotation marks and dashes, and the addresses of links do not count.

## Bad

```csv
# data/plans/a-plan/translations.csv
text,fr,en
a-plan/title,28efe784e079,b58e5ea04a76
```

## Good

```csv
# data/plans/a-plan/translations.csv
text,fr,en
a-plan/title,3d4901a9654c,b58e5ea04a76
```

## How to fix

Bring the language that was left behind up to date; `affiche translations confirm` then renews the
fingerprints. Where the translation still says the same, confirm it by its name, such as
`affiche translations confirm a-plan/title`, or write the new fingerprint in the table in place of
the old one.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.shared.names import short
from generator.language.message import Message, say
from generator.model.drift import Judged, Standing, judged
from generator.model.site import Site
from generator.model.types import Text
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF520", name="stale-translation", severity=Severity.ERROR, doc=__doc__ or "")


def find(site: Site) -> Iterator[Problem]:
    """The texts of which one language is as it was confirmed, and another is not."""
    if not site.confirmed.are_used:
        return
    names = {language.code: language.name for language in site.settings.languages}
    for each in judged(site):
        if each.standing is Standing.STALE and not _is_unread(each, site):
            yield _problem(each, names)


def _is_unread(each: Judged, site: Site) -> bool:
    """Whether it is a page of which a file cannot be read whole: it may say what it said before."""
    pages = each.passage.pages or {}
    return any(page.path in site.unread for page in pages.values())


def _problem(each: Judged, names: Mapping[str, str]) -> Problem:
    """The language that was left behind, where it stands, and what the other now says."""
    behind = _listed(each.behind, names)
    return rule.at(
        each.passage.at(each.behind[0]),
        _found(each, _listed(each.changed, names), behind),
        expected=say("Every language says the same."),
        fix=_fix(each, behind),
        item=each.passage.item,
    )


def _found(each: Judged, changed: str, behind: str) -> Message:
    """What changed, and what did not."""
    if each.passage.is_page:
        return say(
            "On this page, {changed} changed since the translation was confirmed, and {behind} "
            "did not.",
            changed=changed,
            behind=behind,
        )
    return say(
        "{changed} changed since this translation was confirmed: “{new}”. {behind} did not: "
        "“{old}”.",
        changed=changed,
        new=_quoted(each, each.changed[0]),
        behind=behind,
        old=_quoted(each, each.behind[0]),
    )


def _quoted(each: Judged, lang: str) -> Text:
    """What a text says in one language, whatever the language of the message."""
    return short(Text({lang: each.passage.words[lang]}))


def _fix(each: Judged, behind: str) -> Message:
    """To bring it up to date, or to say that it is: with the command, or in the table itself."""
    old = each.row.prints if each.row else {}
    place = each.row.place if each.row else each.passage.at(each.behind[0])
    return say(
        "Bring {behind} up to date. If it already says the same, run `affiche translations confirm "
        "{name}`, or write {new} in place of {old} in {file}, line {line}.",
        behind=behind,
        name=each.passage.name,
        new=", ".join(each.prints[lang] for lang in each.changed),
        old=", ".join(old[lang] for lang in each.changed),
        file=place.path,
        line=str(place.line),
    )


def _listed(langs: Sequence[str], names: Mapping[str, str]) -> str:
    """Languages by their own names."""
    return ", ".join(names[lang] for lang in langs)
