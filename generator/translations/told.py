"""What `affiche translations` says, for a person or for a program, with its exit code."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.language.numbers import decimal
from generator.language.words import gettext, ngettext
from generator.model.drift import Judged, Standing
from generator.model.settings import Language
from generator.translations.confirm import Confirmed
from generator.translations.status import LanguageProgress, Progress, Status

Form = Literal["text", "json"]
MOST = 20
"""How many texts of each kind a person is shown at once."""
LONGEST = 60
OK = 0
_COLUMNS = (
    ("Confirmed", Standing.CONFIRMED),
    ("To confirm", Standing.UNCONFIRMED),
    ("Out of date", Standing.STALE),
    ("Missing", Standing.MISSING),
)
_LISTS = (
    ("Missing in a language:", Standing.MISSING),
    ("Out of date in a language:", Standing.STALE),
    ("To confirm:", Standing.UNCONFIRMED),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What to print, and the exit code."""

    text: str
    code: int = OK


def tell_status(
    found: Status, languages: Sequence[Language], lang: str, form: Form = "text"
) -> Told:
    """How the translations stand; `languages` are the site's."""
    if form == "json":
        return Told(json.dumps(_record(found), ensure_ascii=False, indent=2))
    names = {one.code: one.name for one in languages}
    lines = [
        *_table(found, lang),
        "",
        *(_language(one, lang) for one in found.languages),
        *(line for title, kind in _LISTS for line in _listed(found, title, kind, names, lang)),
    ]
    if not found.is_used:
        lines += ["", gettext("Nothing is confirmed yet: `affiche translations confirm`.", lang)]
    return Told("\n".join(lines))


def tell_confirmed(done: Confirmed, lang: str) -> Told:
    """What was confirmed, and what was left."""
    count = len(done.confirmed)
    said = ngettext("{count} text confirmed.", "{count} texts confirmed.", count, lang)
    lines = [
        said.format(count=decimal(count, lang))
        if count
        else gettext("There was nothing to confirm.", lang)
    ]
    lines += [gettext("Table written: {file}", lang).format(file=path) for path in done.files]
    if done.left:
        words = ngettext(
            "{count} text is out of date in a language and was left. Bring it up to date; or, if "
            "it says the same, name it, or write --all:",
            "{count} texts are out of date in a language and were left. Bring them up to date; "
            "or, if they say the same, name them, or write --all:",
            len(done.left),
            lang,
        )
        lines.append(words.format(count=decimal(len(done.left), lang)))
        lines += [f"  {each.passage.name}" for each in done.left[:MOST]]
        lines += _more(len(done.left), lang)
    return Told("\n".join(lines))


def _table(found: Status, lang: str) -> Iterator[str]:
    """How many texts of each plan and budget stand how, in columns."""
    header = ["", gettext("Texts", lang), *(gettext(name, lang) for name, _ in _COLUMNS)]
    rest = gettext("Rest of the site", lang)
    rows = [
        header,
        *(_cells(each.owner or rest, each) for each in found.owners),
        _cells(gettext("In all", lang), found.total),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *numbers in rows:
        cells = (cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True))
        yield "  ".join([first.ljust(widths[0]), *cells]).rstrip()


def _cells(name: str, progress: Progress) -> list[str]:
    """A row of the table."""
    return [name, str(progress.texts), *(str(progress.of(kind)) for _, kind in _COLUMNS)]


def _language(progress: LanguageProgress, lang: str) -> str:
    """What one language lacks."""
    words = gettext("{language}: {missing} missing, {behind} out of date", lang)
    return words.format(language=progress.name, missing=progress.missing, behind=progress.behind)


def _listed(
    found: Status, title: str, kind: Standing, names: dict[str, str], lang: str
) -> Iterator[str]:
    """The texts that stand in one way, as far as a person reads."""
    texts = found.standing(kind)
    if not texts:
        return
    yield ""
    yield gettext(title, lang)
    for each in texts[:MOST]:
        place, languages = _at(each, tuple(names))
        which = ", ".join(names[code] for code in languages)
        words = " ".join(_words(each, lang).split())
        short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
        yield "  ".join(filter(None, [f"  {place}", which, each.passage.name, short]))
    yield from _more(len(texts), lang)


def _more(count: int, lang: str) -> Iterator[str]:
    """How many of a list are not shown."""
    rest = count - MOST
    if rest > 0:
        words = ngettext("… and {count} more", "… and {count} more", rest, lang)
        yield "  " + words.format(count=decimal(rest, lang))


def _at(each: Judged, codes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Where to write, and the languages that are missing or were left behind."""
    languages = each.behind or each.passage.missing(codes)
    return str(each.passage.at(next(iter(languages), codes[0]))), languages


def _words(each: Judged, lang: str) -> str:
    """What a person knows a text by."""
    titles = {code: words for code, words in each.passage.titles.items() if words.strip()}
    return titles.get(lang) or next(iter(titles.values()), "")


def _record(found: Status) -> dict[str, object]:
    """The status as plain values."""
    return {
        "used": found.is_used,
        "owners": [{"id": one.owner, **_counts(one)} for one in found.owners],
        "total": _counts(found.total),
        "languages": [
            {"code": one.code, "missing": one.missing, "out-of-date": one.behind}
            for one in found.languages
        ],
        "texts": [_text(each, tuple(one.code for one in found.languages)) for each in found.open],
    }


def _counts(progress: Progress) -> dict[str, int]:
    """How many texts stand how."""
    return {"texts": progress.texts, **{str(kind): progress.of(kind) for kind in Standing}}


def _text(each: Judged, codes: tuple[str, ...]) -> dict[str, object]:
    """One text that is not confirmed, as plain values."""
    passage = each.passage
    place = passage.at(next(iter(each.behind or passage.missing(codes)), codes[0]))
    return {
        "text": passage.name,
        "standing": str(each.standing),
        "file": place.path,
        "line": place.line,
        "column": place.column,
        "missing": list(passage.missing(codes)),
        "changed": list(each.changed),
        "behind": list(each.behind),
        "fingerprints": dict(each.prints),
    }
