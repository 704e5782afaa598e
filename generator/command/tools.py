"""`affiche changes`, `affiche seal` and `affiche schemas`: for those who review, close and type."""

from pathlib import Path

import click

from generator import pipeline
from generator.command.build import OK
from generator.language.words import gettext
from generator.model.seal import Year, years


def changes(project: Path, revision: str) -> int:
    """Prints what changes for the public since a revision of git, as Markdown; the exit code."""
    from generator.changes import summarize  # noqa: PLC0415 - only where it is asked for

    click.echo(summarize(project, revision, pipeline.read))
    return OK


def schemas(project: Path, lang: str) -> int:
    """Writes the schemas of the data files, wired into VS Code; the exit code."""
    from generator.editor import write  # noqa: PLC0415 - only where it is asked for

    settings = pipeline.read(project).settings
    for path in write(project, settings.codes, settings.data):
        words = gettext("Written: {file}", lang)
        click.echo(words.format(file=path.relative_to(project).as_posix()))
    return OK


def seal(project: Path, lang: str) -> int:
    """Prints each budget and report with its seal: what to write to close it; the exit code."""
    for year in years(pipeline.read(project)):
        place = year.entity.origin.at("seal")
        click.echo(f"{place}  {year.item}  seal: {year.fingerprint}  ({_state(year, lang)})")
    return OK


def _state(year: Year, lang: str) -> str:
    """Whether a year is open, closed, or changed since."""
    if year.seal is None:
        return gettext("open", lang)
    return gettext("changed since it was closed", lang) if year.changed else gettext("closed", lang)
