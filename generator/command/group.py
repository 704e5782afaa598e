"""The commands and their options, with their help in a language."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import click

from generator.command import build as build_command
from generator.command import check as check_command
from generator.language.words import LOCALE, gettext
from generator.printing import Format


def languages() -> list[str]:
    """The languages that the commands speak."""
    return sorted({"en", *(folder.name for folder in LOCALE.iterdir() if folder.is_dir())})


def commands(lang: str) -> click.Group:
    """The commands, with their help in a language."""

    def words(text: str) -> str:
        return gettext(text, lang)

    language = click.option(
        "--lang",
        type=click.Choice(languages()),
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
        sys.exit(build_command.build(project, out or project / "site", lang))

    @command("check", "Checks the content and says what is wrong, where, and how to mend it.")
    @click.option(
        "--format",
        "form",
        type=click.Choice(get_args(Format)),
        default="text",
        help=words(
            "text for people, json for programs, github for annotations, sarif and junit for "
            "services."
        ),
    )
    @click.option(
        "--select", multiple=True, metavar="CODE", help=words("Only these checks, or families.")
    )
    @click.option(
        "--ignore", multiple=True, metavar="CODE", help=words("All but these checks, or families.")
    )
    @click.option(
        "--changed-since",
        metavar="REV",
        help=words("Only what changes since a revision of git brought, or left in their files."),
    )
    @click.option("--fix", is_flag=True, help=words("Repairs what can be repaired with certainty."))
    @click.option("--explain", metavar="CODE", help=words("Explain one check, by code or name."))
    def check(lang: str, project: Path, explain: str | None, **asked: object) -> None:
        if explain:
            sys.exit(check_command.explain(explain, lang))
        sys.exit(check_command.check(project, check_command.Asked(**asked), lang))  # type: ignore[arg-type]  # Click gives each option as declared above

    @command("serve", "Previews the site while you write: each save shows, or says why not.")
    @click.option(
        "--port", type=click.IntRange(1, 65535), default=8000, help=words("Port of the preview.")
    )
    def serve(lang: str, project: Path, port: int) -> None:
        from generator.publish.preview import preview  # noqa: PLC0415 - only where it serves

        preview(project, port, lang)

    return group
