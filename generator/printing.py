"""What commands print: problems grouped by file, a summary, and lines that GitHub understands."""

import json
import locale
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import click

from generator.language.words import LOCALE, gettext, ngettext
from generator.place import Place
from generator.problem import Problem, Rule, Severity

Format = Literal["text", "json", "github"]
MOST_OF_A_RULE = 20
"""How many different faults of one rule a person is shown at once."""
MOST_PLACES = 5
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "blue"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def locale_language() -> str:
    """The language of the environment's locale, where Affiche speaks it; else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = next((name for name in names if name), locale.getlocale()[0] or "")
    code = found.partition("_")[0].partition(".")[0].lower()
    return code if (LOCALE / code).is_dir() and code else "en"


def coloured() -> bool:
    """Whether to print in colour: on a terminal, unless `NO_COLOR` is set (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def report(problems: Sequence[Problem], lang: str, form: Format = "text") -> None:
    """Prints problems to standard output, in the order of files and lines."""
    lines = {"text": _text, "json": _json, "github": _github}[form](problems, lang)
    for line in lines:
        click.echo(line, color=coloured())


def refusal(error: OSError, lang: str) -> str:
    """Why the computer refused: the reason, and the file if there is one."""
    reason = error.strerror or str(error)
    where = f" ({error.filename})" if error.filename else ""
    words = gettext("The machine refused: {reason}. Nothing published was changed.", lang)
    return words.format(reason=reason + where)


def summary(problems: Sequence[Problem], lang: str, waiting: Sequence[Rule] = ()) -> str:
    """How many problems there are of each severity: « 2 erreurs, 1 avertissement ».

    `waiting` are rules that are not checked until every file can be read.
    """
    count = Counter(problem.severity for problem in problems)
    errors, warnings, hints = (
        count[Severity.ERROR],
        count[Severity.WARNING],
        count[Severity.HINT],
    )
    parts = [
        ngettext("{count} error", "{count} errors", errors, lang).format(count=errors),
        ngettext("{count} warning", "{count} warnings", warnings, lang).format(count=warnings),
    ]
    if hints:
        parts.append(ngettext("{count} hint", "{count} hints", hints, lang).format(count=hints))
    counted = ", ".join(parts)
    if not waiting:
        return counted
    words = gettext("Not checked until every file can be read: {names}.", lang)
    return f"{counted}\n{words.format(names=', '.join(rule.name for rule in waiting))}"


def _text(problems: Sequence[Problem], lang: str) -> Iterator[str]:
    """Problems for a person, grouped by file; of one fault told at many places, the first."""
    alike = _alike(problems, lang)
    shown = [problem for problem in problems if id(problem) in alike]
    for path, group in groupby(shown, key=lambda problem: problem.place.path):
        yield click.style(path or gettext("the project", lang), bold=True)
        for problem in group:
            yield from _lines(problem, lang)
            if others := alike[id(problem)]:
                yield f"      {_elsewhere(others, lang)}"
        yield ""
    yield from _left_out(problems, alike, lang)


def _alike(problems: Sequence[Problem], lang: str) -> dict[int, list[Problem]]:
    """The problems to show, by identity, each with those of the same words that it stands for.

    A renamed id is one fault that its fifty references tell; a new language makes a thousand.
    """
    first: dict[tuple[str, str], Problem] = {}
    alike: dict[int, list[Problem]] = {}
    shown: Counter[str] = Counter()
    for problem in problems:
        words = (problem.rule.code, problem.found.in_(lang))
        if words in first:
            alike[id(first[words])].append(problem)
        elif shown[problem.rule.code] < MOST_OF_A_RULE:
            first[words] = problem
            alike[id(problem)] = []
            shown[problem.rule.code] += 1
    return alike


def _elsewhere(others: Sequence[Problem], lang: str) -> str:
    """Where else a fault is told."""
    places = ", ".join(str(problem.place) for problem in others[:MOST_PLACES])
    rest = len(others) - MOST_PLACES
    if rest <= 0:
        return gettext("Also at {places}", lang).format(places=places)
    words = ngettext(
        "Also at {places} and {count} other place",
        "Also at {places} and {count} other places",
        rest,
        lang,
    )
    return words.format(places=places, count=rest)


def _left_out(
    problems: Sequence[Problem], alike: dict[int, list[Problem]], lang: str
) -> Iterator[str]:
    """How many problems of each rule are not shown."""
    told = {id(problem) for others in alike.values() for problem in others} | alike.keys()
    left = Counter(one.rule for one in problems if id(one) not in told)
    for rule, count in left.items():
        words = ngettext(
            "{count} more of {code} {name}: --format json lists all of them.",
            "{count} more of {code} {name}: --format json lists all of them.",
            count,
            lang,
        )
        yield words.format(count=count, code=rule.code, name=rule.name)


def _lines(problem: Problem, lang: str) -> Iterator[str]:
    """One problem: where, what, and how to mend it."""
    mark = click.style(problem.rule.code, fg=_COLOURS.get(problem.severity), bold=True)
    yield "  " + "  ".join(filter(None, (_where(problem.place), f"{mark} {problem.rule.name}")))
    yield f"      {problem.found.in_(lang)}"
    for label, words in (("Expected:", problem.expected), ("To fix it:", problem.fix)):
        yield f"      {gettext(label, lang)} {words.in_(lang)}"


def _where(place: Place) -> str:
    """A place within its file: `12:5`, `Lines!C7`, or nothing for the file as a whole."""
    if place.sheet:
        return f"{place.sheet}!{place.cell}"
    return ":".join(str(number) for number in (place.line, place.column) if number)


def _json(problems: Sequence[Problem], lang: str) -> Iterator[str]:
    """Problems for a program: one JSON list."""
    yield json.dumps([_record(problem, lang) for problem in problems], ensure_ascii=False, indent=2)


def _record(problem: Problem, lang: str) -> dict[str, object]:
    """A problem as plain values."""
    return {
        "code": problem.rule.code,
        "name": problem.rule.name,
        "severity": str(problem.severity),
        "file": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "cell": f"{problem.place.sheet}!{problem.place.cell}" if problem.place.sheet else "",
        "item": problem.item,
        "found": problem.found.in_(lang),
        "expected": problem.expected.in_(lang),
        "fix": problem.fix.in_(lang),
    }


def _github(problems: Sequence[Problem], lang: str) -> Iterator[str]:
    """Problems as GitHub workflow commands, which annotate the lines at fault.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    for problem in problems:
        place = problem.place
        words = " ".join(part.in_(lang) for part in (problem.found, problem.expected, problem.fix))
        if place.sheet:
            words = f"{place.sheet}!{place.cell}: {words}"
        at = f"file={_property(place.path)},line={max(place.line, 1)},col={max(place.column, 1)}"
        title = _property(f"{problem.rule.code} {problem.rule.name}")
        yield f"::{_GITHUB[problem.severity]} {at},title={title}::{_data(words)}"


def _data(text: str) -> str:
    """Text that cannot end a workflow command early."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text that can stand as a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
