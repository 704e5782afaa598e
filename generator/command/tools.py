"""`affiche changes`, `affiche seal` and `affiche schemas`: for those who review, close and type."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from generator import pipeline
from generator.command.build import FAULTY, OK
from generator.language.words import gettext
from generator.model.seal import Year, with_seal, written, years
from generator.model.site import Site
from generator.place import Place
from generator.problem import Edit
from generator.repair import repair


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


def seal(project: Path, items: Sequence[str], lang: str) -> int:
    """Closes the years named, or prints each with its seal; the exit code.

    A year that was closed and says something else since is not closed again: that takes an erratum.
    Nor is one of which something could not be read, since it would be closed without that.
    """
    site, outcome = pipeline.read(project), OK
    found = {year.item: year for year in years(site)}
    for item in items:
        if item not in found:
            words = gettext("There is no budget or report {item}. There are: {items}", lang)
            raise click.UsageError(words.format(item=item, items=", ".join(found)))
        refusal = _refusal(site, found[item], lang)
        if refusal:
            outcome = FAULTY
            click.echo(refusal, err=True)
        else:
            click.echo(_sealed(project, found[item], site.text, lang))
    for year in [] if items else found.values():
        place = year.entity.origin.at("seal")
        click.echo(f"{place}  {year.item}  seal: {year.fingerprint}  ({_state(year, lang)})")
    return outcome


def _refusal(site: Site, year: Year, lang: str) -> str:
    """Why a year cannot be closed; empty where it can."""
    place = year.entity.origin.at("seal")
    folder = place.path.rpartition("/")[0]
    if any(path.rpartition("/")[0] == folder for path in site.unread | site.misread):
        words = gettext(
            "{item} was not closed: not all of it can be read. affiche check says why.", lang
        )
        return words.format(item=year.item)
    if year.changed:
        words = gettext(
            "{item} was not closed again: it changed since it was closed. Add a dated erratum with "
            "seal: {seal} at {place}, or put back what it said.",
            lang,
        )
        return words.format(item=year.item, seal=written(year), place=place)
    return ""


def _sealed(project: Path, year: Year, text: Callable[[str], str | None], lang: str) -> str:
    """Writes the seal of a year where that is certain; what was done, or what to write where."""
    place = year.entity.origin.at("seal")
    before = text(place.path)
    after = with_seal(before, year) if before is not None and not place.sheet else None
    if before is None or after is None:
        words = gettext("Write at {place}: seal: {seal}", lang)
        return words.format(place=place, seal=written(year))
    whole = Edit(place=Place(place.path, 1, 1), old=before, new=after)
    done = repair(project, [whole])
    words = (
        gettext("Written: {file}", lang) if done.applied else gettext("Not written: {file}", lang)
    )
    return words.format(file=place.path)


def _state(year: Year, lang: str) -> str:
    """Whether a year is open, closed, or changed since."""
    if year.seal is None:
        return gettext("open", lang)
    return gettext("changed since it was closed", lang) if year.changed else gettext("closed", lang)
