"""Problems as GitHub workflow commands, which annotate the lines at fault.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator

from generator.printing.findings import Findings
from generator.problem import Problem, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def lines(findings: Findings, lang: str) -> Iterator[str]:
    """One command for each problem."""
    for problem in findings.problems:
        place = problem.place
        words = " ".join(part.in_(lang) for part in (problem.found, problem.expected, problem.fix))
        if place.sheet:
            words = f"{place.sheet}!{place.cell}: {words}"
        at = ",".join(_properties(problem, findings))
        yield f"::{_LEVELS[problem.severity]} {at}::{_data(words)}"


def _properties(problem: Problem, findings: Findings) -> Iterator[str]:
    """Where a command's annotation stands, and its title."""
    place = problem.place
    column = max(place.column, 1)
    yield f"file={_property(findings.path(place))}"
    yield f"line={max(place.line, 1)}"
    yield f"col={column}"
    if problem.width:
        yield f"endColumn={column + problem.width}"
    yield f"title={_property(f'{problem.rule.code} {problem.rule.name}')}"


def _data(text: str) -> str:
    """Text that cannot end a workflow command early."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text that can stand as a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
