"""Fingerprints of closed years: what a budget or a report says, in twelve characters.

A year that is closed is sealed with the fingerprint of what it says. What changes it afterwards
shows, and needs an erratum. What says nothing changes no fingerprint: the order of lines, other
wording of titles, spacing, and the kind of apostrophes and quotation marks.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Any

from generator.language.fingerprint import LENGTH, plain
from generator.model.budget import Budget, Line
from generator.model.report import Report
from generator.model.site import Site
from generator.model.types import Text

MOST_DECIMALS = 20
Sealable = Budget | Report


@dataclass(frozen=True)
class Year:
    """A budget or a report with the item that names it: `2007-2008`, `a-plan/2.7/2010-2011`."""

    item: str
    entity: Sealable

    @property
    def seal(self) -> str | None:
        """The fingerprint that it is closed with: its last erratum's, else its own."""
        errata = self.entity.errata
        return errata[-1].seal if errata else self.entity.seal

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of what it says now."""
        return fingerprint(self.entity)

    @property
    def changed(self) -> bool:
        """Whether it was closed, and says something else since."""
        return self.seal is not None and self.seal != self.fingerprint


def years(site: Site) -> Iterator[Year]:
    """Every budget and report of a site, closed or not."""
    for budget in site.budgets:
        yield Year(budget.id, budget)
    for plan in site.plans:
        for node in plan.nodes:
            for report in node.reports:
                yield Year(f"{plan.id}/{node.id}/{report.id}", report)


def fingerprint(entity: Sealable) -> str:
    """The first hexadecimal digits of the SHA-256 of what a budget or a report says."""
    said = _budget(entity) if isinstance(entity, Budget) else _report(entity)
    written = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()[:LENGTH]


def _budget(budget: Budget) -> dict[str, Any]:
    """The figures of a budget as they are shown, in an order of their own."""
    units = {one.id: [one.unit, one.decimals] for one in budget.measures}
    return {
        "currency": budget.currency,
        "years": list(budget.years),
        "figures": sorted(
            [*line.cell, line.measure, _shown(budget, line)] for line in budget.lines
        ),
        "units": {line.measure: units.get(line.measure) for line in budget.lines},
    }


def _shown(budget: Budget, line: Line) -> str:
    """An amount with the decimals that pages show: its measure's, or its own where it has more."""
    measure = budget.measure(line.measure)
    exponent = line.amount.as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    decimals = max(own, measure.decimals if measure else 0, 0)
    return f"{line.amount:.{min(decimals, MOST_DECIMALS)}f}"


def _report(report: Report) -> dict[str, Any]:
    """What a report says, without what it leaves empty: a field of later days changes nothing."""
    analysis = report.gender_based_analysis
    said = {
        "period": report.period.text,
        "status": report.status,
        "cost": _quantity(report.cost),
        "clientele": _quantity(report.clientele),
        "title": _text(report.title),
        "activities": _text(report.activities),
        "next_steps": _text(report.next_steps),
        "further_information": _text(report.further_information),
        "gender_based_analysis": analysis and [analysis.applies, _text(analysis.text)],
        "declarations": [[_text(one.text), one.ticked] for one in report.declarations],
    }
    return {name: value for name, value in said.items() if value}


def _quantity(value: Decimal | str | None) -> str | None:
    """A figure as it is written, or why there is none."""
    return f"{value:f}" if isinstance(value, Decimal) else value and str(value)


def _text(text: Text | None) -> dict[str, str]:
    """A text in each language that has one, without what a typographic repair changes."""
    return {lang: plain(words) for lang, words in (text or {}).items() if words.strip()}


def written(year: Year) -> str:
    """The fingerprint of a year as YAML writes it: quoted, since some look like numbers."""
    return f'"{year.fingerprint}"'


_ID_LINE = re.compile(r"(?P<before>[ ]*(?:-[ ]+)*)id:[ ][^\r\n]*(?P<end>\r?)")
_WORD = re.compile(r"""'[^']*'|"[^"]*"|[0-9A-Za-z]+""")


def with_seal(text: str, year: Year) -> str | None:
    """The YAML of a file with a year sealed as it is now, all else as it was.

    `None` where the place is not certain (a table, a mapping on one line), and where there are
    errata: the last of them holds the seal.
    """
    if year.entity.errata:
        return None
    fields, lines = year.entity.origin.fields, text.split("\n")
    line, column = fields.get("seal") or fields.get("id") or (0, 0)
    if not 0 < line <= len(lines):
        return None
    if "seal" in fields:
        return _replaced(lines, line - 1, column - 1, written(year))
    found = _ID_LINE.fullmatch(lines[line - 1])
    if found is None:
        return None
    indent = " " * len(found["before"])
    lines.insert(line, f"{indent}seal: {written(year)}{found['end']}")
    return "\n".join(lines)


def _replaced(lines: list[str], line: int, column: int, seal: str) -> str | None:
    """The lines with another seal at a place; `None` where none stands there."""
    found = _WORD.match(lines[line], column)
    if found is None:
        return None
    lines[line] = lines[line][:column] + seal + lines[line][found.end() :]
    return "\n".join(lines)
