"""`affiche verify`: whether a published site is the one that was built."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from generator.command.build import FAULTY, OK
from generator.language.numbers import decimal
from generator.language.words import gettext, ngettext
from generator.publish.verify import State, Verified, verify
from generator.translations.told import Form

MOST = 20
"""How many files of each kind a person is shown."""


def verified(where: str, manifest: Path | None, form: Form, lang: str) -> int:
    """Prints how a site stands against its manifest; the exit code."""
    found = verify(where, manifest)
    if form == "json":
        click.echo(json.dumps(_record(where, found), ensure_ascii=False, indent=2))
    else:
        for line in _lines(found, lang):
            click.echo(line)
    return OK if found.is_sound else FAULTY


def _record(where: str, found: Verified) -> dict[str, object]:
    """What was found, for a program."""
    faults = {state.value: list(paths) for state, paths in found.faults.items()}
    return {"site": where, "compared": found.count, "sound": found.is_sound, **faults}


def _lines(found: Verified, lang: str) -> Iterator[str]:
    """What was found, for a person."""
    for state, paths in found.faults.items():
        if paths:
            yield _said(state, len(paths), lang).format(count=decimal(len(paths), lang))
            yield from (f"  {path}" for path in paths[:MOST])
        if len(paths) > MOST:
            words = ngettext("… and {count} more", "… and {count} more", len(paths) - MOST, lang)
            yield "  " + words.format(count=decimal(len(paths) - MOST, lang))
    words = ngettext(
        "{count} file compared with the manifest.",
        "{count} files compared with the manifest.",
        found.count,
        lang,
    )
    yield words.format(count=decimal(found.count, lang))
    if found.is_sound:
        yield gettext("The site is whole.", lang)


def _said(state: State, count: int, lang: str) -> str:
    """What stands above the files in a state."""
    match state:
        case State.MISSING:
            return ngettext("{count} file is missing:", "{count} files are missing:", count, lang)
        case State.DIFFERENT:
            return ngettext(
                "{count} file is not as it was built:",
                "{count} files are not as they were built:",
                count,
                lang,
            )
        case State.UNREADABLE:
            return ngettext(
                "{count} file could not be read:", "{count} files could not be read:", count, lang
            )
        case _:
            return ngettext(
                "{count} file was not built:", "{count} files were not built:", count, lang
            )
