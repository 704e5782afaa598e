"""What can be asked of `affiche check`: some rules, what a proposal brought, repairs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import pipeline
from generator.command import commands
from tests.repository import commit, repository

PLAN = "data/plans/integration-emploi-2008/plan.yml"
BUDGET_PAGE = "content/budgets/2007-2008/index.fr.md"


def run(project: Path, *typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), ["check", "--project", str(project), *typed])


def told(result: Result) -> list[tuple[str, str]]:
    return [(one["code"], one["file"]) for one in json.loads(result.stdout)]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def faulty(project: Path) -> Path:
    """A project with a broken link and an organization that there is not."""
    replace(project / BUDGET_PAGE, "](/organizations/micc)", "](/organizations/micx)")
    replace(project / PLAN, "leads:\n  - micc\n", "leads:\n  - micx\n")
    return project


def test_a_fault_is_shown_on_its_line(faulty: Path) -> None:
    printed = run(faulty, lang="fr").output
    line = (faulty / PLAN).read_text(encoding="utf-8").split("\n").index("  - micx") + 1
    assert f"{PLAN}:{line}:5 AF210 «\u00a0micx\u00a0»" in printed
    assert f"{line:>6} |   - micx\n       |     ^^^^\n" in printed
    assert "Attendu" in printed
    assert "micc" in printed.partition("- micx")[2]


@pytest.mark.parametrize("asked", ["AF601", "af6", "broken-link", "AF4, AF601"])
def test_some_rules_are_selected(faulty: Path, asked: str) -> None:
    result = run(faulty, "--select", asked, "--format", "json")
    assert told(result) == [("AF601", BUDGET_PAGE)]
    assert result.exit_code == 1


def test_what_is_not_selected_fails_nothing(faulty: Path) -> None:
    assert run(faulty, "--select", "AF4").exit_code == 0
    assert run(faulty, "--ignore", "AF6,unknown-reference").exit_code == 0
    left = told(run(faulty, "--ignore", "AF6", "--ignore", "AF520,AF521", "--format", "json"))
    assert ("AF210", PLAN) in left
    assert ("AF601", BUDGET_PAGE) not in left


def test_an_unknown_rule_is_misuse_with_the_nearest_name(project: Path) -> None:
    result = run(project, "--select", "broken-lnik")
    assert result.exit_code == 2
    assert "broken-link" in result.output
    assert run(project, "--ignore", "zzz").exit_code == 2


def test_only_what_a_proposal_brought(project: Path) -> None:
    replace(project / PLAN, "leads:\n  - micc\n", "leads:\n  - micx\n")
    commit(repository(project))
    only = ("--format", "json", "--select", "AF210,AF601", "--changed-since", "HEAD")
    assert told(run(project, *only)) == []
    replace(project / "data/organizations.yml", "- id: midi\n", "- id: midx\n")
    brought = told(run(project, *only))
    assert brought
    assert all(code in {"AF210", "AF601"} for code, _ in brought)
    assert len(brought) < len(told(run(project, *only[:4])))
    replace(project / PLAN, "kind: action-plan\n", "kind: action-plan  # reviewed\n")
    assert ("AF210", PLAN) in told(run(project, *only))  # it stands in a file that changed


def test_without_git_it_says_so(project: Path) -> None:
    result = run(project, "--changed-since", "HEAD")
    assert result.exit_code != 0
    assert "Traceback" not in result.output


def test_repairs_are_made_and_the_rest_is_told(project: Path) -> None:
    page = project / "content/plans/integration-emploi-2008/2.4.fr.md"
    good = page.read_text(encoding="utf-8")
    assert "l’étranger" in good
    page.write_text(good.replace("l’étranger", "l'étranger"), encoding="utf-8")
    found = pipeline.examine(project).problems
    assert [one.rule.code for one in found if one.edit]
    assert "affiche check --fix" in run(project).output
    result = run(project, "--fix")
    assert "2.4.fr.md" in result.output
    assert page.read_text(encoding="utf-8") == good
    assert "--fix" not in run(project).output


def test_repairs_keep_to_what_was_selected(project: Path) -> None:
    page = project / "content/plans/integration-emploi-2008/2.4.fr.md"
    page.write_text(page.read_text(encoding="utf-8").replace("l’étranger", "l'étranger"))
    before = page.read_bytes()
    run(project, "--fix", "--select", "AF6")
    assert page.read_bytes() == before
