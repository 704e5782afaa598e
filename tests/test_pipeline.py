"""The pipeline's own answers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import derive, pipeline
from generator.store import Store
from generator.unusable import UnusableError


def test_a_preview_watches_the_folders_that_the_settings_name(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - affiche:\n", "  - affiche:\n      data: faits\n"))
    (project / "data").rename(project / "faits")
    names = [path.name for path in pipeline.watched(project)]
    assert names == ["mkdocs.yml", "faits", "content", "overrides"]


def test_codes_and_names_of_rules_are_each_one_rule() -> None:
    rules = pipeline.rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
    assert [rule.code for rule in rules] == sorted(rule.code for rule in rules)


def _refuse(*_: object, **__: object) -> None:
    raise KeyError("joined")


def test_what_cannot_be_joined_up_is_no_fault_of_ours_where_content_has_one(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derive, "derive", _refuse)
    with pytest.raises(KeyError, match="joined"):
        pipeline.prepare(project)
    plan = project / "data/plans/francisation-integration-2018/plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "no-such-field: 1\n", encoding="utf-8")
    assert isinstance(pipeline.prepare(project), pipeline.Refused)


def test_budgets_that_are_known_are_laid_out_without_pandas(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, store = pipeline.examine(project).site, Store(tmp_path / "store")
    whole = derive.derive(site).budgets
    assert any(budget.tables for budget in whole)
    with derive.laying_out(site.budgets, store) as laid:
        assert derive.derive(site, laid).budgets == whole
    monkeypatch.setitem(sys.modules, "pandas", None)  # it cannot be imported now
    with derive.laying_out(site.budgets, store) as laid:
        assert derive.derive(site, laid).budgets == whole
    with pytest.raises(ImportError):
        derive.derive(site)


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forks of Linux processes")
def test_pandas_is_loaded_by_a_process_of_its_own(project: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator import pipeline;"
        "ready = pipeline.prepare(Path(sys.argv[1]));"
        "print(any(one.tables for one in ready.views.budgets), 'pandas' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, project],
        env=os.environ | {"AFFICHE_JOBS": "2"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.split() == ["True", "False"]


@pytest.mark.parametrize("seconds", ["99999999999999", "9" * 30])
def test_a_day_that_no_calendar_has_is_told(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(UnusableError, match=f"SOURCE_DATE_EPOCH is {seconds}"):
        pipeline.today()
