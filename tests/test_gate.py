"""The gate, as editors and CI meet it: every way to build refuses the same faults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
COMMANDS = {
    "check": [str(BIN / "affiche"), "check"],
    "build": [str(BIN / "affiche"), "build"],
    "mkdocs": [str(BIN / "mkdocs"), "build", "--strict"],
}
STRATEGIC = "data/plans/strategique-2008-2012/plan.yml"
LINES = "data/budgets/2007-2008/lines.csv"


def run(command: str, project: Path, lang: str = "en") -> subprocess.CompletedProcess[str]:
    env = os.environ | {"LC_ALL": {"fr": "fr_CA.UTF-8", "en": "C.UTF-8"}[lang]}
    return subprocess.run(
        COMMANDS[command], cwd=project, env=env, capture_output=True, text=True, check=False
    )


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip() == text)


@pytest.fixture
def without_indicator(project: Path) -> Path:
    """The project with the only indicator of objective 1.2 removed."""
    plan = project / STRATEGIC
    text = plan.read_text(encoding="utf-8")
    used = "    indicators:\n      - immigration-contribution-awareness\n"
    assert text.count(used) == 1
    plan.write_text(text.replace(used, ""), encoding="utf-8")
    return project


@pytest.fixture
def with_wrong_amount(project: Path) -> Path:
    """The project with one budget amount changed by 0.1."""
    lines = project / LINES
    text = lines.read_text(encoding="utf-8-sig")
    assert text.count(",51100.0") == 2
    lines.write_text(text.replace(",51100.0", ",51100.1", 1), encoding="utf-8")
    return project


@pytest.mark.parametrize("command", COMMANDS)
def test_an_objective_without_indicator_is_refused(command: str, without_indicator: Path) -> None:
    result = run(command, without_indicator)
    place = line_of(without_indicator / STRATEGIC, "- id: 1.2")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "AF201 objective-without-indicator" in result.stdout
    assert f"{STRATEGIC}:{place}:" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert not (without_indicator / "site").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_budget_off_by_a_hundred_dollars_is_refused(
    command: str, with_wrong_amount: Path
) -> None:
    result = run(command, with_wrong_amount)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "AF401 budget-sum-mismatch" in result.stdout
    assert LINES in result.stdout
    assert "110,585.6" in result.stdout
    assert "110,585.5" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


def test_the_message_is_in_the_language_of_the_editor(without_indicator: Path) -> None:
    result = run("check", without_indicator, lang="fr")
    assert "Pour corriger" in result.stdout
    assert "To fix it" not in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_real_content_passes(command: str, project: Path) -> None:
    result = run(command, project)
    assert result.returncode == 0, result.stdout + result.stderr
    if command != "check":
        for path in ("index.html", "fr/index.html", "en/index.html", "api/v1/index.json"):
            assert (project / "site" / path).exists(), path


@pytest.mark.parametrize("command", ["build", "mkdocs"])
def test_a_refused_build_leaves_the_published_site(command: str, without_indicator: Path) -> None:
    page = without_indicator / "site" / "index.html"
    page.parent.mkdir()
    page.write_text("published")
    assert run(command, without_indicator).returncode == 1
    assert page.read_text() == "published"


@pytest.mark.parametrize("command", ["build", "mkdocs"])
def test_a_build_prints_no_banner_and_no_warning(command: str, project: Path) -> None:
    output = run(command, project)
    for word in ("MkDocs 2", "Zensical", "end of life", "WARNING", "Warning"):
        assert word not in output.stdout + output.stderr


def test_both_ways_to_build_give_the_same_bytes(project: Path) -> None:
    built = []
    for command in ("build", "mkdocs"):
        assert run(command, project).returncode == 0
        site = project / "site"
        built.append(
            {
                path.relative_to(site).as_posix(): path.read_bytes()
                for path in site.rglob("*")
                if path.is_file()
            }
        )
    assert len(built[0]) > 400
    assert built[0] == built[1]
