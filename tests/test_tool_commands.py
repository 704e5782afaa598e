"""The commands for those who translate, review, close years and type."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.command import commands
from tests.repository import commit, repository

PLAN = "data/plans/integration-emploi-2008/plan.yml"
PAGE = "content/plans/integration-emploi-2008/2.4.fr.md"


def run(*typed: str, lang: str = "en") -> Result:
    return CliRunner().invoke(commands(lang), typed)


def changed(project: Path) -> None:
    page = project / PAGE
    page.write_text(page.read_text(encoding="utf-8") + "\nUne phrase nouvelle.\n", encoding="utf-8")


def test_translations_are_told_and_confirmed(project: Path) -> None:
    where = ("--project", str(project))
    assert "In all" in run("translations", *where).output
    changed(project)
    told = run("translations", *where, lang="fr").output
    assert "2.4.en.md" in told
    assert run("check", *where, "--select", "AF520").exit_code == 1
    left = run("translations", "confirm", *where).output
    assert "2.4" in left
    assert run("check", *where, "--select", "AF520").exit_code == 1
    item = "content/plans/integration-emploi-2008/2.4"
    assert "1 text confirmed" in run("translations", *where, "confirm", item).output
    assert run("check", *where, "--select", "AF520").exit_code == 0


def test_translations_for_programs(project: Path) -> None:
    changed(project)
    told = json.loads(run("translations", "--project", str(project), "--format", "json").output)
    assert [one["standing"] for one in told["texts"]] == ["out-of-date"]


def test_an_unknown_item_is_a_sentence(project: Path) -> None:
    result = run("translations", "confirm", "integration-emploi-2008/99", "--project", str(project))
    assert result.exit_code != 0
    assert "Traceback" not in result.output


def test_changes_for_the_public(project: Path) -> None:
    commit(repository(project))
    plan = project / PLAN
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("period: 2008/..", "period: 2008/2013")
    )
    told = run("changes", "--since", "HEAD", "--project", str(project)).output
    assert "Ce qui change pour le public" in told
    assert "What changes for the public" in told
    assert "2008-2013" in told


def test_a_year_is_open_closed_or_changed(project: Path) -> None:
    told = run("seal", "--project", str(project)).output
    assert "2007-2008  seal: " in told
    lines = project / "data/budgets/2007-2008/lines.csv"
    before = next(line for line in told.splitlines() if "  2007-2008  " in line)
    lines.write_text(lines.read_text(encoding="utf-8").replace("6715.0", "6715.1"))
    after = next(
        line
        for line in run("seal", "--project", str(project)).output.splitlines()
        if "  2007-2008  " in line
    )
    assert "(closed)" in before
    assert "(changed since it was closed)" in after


def test_a_year_is_closed_by_name(project: Path) -> None:
    budget = project / "data/budgets/2007-2008/budget.yml"
    good = budget.read_bytes()
    budget.write_bytes(good.replace(b'\nseal: "', b'\n# seal: "'))
    assert "(open)" in run("seal", "--project", str(project)).output
    told = run("seal", "2007-2008", "--project", str(project)).output
    assert told == "Written: data/budgets/2007-2008/budget.yml\n"
    assert b'\nseal: "' in budget.read_bytes()
    assert run("check", "--select", "AF7", "--project", str(project)).exit_code == 0
    assert run("seal", "2008", "--project", str(project)).exit_code == 2


def test_a_year_that_changed_since_it_was_closed_takes_an_erratum(project: Path) -> None:
    budget = project / "data/budgets/2007-2008/budget.yml"
    lines = project / "data/budgets/2007-2008/lines.csv"
    before = budget.read_bytes()
    lines.write_text(lines.read_text(encoding="utf-8").replace("6715.0", "6715.1"))
    told = run("seal", "2007-2008", "--project", str(project))
    assert told.exit_code == 1
    assert "2007-2008 was not closed again" in told.output
    assert budget.read_bytes() == before


def test_a_year_that_cannot_be_read_whole_is_not_closed(project: Path) -> None:
    budget = project / "data/budgets/2007-2008/budget.yml"
    lines = project / "data/budgets/2007-2008/lines.csv"
    opened = budget.read_bytes().replace(b'\nseal: "', b'\n# seal: "')
    budget.write_bytes(opened)
    lines.write_text(lines.read_text(encoding="utf-8").replace("6715.0", '"6 715,0"'))
    told = run("seal", "2007-2008", "--project", str(project), lang="fr")
    assert told.exit_code == 1
    assert "2007-2008 n’a pas été clos" in told.output
    assert budget.read_bytes() == opened


def test_schemas_are_written_and_named(project: Path) -> None:
    told = run("schemas", "--project", str(project), lang="fr").output
    assert "Écrit\N{NO-BREAK SPACE}: .vscode/schemas/plan.schema.json" in told
    schema = json.loads((project / ".vscode/schemas/plan.schema.json").read_text(encoding="utf-8"))
    assert schema["type"] == "object"
