"""`affiche new`: for those who begin a plan."""

import re
from itertools import chain
from pathlib import Path

import click

from generator import pipeline
from generator.begin.plan import Begun, begun
from generator.command.build import OK
from generator.language.words import gettext
from generator.model.site import Site
from generator.put import put

_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
"""What may name a plan and its folders."""
_SETTINGS = "mkdocs.yml"


def new(project: Path, plan: str, lang: str) -> int:
    """Writes the files of a plan that is begun, over nothing that is there; the exit code."""
    if not _ID.fullmatch(plan):
        words = gettext(
            "“{plan}” is not an id: write small letters without accents and digits, joined by - "
            "or . (vision-2030).",
            lang,
        )
        raise click.UsageError(words.format(plan=plan))
    site = pipeline.read(project)
    if _SETTINGS in site.unread:
        words = gettext("{file} cannot be read: affiche check says why.", lang)
        raise click.UsageError(words.format(file=_SETTINGS))
    if taken := _taken(project, site, plan):
        words = gettext("There is a plan “{plan}” already: {place}", lang)
        raise click.UsageError(words.format(plan=plan, place=taken))
    made = begun(site, plan, pipeline.today().year, lang)
    for path, text in made.files.items():
        put(project / path, text.encode())
        click.echo(gettext("Written: {file}", lang).format(file=path))
    _tell_the_rest(made, plan, lang)
    return OK


def _taken(project: Path, site: Site, plan: str) -> str:
    """What stands already where a plan would; empty where nothing does."""
    settings = site.settings
    places = (f"{settings.data}/plans/{plan}", f"{settings.content}/plans/{plan}")
    named = [one.origin.path for one in site.plans if one.id == plan]
    there = (one for one in places if (project / one).exists())
    return next(chain(named, there), "")


def _tell_the_rest(made: Begun, plan: str, lang: str) -> None:
    """Says what is left to do."""
    for item, file in made.by_hand:
        click.echo(gettext("Add {item} to {file} yourself.", lang).format(item=item, file=file))
    said = gettext(
        "Replace its texts by your own: affiche serve shows the plan while you write, and affiche "
        "check names the texts that wait. Once all languages say the same: affiche translations "
        "confirm {plan}",
        lang,
    )
    click.echo(said.format(plan=plan))
