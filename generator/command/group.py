"""The commands and their options, with their help in a language."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import click
from click.core import ParameterSource

from generator.garbage import reading
from generator.language.words import gettext, spoken

# ruff: noqa: PLC0415 - a command brings what it needs when it is asked for, and nothing before

Decorator = Callable[[Callable[..., None]], click.Command]


def languages() -> list[str]:
    """The languages that the commands speak."""
    return list(spoken())


@dataclass(frozen=True, slots=True)
class _Speaking:
    """What declares commands with their help in a language."""

    lang: str

    def words(self, text: str) -> str:
        """A sentence of the help."""
        return gettext(text, self.lang)

    def language(self, function: Callable[..., None]) -> Callable[..., None]:
        """Adds the option that sets the language."""
        option = click.option(
            "--lang",
            type=click.Choice(languages()),
            default=self.lang,
            help=self.words("Language of the messages."),
        )
        return option(function)

    def project(self, function: Callable[..., None]) -> Callable[..., None]:
        """Adds the option that names the project."""
        option = click.option(
            "--project",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=".",
            help=self.words("Folder of the project, where mkdocs.yml is."),
        )
        return option(function)

    def command(self, group: click.Group, name: str, text: str) -> Decorator:
        """Adds a command of a project to a group."""

        def decorate(function: Callable[..., None]) -> click.Command:
            declare = group.command(name, help=self.words(text))
            made: click.Command = declare(self.language(self.project(function)))
            return made

        return decorate


class _Commands(click.Group):
    """The commands, each declared when it is asked for."""

    def __init__(self, *args: Any, speaking: _Speaking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._speaking = speaking

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command by name."""
        del ctx
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, if there is one of this name."""
        if cmd_name in _COMMANDS and cmd_name not in self.commands:
            _COMMANDS[cmd_name](self, self._speaking)
        return super().get_command(ctx, cmd_name)


def commands(lang: str) -> click.Group:
    """The commands, with their help in a language."""
    speaking = _Speaking(lang)

    @click.group(
        cls=_Commands,
        speaking=speaking,
        help=speaking.words("Publishes public plans, budgets and reports as a bilingual site."),
    )
    @click.version_option(package_name="affiche", message="%(prog)s %(version)s")
    @speaking.language
    def group(lang: str) -> None:
        del lang  # read before Click was, so that this very help is in it

    return group


def _build(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche build`."""

    @speaking.command(
        group, "build", "Checks the content, then builds the whole site. An error stops the build."
    )
    @click.option(
        "--out", type=click.Path(path_type=Path), help=speaking.words("Folder of the site.")
    )
    @click.option(
        "--documents/--no-documents",
        default=True,
        help=speaking.words(
            "With PDF and other documents, or without; they take most of the time."
        ),
    )
    def build(lang: str, project: Path, out: Path | None, *, documents: bool) -> None:
        with reading("generator.pipeline"):
            from generator.command import build as build_command

        sys.exit(build_command.build(project, out or project / "site", lang, documents=documents))


