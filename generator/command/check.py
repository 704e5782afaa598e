"""`affiche check`: what is wrong, which part of it was asked for, and its repair."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import click

from generator import history, pipeline, printing
from generator.command.build import FAULTY, OK, findings
from generator.language import docs
from generator.language.numbers import decimal
from generator.language.words import SOURCE_LANGUAGE, gettext, ngettext
from generator.problem import Problem, Rule, Severity

MOST_ROUNDS = 5
"""How often repairs are looked for again: one may lay another bare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of a check. Rules are asked for by code, start of codes (`AF5`) or name."""

    form: printing.Format = "text"
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    changed_since: str | None = None
    fix: bool = False


def check(project: Path, asked: Asked, lang: str) -> int:
    """Checks a project and prints what was asked for; the exit code."""
    rules = _chosen(asked, lang)
    examined = _repaired(project, rules, lang) if asked.fix else pipeline.examine(project)
    shown = [problem for problem in examined.problems if problem.rule in rules]
    if asked.changed_since:
        shown = _brought(project, shown, asked.changed_since)
    found = replace(findings(project, examined), problems=tuple(shown))
    printing.report(found, lang, asked.form)
    if asked.form == "text":
        click.echo(printing.summary(found, lang))
    return FAULTY if any(one.severity is Severity.ERROR for one in shown) else OK


def explain(name: str, lang: str) -> int:
    """Prints the documentation of one check; the exit code."""
    found = next((rule for rule in pipeline.rules() if name.lower() in _names(rule)), None)
    if found is None:
        raise click.UsageError(_unknown(name, lang))
    click.echo(f"{found.code} {found.name}\n\n{docs.document(found.doc, lang)}")
    return OK


def _names(rule: Rule) -> tuple[str, str]:
    """What a rule may be called."""
    return (rule.code.lower(), rule.name)


def _chosen(asked: Asked, lang: str) -> frozenset[Rule]:
    """The rules that were asked for: all, or those selected, without those ignored."""
    selected = _named(asked.select, lang) if asked.select else frozenset(pipeline.rules())
    return selected - _named(asked.ignore, lang)


def _named(words: Sequence[str], lang: str) -> frozenset[Rule]:
    """The rules that words name, each of them by itself or with others, between commas."""
    found: set[Rule] = set()
    for word in (part.strip() for each in words for part in each.split(",") if part.strip()):
        rules = [rule for rule in pipeline.rules() if _answers(rule, word)]
        if not rules:
            raise click.UsageError(_unknown(word, lang))
        found.update(rules)
    return frozenset(found)


def _answers(rule: Rule, word: str) -> bool:
    """Whether a word names a rule, or a family that it is of."""
    return word.lower() == rule.name or rule.code.startswith(word.upper())


def _unknown(word: str, lang: str) -> str:
    """That no check has a name, with the nearest that one has."""
    names = [name for rule in pipeline.rules() for name in _names(rule)]
    near = get_close_matches(word.lower(), names, n=1)
    if near:
        words = gettext("No check is called {name}. The nearest is {near}.", lang)
        return words.format(name=word, near=near[0])
    words = gettext("No check is called {name}. Their codes: {codes}", lang)
    return words.format(name=word, codes=", ".join(rule.code for rule in pipeline.rules()))


def _brought(project: Path, problems: Sequence[Problem], revision: str) -> list[Problem]:
    """The problems that changes since a revision brought, or that stand in the changed files.

    A renamed id does its harm in files that nobody touched, so the old content is checked too.
    """
    changed = history.changed_files(project, revision)
    with history.at_revision(project, revision) as old:
        before = Counter(map(_identity, pipeline.examine(old).problems))
    brought = []
    for problem in problems:
        identity = _identity(problem)
        is_old = before[identity] > 0
        before[identity] -= 1
        if not is_old or problem.place.path in changed:
            brought.append(problem)
    return brought


def _identity(problem: Problem) -> tuple[str, str, str, str]:
    """What makes two problems of two moments the same; lines move, words do not."""
    return (problem.rule.code, problem.place.path, problem.item, problem.found.in_(SOURCE_LANGUAGE))


def _repaired(project: Path, rules: frozenset[Rule], lang: str) -> pipeline.Examined:
    """The project once everything that can be repaired with certainty is."""
    from generator.repair import repair  # noqa: PLC0415 - only where files are mended

    count, files = 0, set[str]()
    examined = pipeline.examine(project)
    for _ in range(MOST_ROUNDS):
        edits = [one.edit for one in examined.problems if one.edit and one.rule in rules]
        done = repair(project, edits) if edits else None
        if done is None or not done.applied:
            break
        count, files = count + done.applied, files | set(done.files)
        examined = pipeline.examine(project)
    words = ngettext(
        "{count} fault repaired in {files}",
        "{count} faults repaired in {files}",
        count,
        lang,
    )
    if count:
        click.echo(
            words.format(count=decimal(count, lang), files=", ".join(sorted(files))), err=True
        )
    return examined
