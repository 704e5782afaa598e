"""What commands print: problems for people, for programs and for the services that show them."""

import locale
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

import click

from generator.language.words import SOURCE_LANGUAGE, gettext, spoken
from generator.printing import github, json_list, junit, sarif, text
from generator.printing.findings import Findings, folder_from_here
from generator.printing.text import summary

__all__ = [
    "FORMS",
    "Findings",
    "Format",
    "coloured",
    "folder_from_here",
    "locale_language",
    "refusal",
    "report",
    "summary",
]

Format = Literal["text", "json", "github", "sarif", "junit"]
FORMS: Mapping[Format, Callable[[Findings, str], Iterable[str]]] = {
    "text": text.lines,
    "json": json_list.lines,
    "github": github.lines,
    "sarif": sarif.lines,
    "junit": junit.lines,
}


def locale_language() -> str:
    """The language of the environment's locale, where Affiche speaks it; else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = next((name for name in names if name), locale.getlocale()[0] or "")
    code = found.partition("_")[0].partition(".")[0].lower()
    return code if code in spoken() else SOURCE_LANGUAGE


def coloured() -> bool:
    """Whether to print in colour: on a terminal, unless `NO_COLOR` is set (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def report(findings: Findings, lang: str, form: Format = "text") -> None:
    """Prints problems to standard output, in the order of files and lines."""
    for line in FORMS[form](findings, lang):
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
