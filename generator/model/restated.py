"""The same figure in several budgets of one portfolio: what the one before said of it.

A year stands in its own budget and, as the year before, in the next. A figure is the same where
its year, its measure, and the ids and titles of its place are.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.model.budget import Budget, Line, Measure
from generator.model.site import Site
from generator.model.types import Text

Key = tuple[str, ...]


class Told(NamedTuple):
    """A figure where one budget tells it."""

    budget: Budget
    line: Line
    measure: Measure


class Again(NamedTuple):
    """A figure that a budget tells, and the last budget before it that told it."""

    told: Told
    before: Told


def told_again(site: Site) -> Iterator[Again]:
    """Every figure that an earlier budget of the same portfolio told, with the latest of those."""
    last: dict[Key, Told] = {}
    for budget in _in_order(site.budgets):
        for key, told in _figures(budget, site.settings.codes):
            if key in last:
                yield Again(told, last[key])
            last[key] = told


def _in_order(budgets: Iterable[Budget]) -> list[Budget]:
    """Budgets from the oldest; of two with one id, which is a fault of its own, the first."""
    first: dict[str, Budget] = {}
    for budget in budgets:
        first.setdefault(budget.id, budget)
    return sorted(first.values(), key=lambda one: (one.years[:1], one.id))


def _figures(budget: Budget, langs: Iterable[str]) -> Iterator[tuple[Key, Told]]:
    """Each figure of a budget, the first where it is stated twice, with what names it."""
    lang = next((code for code in langs if budget.portfolio.get(code)), "")
    titles = _titles(budget, lang)
    for line in budget.lines:
        measure, parts = budget.measure(line.measure), _parts(line)
        known = all(part in titles for part in parts)
        if measure and known and budget.line(line.cell, line.measure) is line:
            place = (word for part in parts for word in (*part, titles[part]))
            key = (budget.currency, _plain(budget.portfolio, lang), line.year, line.measure, *place)
            yield key, Told(budget, line, measure)


def _parts(line: Line) -> tuple[Key, ...]:
    """The program, element and category of a figure, where it is of one."""
    _, program, element, category = line.cell
    return (
        *([("program", program)] if program else []),
        *([("element", program, element)] if element else []),
        *([("category", category)] if category else []),
    )


def _titles(budget: Budget, lang: str) -> Mapping[Key, str]:
    """The title of each program, element and category, in one language."""
    found: dict[Key, str] = {}
    for program in budget.programs:
        found["program", program.id] = _plain(program.title, lang)
        for element in program.elements:
            found["element", program.id, element.id] = _plain(element.title, lang)
    for category in budget.categories:
        found["category", category.id] = _plain(category.label, lang)
    return found


def _plain(text: Text, lang: str) -> str:
    """A title in a language, case, accents and punctuation aside."""
    letters = unicodedata.normalize("NFKD", text.get(lang, "")).casefold()
    bare = (letter for letter in letters if not unicodedata.combining(letter))
    return " ".join("".join(one if one.isalnum() else " " for one in bare).split())
