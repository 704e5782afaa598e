"""`affiche document`: makes one document by itself, in any format."""

import sys
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

import click

from generator import pipeline, printing
from generator.command import document_letters
from generator.command.build import FAULTY, OK, findings
from generator.language import words
from generator.language.words import gettext
from generator.model.documents import Format
from generator.put import put
from generator.render.documents import Composer, Reference
from generator.render.documents.formats import write
from generator.unusable import templates_judged
from generator.view import Views

OUTPUT = "-"
"""The name of a file that stands for what the next program reads."""


def document(
    project: Path, name: str, lang: str, form: Format | None, out: str | None, said_in: str
) -> int:
    """Writes the document `name` of a project, in a language of its site; the exit code.

    The format is that which the name of the file ends with, where none is asked for.
    """
    made_as = _format(form, out, said_in)
    outcome = pipeline.prepare(project)
    if isinstance(outcome, pipeline.Refused):
        found = findings(project, outcome)
        printing.report(found, said_in)
        click.echo(printing.summary(found, said_in), err=True)
        return FAULTY
    words.use(outcome.site.catalogues)
    _ask_language(lang, outcome.settings.codes, said_in)
    templates = project / outcome.settings.templates
    composer = Composer(outcome.views, lang, templates)
    reference = _reference(name, composer, outcome.views, said_in)
    with templates_judged():
        made = composer.compose(reference)
        data = write(made, made_as, templates)
        if made_as == "pdf":
            document_letters.note(project, outcome.site, said_in, repr(made))
    return _put(data, out or _usual(reference, lang, made_as), said_in)


def _put(data: bytes, out: str, said_in: str) -> int:
    """Writes a document where it is wanted; the exit code. Raises `OSError` if it cannot be."""
    if out == OUTPUT:
        sys.stdout.buffer.write(data)
        return OK
    path = Path(out)
    if path.is_dir():
        raise IsADirectoryError(21, "Is a directory", out)
    put(path, data)
    click.echo(gettext("Written: {file}", said_in).format(file=out))
    return OK


def _format(asked: Format | None, out: str | None, said_in: str) -> Format:
    """The format to write: what is asked for, else what the file is called, else PDF."""
    known: tuple[Format, ...] = get_args(Format)
    if asked is not None:
        return asked
    ending = Path(out or "").suffix[1:].lower()
    if not ending:
        return "pdf"
    for one in known:
        if one == ending:
            return one
    said = gettext("“{format}” is not a format of documents. There are: {formats}", said_in)
    raise click.UsageError(said.format(format=ending, formats=", ".join(known)))


def _ask_language(lang: str, codes: tuple[str, ...], said_in: str) -> None:
    """Refuses a language that the site does not have."""
    if lang not in codes:
        said = gettext("The site has no language “{lang}”. It has: {languages}", said_in)
        raise click.UsageError(said.format(lang=lang, languages=", ".join(codes)))


def _reference(name: str, composer: Composer, views: Views, said_in: str) -> Reference:
    """The document that a name stands for."""
    known = dict(_names(composer, views))
    found = known.get(name.strip("/"))
    if found is not None:
        return found
    near = get_close_matches(name, known, n=1, cutoff=0.3)
    if near:
        said = gettext("There is no document “{name}”. The nearest is {near}.", said_in)
        raise click.UsageError(said.format(name=name, near=near[0]))
    said = gettext("There is no document “{name}”. There are: {names}", said_in)
    wholes = [key for key, one in known.items() if one.kind != "card" and key[:6] != "plans/"]
    raise click.UsageError(said.format(name=name, names=", ".join(wholes)))


def _names(composer: Composer, views: Views) -> Iterator[tuple[str, Reference]]:
    """Every document by its names: its key, a plan's id, a card's plan with its id or number."""
    numbers = _numbers(views)
    for one in composer.listed():
        for key in (numbers.get(one.key, one.key), one.key):
            if one.kind in {"plan", "card"}:
                yield key.removeprefix("plans/"), one
            yield key, one


def _numbers(views: Views) -> Mapping[str, str]:
    """The key of each card that has a number, as it would be if the number were its id."""
    return {
        card.key: f"{card.key.rpartition('/')[0]}/{card.node.number}"
        for card in views.cards
        if card.node.number
    }


def _usual(reference: Reference, lang: str, form: Format) -> str:
    """The file that a document is written to where none is named, in the folder one stands in."""
    name = reference.stem.removeprefix("plans/").replace("/", "-")
    return f"{name}.{lang}.{form}"
