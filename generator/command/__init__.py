"""The `affiche` command. It converts what is typed, calls the pipeline, and prints.

Exit codes: 0 when all is well, 1 when the content has errors, 2 when the command is misused,
3 when the machine refuses (disk full, no permission).
"""

import gettext as standard_gettext
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator.command.group import commands, languages
from generator.language.here import locale_language
from generator.language.words import LOCALE, machine_readable
from generator.unusable import UnusableError

__all__ = ["commands", "main"]

FAULTY, REFUSED_BY_MACHINE = 1, 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line given, or the process's own."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    lang = _asked_language(typed)
    # Nobody's plugin changes how content is read, and looking for one takes 20 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        with _click_speaking(lang):
            commands(lang).main(typed, prog_name="affiche")
    except UnusableError as error:
        click.echo(error.message.in_(lang), err=True)
        sys.exit(FAULTY)
    except OSError as error:
        from generator import printing  # noqa: PLC0415 - only where the machine refuses

        click.echo(printing.refusal(error, lang), err=True)
        sys.exit(REFUSED_BY_MACHINE)


def _asked_language(typed: Sequence[str]) -> str:
    """The language asked for with `--lang`, else the locale's: help itself must be in it."""
    for word, following in zip(typed, [*typed[1:], ""], strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in languages():
            return asked
    return locale_language()


@contextmanager
def _click_speaking(lang: str) -> Iterator[None]:
    """Gives Click, which asks the standard gettext and ships no translations, a language's words.

    Gettext reads compiled files only, so ours is compiled for as long as the command runs.
    """
    source = LOCALE / lang / "click.po"
    if not source.exists():
        yield
        return
    with tempfile.TemporaryDirectory(prefix="affiche-") as folder:
        compiled = Path(folder) / lang / "LC_MESSAGES" / "messages.mo"
        compiled.parent.mkdir(parents=True)
        compiled.write_bytes(machine_readable(source.read_text(encoding="utf-8"), lang))
        os.environ["LANGUAGE"] = lang
        standard_gettext.bindtextdomain("messages", folder)
        yield
