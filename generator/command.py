"""The `affiche` command. It converts what is typed, calls the pipeline, and prints.

Exit codes: 0 when all is well, 1 when the content has errors, 2 when the command is misused,
3 when the machine refuses (disk full, no permission).
"""

import gettext as standard_gettext
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator import pipeline, printing
from generator.language import docs
from generator.language.words import LOCALE, gettext
from generator.problem import Rule
from generator.unusable import UnusableError

OK, FAULTY, REFUSED_BY_MACHINE = 0, 1, 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line given, or the process's own."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    lang = _asked_language(typed)
    try:
        with _click_speaking(lang):
            commands(lang).main(typed, prog_name="affiche")
    except UnusableError as error:
        click.echo(error.message.in_(lang), err=True)
        sys.exit(FAULTY)
    except OSError as error:
        click.echo(printing.refusal(error, lang), err=True)
        sys.exit(REFUSED_BY_MACHINE)


def _asked_language(typed: Sequence[str]) -> str:
    """The language asked for with `--lang`, else the locale's: help itself must be in it."""
    for word, following in zip(typed, [*typed[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in _languages():
            return asked
    return printing.locale_language()


def _languages() -> list[str]:
    """The languages that the commands speak."""
    return sorted({"en", *(folder.name for folder in LOCALE.iterdir() if folder.is_dir())})


@contextmanager
def _click_speaking(lang: str) -> Iterator[None]:
    """Gives Click, which asks the standard gettext and ships no translations, a language's words.

    Gettext reads compiled files only, so ours is compiled for as long as the command runs.
    """
    with tempfile.TemporaryDirectory(prefix="affiche-") as folder:
        source = LOCALE / lang / "click.po"
        if source.exists():
            compiled = Path(folder) / lang / "LC_MESSAGES" / "messages.mo"
            compiled.parent.mkdir(parents=True)
            with source.open("rb") as words, compiled.open("wb") as out:
                write_mo(out, read_po(words, locale=lang))
            os.environ["LANGUAGE"] = lang
            standard_gettext.bindtextdomain("messages", folder)
        yield


def commands(lang: str) -> click.Group:
    """The commands, with their help in a language."""

    def words(text: str) -> str:
        return gettext(text, lang)

    language = click.option(
        "--lang",
        type=click.Choice(_languages()),
        default=lang,
        help=words("Language of the messages."),
    )
    project = click.option(
        "--project",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        help=words("Folder of the project, where mkdocs.yml is."),
    )

    def command(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
        def decorate(function: Callable[..., None]) -> click.Command:
            made: click.Command = group.command(name, help=words(text))(language(project(function)))
            return made

        return decorate

    @click.group(help=words("Publishes public plans, budgets and reports as a bilingual site."))
    @click.version_option(package_name="affiche", message="%(prog)s %(version)s")
    @language
    def group(lang: str) -> None:
        del lang  # read before Click was, so that this very help is in it

    @command("build", "Checks the content, then builds the whole site. An error stops the build.")
    @click.option("--out", type=click.Path(path_type=Path), help=words("Folder of the site."))
    def build(lang: str, project: Path, out: Path | None) -> None:
        _exit(_build(project, out or project / "site", lang))

    @command("check", "Checks the content and says what is wrong, where, and how to mend it.")
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help=words("text for people, json for programs, github for annotations."),
    )
    @click.option("--explain", metavar="CODE", help=words("Explain one check, by code or name."))
    def check(lang: str, project: Path, form: printing.Format, explain: str | None) -> None:
        _exit(_explain(explain, lang) if explain else _check(project, form, lang))

    @command("serve", "Previews the site while you write: each save shows, or says why not.")
    @click.option(
        "--port", type=click.IntRange(1, 65535), default=8000, help=words("Port of the preview.")
    )
    def serve(lang: str, project: Path, port: int) -> None:
        from generator.publish.preview import preview  # noqa: PLC0415 - only where it serves

        preview(project, port, lang)

    return group


def _exit(code: int) -> None:
    """Ends the process with a code."""
    sys.exit(code)


def _progress(lang: str) -> pipeline.Progress:
    """Says which stage runs, on a terminal; elsewhere the result is enough."""
    names = {
        "checking": "Reading and checking the content…",
        "rendering": "Rendering the pages…",
        "publishing": "Publishing…",
    }

    def say(stage: str) -> None:
        if sys.stderr.isatty():
            click.echo(gettext(names[stage], lang), err=True)

    return say


def _check(project: Path, form: printing.Format, lang: str) -> int:
    """`affiche check`."""
    examined = pipeline.examine(project)
    printing.report(examined.problems, lang, form)
    if form == "text":
        click.echo(printing.summary(examined.problems, lang, examined.waiting))
    return FAULTY if examined.refused else OK


def _is_replaceable(project: Path, out: Path) -> bool:
    """Whether a build may put its site at `out`, where everything is replaced."""
    root, out = project.resolve(), out.resolve()
    if out == root or out in root.parents or (out / ".git").exists():
        return False
    if not out.exists():
        return True
    is_site = (out / "index.html").exists() or (out / "404.html").exists()
    return out.is_dir() and (is_site or not any(out.iterdir()))


def _build(project: Path, out: Path, lang: str) -> int:
    """`affiche build`."""
    if not _is_replaceable(project, out):
        words = gettext("{folder} is not a site: a build would replace all that it holds.", lang)
        raise click.UsageError(words.format(folder=out))
    outcome = pipeline.build(project, out, _progress(lang))
    printing.report(outcome.problems, lang)
    if isinstance(outcome, pipeline.Refused):
        click.echo(printing.summary(outcome.problems, lang, outcome.waiting))
        click.echo(gettext("Nothing was built: the published site stays as it was.", lang))
        return FAULTY
    words = gettext("{count} pages in {folder}", lang)
    click.echo(words.format(count=len(outcome.pages), folder=out))
    return OK


def _explain(asked: str, lang: str) -> int:
    """`affiche check --explain`."""
    found = _rule(asked)
    if found is None:
        words = gettext("No check is called {name}. Their codes: {codes}", lang)
        codes = ", ".join(rule.code for rule in pipeline.rules())
        click.echo(words.format(name=asked, codes=codes), err=True)
        return click.UsageError.exit_code
    click.echo(f"{found.code} {found.name}\n\n{docs.document(found.doc, lang)}")
    return OK


def _rule(asked: str) -> Rule | None:
    """The rule with this code or name."""
    known: dict[str, Any] = {}
    for rule in pipeline.rules():
        known |= {rule.code.lower(): rule, rule.name: rule}
    return known.get(asked.lower())
