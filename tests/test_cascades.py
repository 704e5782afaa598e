"""One fault is told once: what only seems missing because of it is not told as well."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.problem import Severity

PLAN = "data/plans/strategique-2008-2012/plan.yml"
LINES = "data/budgets/2007-2008/lines.csv"
MEASURES = "data/plans/integration-emploi-2008/plan.yml"
STEPS = "data/plans/francisation-integration-2018/plan.yml"
ORGANIZATIONS = "data/organizations.yml"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(project: Path) -> list[str]:
    """What is told besides advice, which the content gets as it stands."""
    found = pipeline.examine(project).problems
    return [
        f"{one.place.path} {one.rule.name}" for one in found if one.severity is not Severity.HINT
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (PLAN, "  - id: 1.2\n", "  - idd: 1.2\n", "unknown-field"),
        (PLAN, "levels:\n", "levels\n", "broken-yaml"),
        (PLAN, "nodes:\n", "nodes: &all\n", "forbidden-yaml"),
        (PLAN, "id: strategique-2008-2012\n", "id: strategique\n", "id-unlike-folder"),
        (LINES, "amount", "amout", "unknown-column"),
        (LINES, "measure", "category", "duplicate-column"),
        (ORGANIZATIONS, "- id: ", "-id: ", "broken-yaml"),
        (LINES, "111313.3", '"111313,3"', "decimal-comma"),
        (MEASURES, "scale: words", "scale: wrods", "unknown-value"),
        (MEASURES, "leads:\n  - micc\n", "leads: micc\n", "wrong-type"),
        (STEPS, "schedule: 2018-02\n", "schedule: février\n", "bad-date"),
    ],
)
def test_one_fault_is_one_message(project: Path, path: str, old: str, new: str, fault: str) -> None:
    replaced(project / path, old, new)
    assert told(project) == [f"{path} {fault}"]


def test_a_file_in_another_encoding_is_one_message(project: Path) -> None:
    path = project / ORGANIZATIONS
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert told(project) == [f"{ORGANIZATIONS} unreadable-encoding"]


@pytest.mark.parametrize(
    "file",
    [
        PLAN,
        "data/budgets/2007-2008/budget.yml",
        LINES,
        ORGANIZATIONS,
        "data/sources.yml",
        "content/plans/integration-emploi-2008/2.4.fr.md",
    ],
)
def test_an_emptied_file_is_one_message(project: Path, file: str) -> None:
    (project / file).write_bytes(b"")
    assert told(project) == [f"{file} empty-file"]


def test_a_page_that_cannot_be_read_whole_is_not_out_of_date(project: Path) -> None:
    page = "content/plans/integration-emploi-2008/2.4.fr.md"
    replaced(project / page, "\n---\n", "\n")
    assert told(project) == [f"{page} bad-front-matter"]


def test_a_main_file_of_comments_is_one_message(project: Path) -> None:
    (project / PLAN).write_text("# to do\n", encoding="utf-8")
    assert told(project) == [f"{PLAN} empty-file"]


@pytest.mark.parametrize("file", [PLAN, LINES, "content/plans/strategique-2008-2012/index.fr.md"])
def test_a_file_left_in_conflict_is_one_message(project: Path, file: str) -> None:
    path = project / file
    lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    marked = ["<<<<<<< HEAD\n", *lines[:9], "=======\n", *lines[:9], ">>>>>>> other\n"]
    path.write_text("".join([*marked, *lines[9:]]), encoding="utf-8")
    assert told(project) == [f"{file} merge-conflict"]


def test_what_was_not_checked_is_said(project: Path) -> None:
    replaced(project / ORGANIZATIONS, "- id: ", "-id: ")
    waiting = {rule.name for rule in pipeline.examine(project).waiting}
    assert {"unknown-reference", "broken-link", "objective-without-indicator"} <= waiting
    assert "missing-translation" not in waiting


def test_nothing_waits_when_every_file_can_be_read(project: Path) -> None:
    replaced(project / PLAN, "kind: objective\n", "kind: objectif\n")
    examined = pipeline.examine(project)
    assert examined.refused
    assert examined.waiting == ()
