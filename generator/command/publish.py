"""`affiche publish`: puts the built site where readers get it."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.command.build import OK
from generator.language.numbers import decimal
from generator.language.words import gettext, ngettext
from generator.publish.deploy import Deployment, deploy
from generator.publish.deploy.store import RefusedError

REFUSED_BY_HOST = 3


def published(site: Path, to: str, lang: str, *, dry_run: bool, every: bool) -> int:
    """Publishes a built site, or says what that would change; the exit code."""
    try:
        done = deploy(site, to, dry_run=dry_run, every=every)
    except RefusedError as error:
        click.echo(error.message.in_(lang), err=True)
        return REFUSED_BY_HOST
    for line in _listed(done) if dry_run else ():
        click.echo(line)
    for line in _summary(done, lang, dry_run=dry_run):
        click.echo(line)
    return OK


def _listed(done: Deployment) -> Iterator[str]:
    """Each file that would be uploaded or deleted, in order."""
    yield from (f"+ {one.path}" for one in done.uploads)
    yield from (f"- {path}" for path in done.deletions)


def _summary(done: Deployment, lang: str, *, dry_run: bool) -> Iterator[str]:
    """How much changes."""
    uploads, deletions = len(done.uploads), len(done.deletions)
    words = ngettext(
        "{count} file uploaded ({size} kB)", "{count} files uploaded ({size} kB)", uploads, lang
    )
    size = decimal((done.size + 999) // 1000, lang)
    up = words.format(count=decimal(uploads, lang), size=size)
    words = ngettext("{count} deleted", "{count} deleted", deletions, lang)
    gone = words.format(count=decimal(deletions, lang))
    words = ngettext("{count} unchanged", "{count} unchanged", done.unchanged, lang)
    yield ", ".join([up, gone, words.format(count=decimal(done.unchanged, lang))])
    if dry_run:
        yield gettext("This was a rehearsal: nothing was published.", lang)
