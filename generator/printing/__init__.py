"""What commands print: problems for people, for programs and for the services that show them."""

import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Literal

import click

from generator.language.here import locale_language
from generator.language.words import gettext
from generator.printing.findings import Findings, folder_from_here
from generator.printing.text import summary

__all__ = [
    "Findings",
    "Format",
    "coloured",
    "folder_from_here",
    "lines_in",
    "locale_language",
    "refusal",
    "report",
    "summary",
]

Format = Literal["text", "json", "github", "sarif", "junit"]


def lines_in(form: Format) -> Callable[[Findings, str], Iterable[str]]:
    """What writes findings in a form, in a language."""
    name = "json_list" if form == "json" else form  # which would hide Python's own
    lines: Callable[[Findings, str], Iterable[str]]
    lines = import_module(f"generator.printing.{name}").lines
    return lines


def coloured() -> bool:
    """Whether to print in colour: on a terminal, unless `NO_COLOR` is set (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def report(findings: Findings, lang: str, form: Format = "text") -> None:
    """Prints problems to standard output, in the order of files and lines."""
    for line in lines_in(form)(findings, lang):
        click.echo(line, color=coloured())


def refusal(error: OSError, lang: str) -> str:
    """Why the computer refused: the reason, and the file if there is one."""
    if isinstance(error, ChildProcessError):
        return gettext(
            "The machine ended a part of the work, as it does for want of memory. "
            "Nothing published was changed. Try again with AFFICHE_JOBS=1.",
            lang,
        )
    reason = error.strerror or str(error)
    where = f" ({error.filename})" if error.filename else ""
    words = gettext("The machine refused: {reason}. Nothing published was changed.", lang)
    return words.format(reason=reason + where)
