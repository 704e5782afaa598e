"""Problems in SARIF 2.1.0, which code scanning services and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.language.docs import document, summary
from generator.model import addresses
from generator.printing.findings import Findings
from generator.problem import Edit, Problem, Rule, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def lines(findings: Findings, lang: str) -> Iterator[str]:
    """The log, with one run."""
    position = {rule.code: index for index, rule in enumerate(findings.rules)}
    run = {
        "tool": {"driver": _driver(findings, lang)},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, findings, position, lang) for one in findings.problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=2)


def _driver(findings: Findings, lang: str) -> dict[str, Any]:
    """This tool, with every rule that it knows."""
    return {
        "name": "affiche",
        "version": version("affiche"),
        "rules": [_rule(rule, findings.site_url, lang) for rule in findings.rules],
    }


def _rule(rule: Rule, site_url: str, lang: str) -> dict[str, Any]:
    """A rule with its documentation, and the address of its page where the site has one."""
    said = document(rule.doc, lang)
    described: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary(rule.doc, lang)},
        "help": {"text": said, "markdown": said},
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "none")},
    }
    if site_url:
        page = addresses.path(addresses.key("checks", rule.code), lang)
        described["helpUri"] = f"{site_url}{lang}/{page}"
    return described


def _result(
    problem: Problem, findings: Findings, position: dict[str, int], lang: str
) -> dict[str, Any]:
    """One problem."""
    parts = (problem.found, problem.expected, problem.fix)
    result: dict[str, Any] = {
        "ruleId": problem.rule.code,
        "level": _LEVELS[problem.severity],
        "message": {"text": " ".join(part.in_(lang) for part in parts)},
    }
    if problem.rule.code in position:
        result["ruleIndex"] = position[problem.rule.code]
    if problem.place.path:
        result["locations"] = [{"physicalLocation": _location(problem, findings)}]
    if problem.edit:
        said = {"text": problem.fix.in_(lang)}
        change = _change(problem, problem.edit, findings)
        result["fixes"] = [{"description": said, "artifactChanges": [change]}]
    return result


def _location(problem: Problem, findings: Findings) -> dict[str, Any]:
    """The file of a problem, with its region where the file is text."""
    place = problem.place
    location: dict[str, Any] = {"artifactLocation": _artifact(problem, findings)}
    if place.line and not place.sheet:
        region = {"startLine": place.line, "startColumn": max(place.column, 1)}
        if problem.width:
            region["endColumn"] = region["startColumn"] + problem.width
        location["region"] = region
    return location


def _artifact(problem: Problem, findings: Findings) -> dict[str, str]:
    """A file by its address relative to where the command runs."""
    return {"uri": quote(findings.path(problem.place))}


def _change(problem: Problem, edit: Edit, findings: Findings) -> dict[str, Any]:
    """The repair of a problem."""
    return {
        "artifactLocation": _artifact(problem, findings),
        "replacements": [{"deletedRegion": _region(edit), "insertedContent": {"text": edit.new}}],
    }


def _region(edit: Edit) -> dict[str, int]:
    """What an edit takes away, from its start to the point after its end."""
    before, _, last = edit.old.rpartition("\n")
    lines_on = edit.old.count("\n")
    start = 1 if before or lines_on else edit.place.column
    return {
        "startLine": edit.place.line,
        "startColumn": edit.place.column,
        "endLine": edit.place.line + lines_on,
        "endColumn": start + len(last),
    }
