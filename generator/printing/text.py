"""Problems for a person: grouped by file, each on its line, with what to do; then a summary."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from generator.language.numbers import decimal
from generator.language.words import gettext, ngettext
from generator.printing.excerpt import Excerpts
from generator.printing.findings import Findings
from generator.problem import Problem, Severity

MOST_OF_A_RULE = 20
"""How many different faults of one rule a person is shown at once."""
MOST_PLACES = 5
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "blue"}
_INDENT = " " * 9


def lines(findings: Findings, lang: str) -> Iterator[str]:
    """Problems grouped by file; of one fault told at many places, the first."""
    alike = _alike(findings.problems, lang)
    shown = [problem for problem in findings.problems if id(problem) in alike]
    excerpts = Excerpts(findings.text)
    for path, group in groupby(shown, key=lambda problem: problem.place.path):
        of_file = list(group)
        name = findings.folder + path if path else gettext("the project", lang)
        yield click.style(f"{name}: {counted(of_file, lang)}", bold=True)
        for problem in of_file:
            yield ""
            yield from _problem(problem, findings, excerpts, lang)
            if others := alike[id(problem)]:
                yield _INDENT + _elsewhere(others, findings, lang)
        yield ""
    yield from _left_out(findings.problems, alike, lang)


def summary(findings: Findings, lang: str) -> str:
    """How many problems there are of each severity, what can be repaired, what was not checked."""
    said = [counted(findings.problems, lang, everything=True)]
    repairs = sum(problem.edit is not None for problem in findings.problems)
    if repairs:
        words = ngettext(
            "{count} can be repaired by itself: affiche check --fix",
            "{count} can be repaired by themselves: affiche check --fix",
            repairs,
            lang,
        )
        said.append(words.format(count=decimal(repairs, lang)))
    if findings.waiting:
        words = gettext("Not checked until every file can be read: {names}.", lang)
        said.append(words.format(names=", ".join(rule.name for rule in findings.waiting)))
    return "\n".join(said)


def counted(problems: Sequence[Problem], lang: str, *, everything: bool = False) -> str:
    """How many there are of each severity: « 2 erreurs, 1 avertissement ».

    With `everything`, errors and warnings are told even where there are none.
    """
    count = Counter(problem.severity for problem in problems)
    forms = {
        Severity.ERROR: ("{count} error", "{count} errors"),
        Severity.WARNING: ("{count} warning", "{count} warnings"),
        Severity.HINT: ("{count} hint", "{count} hints"),
    }
    return ", ".join(
        ngettext(*forms[severity], count[severity], lang).format(
            count=decimal(count[severity], lang)
        )
        for severity in forms
        if count[severity] or (everything and severity is not Severity.HINT)
    )


def _problem(problem: Problem, findings: Findings, excerpts: Excerpts, lang: str) -> Iterator[str]:
    """One problem: where, what, its line, and how to mend it."""
    code = click.style(problem.rule.code, fg=_COLOURS.get(problem.severity), bold=True)
    where = findings.where(problem.place)
    yield " ".join(filter(None, (where, code, problem.found.in_(lang))))
    yield from excerpts.of(problem)
    for label, words in (("Expected:", problem.expected), ("To fix it:", problem.fix)):
        yield f"{_INDENT}{gettext(label, lang)} {words.in_(lang)}"
    yield click.style(f"{_INDENT}{problem.rule.code} {problem.rule.name}", dim=True)


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


def _elsewhere(others: Sequence[Problem], findings: Findings, lang: str) -> str:
    """Where else a fault is told."""
    places = ", ".join(findings.where(problem.place) for problem in others[:MOST_PLACES])
    rest = len(others) - MOST_PLACES
    if rest <= 0:
        return gettext("Also at {places}", lang).format(places=places)
    words = ngettext(
        "Also at {places} and {count} other place",
        "Also at {places} and {count} other places",
        rest,
        lang,
    )
    return words.format(places=places, count=decimal(rest, lang))


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
        yield words.format(count=decimal(count, lang), code=rule.code, name=rule.name)
