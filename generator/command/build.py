"""`affiche build`."""

import sys
from pathlib import Path

import click

from generator import pipeline, printing
from generator.language.numbers import decimal
from generator.language.words import gettext

OK, FAULTY = 0, 1


def build(project: Path, out: Path, lang: str, *, documents: bool = True) -> int:
    """Builds the site of a project at `out`, with its documents or without; the exit code."""
    if not is_replaceable(project, out):
        words = gettext("{folder} is not a site: a build would replace all that it holds.", lang)
        raise click.UsageError(words.format(folder=out))
    outcome = pipeline.build(project, out, _progress(lang), documents=documents)
    found = findings(project, outcome)
    printing.report(found, lang)
    if isinstance(outcome, pipeline.Refused):
        click.echo(printing.summary(found, lang))
        click.echo(gettext("Nothing was built: the published site stays as it was.", lang))
        return FAULTY
    if documents:
        _note_left_out(outcome, lang)
        _note_unshown(project, outcome, lang)
    words = gettext("{count} pages in {folder}", lang)
    click.echo(words.format(count=decimal(outcome.count, lang), folder=out))
    return OK


def _note_left_out(outcome: pipeline.Built, lang: str) -> None:
    """Says which formats of documents this machine could not make, if any."""
    from generator.render.documents.formats import left_out  # noqa: PLC0415 - only after a build
    from generator.render.documents.office import EXTRA  # noqa: PLC0415 - likewise

    formats = left_out(outcome.settings.documents)
    if formats:
        words = gettext("Without {formats}: they need pandoc (pip install -e {extra}).", lang)
        names = ", ".join(one.upper() for one in formats)
        click.echo(words.format(formats=names, extra=EXTRA), err=True)


def _note_unshown(project: Path, outcome: pipeline.Built, lang: str) -> None:
    """Says which characters the documents could not show, if any."""
    from generator.command import document_letters  # noqa: PLC0415 - only after a build

    document_letters.note(project, outcome.site, lang)


def findings(
    project: Path, outcome: pipeline.Ready | pipeline.Refused | pipeline.Examined
) -> printing.Findings:
    """What was found on the way, ready to be printed."""
    return printing.Findings(
        problems=outcome.problems,
        text=outcome.site.text,
        rules=pipeline.rules(),
        waiting=() if isinstance(outcome, pipeline.Ready) else outcome.waiting,
        folder=printing.folder_from_here(project),
        site_url=outcome.site.settings.site_url,
    )


def is_replaceable(project: Path, out: Path) -> bool:
    """Whether a build may put its site at `out`, where everything is replaced."""
    root, out = project.resolve(), out.resolve()
    if out == root or out in root.parents or (out / ".git").exists():
        return False
    if not out.exists():
        return True
    is_site = (out / "index.html").exists() or (out / "404.html").exists()
    return out.is_dir() and (is_site or not any(out.iterdir()))


def _progress(lang: str) -> pipeline.Progress:
    """Says which stage runs, on a terminal; elsewhere the result is enough."""
    names = {
        "checking": "Reading and checking the content…",
        "rendering": "Rendering the pages…",
    }

    def say(stage: str) -> None:
        if sys.stderr.isatty():
            click.echo(gettext(names[stage], lang), err=True)

    return say
