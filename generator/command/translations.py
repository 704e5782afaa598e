"""`affiche translations` and `affiche translations confirm`."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator import pipeline
from generator.translations import confirm, status, tell_confirmed, tell_status
from generator.translations.told import Form


def show(project: Path, form: Form, lang: str) -> int:
    """Prints how the translations of a project stand; the exit code."""
    site = pipeline.read(project)
    told = tell_status(status(site), site.settings.languages, lang, form)
    click.echo(told.text)
    return told.code


def confirmed(project: Path, items: Sequence[str], lang: str, *, every: bool) -> int:
    """Confirms translations and prints which; the exit code."""
    examined = pipeline.examine(project)
    done = confirm(project, examined.site, items, every=every, problems=examined.problems)
    told = tell_confirmed(done, lang)
    click.echo(told.text)
    return told.code