def _check(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche check`."""
    from generator.printing import Format

    words = speaking.words
    form = (
        "text for people, json for programs, github for annotations, sarif and junit for services."
    )
    since = "Only what changes since a revision of git brought, or left in their files."
    repeat: dict[str, Any] = {"multiple": True, "metavar": "CODE"}

    @speaking.command(
        group, "check", "Checks the content and says what is wrong, where, and how to mend it."
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(get_args(Format)),
        default="text",
        help=words(form),
    )
    @click.option("--select", help=words("Only these checks, or families."), **repeat)
    @click.option("--ignore", help=words("All but these checks, or families."), **repeat)
    @click.option("--changed-since", metavar="REV", help=words(since))
    @click.option("--fix", is_flag=True, help=words("Repairs what can be repaired with certainty."))
    @click.option("--explain", metavar="CODE", help=words("Explain one check, by code or name."))
    def check(lang: str, project: Path, explain: str | None, **asked: Any) -> None:
        with reading("generator.pipeline"):
            from generator.command import check as check_command

        if explain:
            sys.exit(check_command.explain(explain, lang))
        sys.exit(check_command.check(project, check_command.Asked(**asked), lang))


def _serve(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche serve`."""

    @speaking.command(
        group, "serve", "Previews the site while you write: each save shows, or says why not."
    )
    @click.option(
        "--port",
        type=click.IntRange(1, 65535),
        default=8000,
        help=speaking.words("Port of the preview."),
    )
    @click.option("--documents", is_flag=True, help=speaking.words("With PDF and other documents."))
    def serve(lang: str, project: Path, port: int, *, documents: bool) -> None:
        from generator.preview import preview

        preview(project, port, lang, documents=documents)


def _verify(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche verify`."""
    from generator.translations.told import Form

    words = speaking.words

    @group.command(
        "verify", help=words("Compares a published site with the manifest of what was built.")
    )
    @click.argument("site", metavar=words("FOLDER-OR-ADDRESS"))
    @click.option(
        "--manifest",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=words("The manifest to compare with, such as that of a site built anew."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(get_args(Form)),
        default="text",
        help=words("text for people, json for programs."),
    )
    @speaking.language
    def verify(lang: str, site: str, manifest: Path | None, form: Form) -> None:
        from generator.command.verify import verified

        sys.exit(verified(site, manifest, form, lang))


def _document(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche document`."""
    from generator.model.documents import Format

    words = speaking.words

    @group.command("document", help=words("Makes one document: a plan, a card, a budget, a year."))
    @click.argument("name", metavar=words("PLAN[/NUMBER]"))
    @click.option(
        "--lang",
        default=speaking.lang,
        metavar="CODE",
        help=words("Language of the document, one of those of the site."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(get_args(Format)),
        help=words("What to write; else what the name of the file ends with, else pdf."),
    )
    @click.option(
        "-o",
        "--out",
        metavar=words("FILE"),
        help=words("The file to write; - writes to the next program."),
    )
    @speaking.project
    def document(project: Path, name: str, lang: str, form: Format | None, out: str | None) -> None:
        from generator.command.document import document as made

        sys.exit(made(project, name, lang, form, out, speaking.lang))


def _publish(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche publish`."""
    words = speaking.words

    @speaking.command(
        group, "publish", "Puts the built site where readers get it; uploads only what changed."
    )
    @click.option(
        "--to",
        required=True,
        metavar=words("PLACE"),
        help=words("A folder, s3://bucket/folder or sftp://host/folder."),
    )
    @click.option("--site", type=click.Path(path_type=Path), help=words("Folder of the site."))
    @click.option("--dry-run", is_flag=True, help=words("Says what would change, and stops there."))
    @click.option("--all", "every", is_flag=True, help=words("Uploads what is there already too."))
    def publish(
        lang: str, project: Path, to: str, site: Path | None, *, dry_run: bool, every: bool
    ) -> None:
        from generator.command.publish import published

        sys.exit(published(site or project / "site", to, lang, dry_run=dry_run, every=every))


def _translations(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche translations` and `affiche translations confirm`."""
    from generator.translations.told import Form

    @group.group(
        "translations",
        invoke_without_command=True,
        help=speaking.words("Says which texts are missing in a language, or were left behind."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(get_args(Form)),
        default="text",
        help=speaking.words("text for people, json for programs."),
    )
    @speaking.project
    @speaking.language
    @click.pass_context
    def translated(context: click.Context, lang: str, project: Path, form: Form) -> None:
        from generator.command import translations

        if context.invoked_subcommand is None:
            sys.exit(translations.show(project, form, lang))

    @speaking.command(
        translated, "confirm", "Says of texts that they say the same in every language."
    )
    @click.argument("items", nargs=-1, metavar=speaking.words("[ITEM]…"))
    @click.option(
        "--all",
        "every",
        is_flag=True,
        help=speaking.words("Those of which one language changed too."),
    )
    @click.pass_context
    def confirm(
        context: click.Context, lang: str, project: Path, items: tuple[str, ...], *, every: bool
    ) -> None:
        from generator.command import translations

        if context.parent and context.get_parameter_source("project") is ParameterSource.DEFAULT:
            project = context.parent.params["project"]  # named before the word “confirm”
        sys.exit(translations.confirmed(project, items, lang, every=every))


def _changes(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche changes`."""

    @speaking.command(
        group, "changes", "Says what a proposal changes for the public, in every language."
    )
    @click.option(
        "--since",
        metavar="REV",
        required=True,
        help=speaking.words("The revision of git to compare with, such as origin/main."),
    )
    def changes(lang: str, project: Path, since: str) -> None:
        del lang  # the summary is for everyone who reads the proposal: in every language
        from generator.command import tools

        sys.exit(tools.changes(project, since))


def _seal(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche seal`."""

    @speaking.command(
        group, "seal", "Lists the budgets and reports with their seals, or closes those named."
    )
    @click.argument("items", nargs=-1, metavar=speaking.words("[ITEM]…"))
    def seal(lang: str, project: Path, items: tuple[str, ...]) -> None:
        from generator.command import tools

        sys.exit(tools.seal(project, items, lang))


def _new(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche new`."""

    @speaking.command(
        group, "new", "Begins a plan: its files, in every language, with texts to replace."
    )
    @click.argument("plan", metavar=speaking.words("PLAN"))
    def new(lang: str, project: Path, plan: str) -> None:
        from generator.command import new as new_command

        sys.exit(new_command.new(project, plan, lang))


def _schemas(group: click.Group, speaking: _Speaking) -> None:
    """Adds `affiche schemas`."""

    @speaking.command(
        group, "schemas", "Writes what VS Code needs to complete and explain the data files."
    )
    def schemas(lang: str, project: Path) -> None:
        from generator.command import tools

        sys.exit(tools.schemas(project, lang))


_COMMANDS: Mapping[str, Callable[[click.Group, _Speaking], None]] = {
    "build": _build,
    "changes": _changes,
    "check": _check,
    "document": _document,
    "new": _new,
    "publish": _publish,
    "schemas": _schemas,
    "seal": _seal,
    "serve": _serve,
    "translations": _translations,
    "verify": _verify,
}
