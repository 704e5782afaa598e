"""Problems for a program: one JSON list."""

import json
from collections.abc import Iterator

from generator.printing.findings import Findings
from generator.problem import Problem


def lines(findings: Findings, lang: str) -> Iterator[str]:
    """All problems, as one list."""
    found = [_record(problem, findings, lang) for problem in findings.problems]
    yield json.dumps(found, ensure_ascii=False, indent=2)


def _record(problem: Problem, findings: Findings, lang: str) -> dict[str, object]:
    """A problem as plain values."""
    place = problem.place
    return {
        "code": problem.rule.code,
        "name": problem.rule.name,
        "severity": str(problem.severity),
        "file": findings.path(place),
        "line": place.line,
        "column": place.column,
        "width": problem.width,
        "cell": f"{place.sheet}!{place.cell}" if place.sheet else "",
        "item": problem.item,
        "found": problem.found.in_(lang),
        "expected": problem.expected.in_(lang),
        "fix": problem.fix.in_(lang),
        "repairable": problem.edit is not None,
    }
