"""A proposal in a real repository, summed up for the public from what git knows."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.changes import summarize
from generator.load import load
from generator.model.site import Site
from generator.unusable import UnusableError
from tests.conftest import ROOT
from tests.repository import commit, git, repository

GOALS = ROOT / "tests/foreign/projects/goals"
PLAN = "data/plans/horizon-2030/plan.yml"
GOLDEN = Path(__file__).parent / "summary.md"


def read(root: Path) -> Site:
    """A project, with every file that has a fault counted as not read whole."""
    loaded = load(root)
    faulty = {problem.place.path for problem in loaded.problems}
    return replace(loaded.site, unread=loaded.site.unread | faulty)


def project(tmp_path: Path, origin: Path = GOALS, folder: str = "") -> Path:
    """A project in a repository of its own; `main` is published, `proposal` is checked out."""
    repo = repository(tmp_path / "repo")
    root = repo / folder
    for part in ("data", "content"):
        shutil.copytree(origin / part, root / part)
    shutil.copy(origin / "mkdocs.yml", root)
    commit(repo)
    git(repo, "checkout", "-q", "-b", "proposal")
    return root


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def after(text: str, start: str, end: str) -> str:
    """A text without what stands from `start` to just before `end`."""
    head, found, rest = text.partition(start)
    assert found
    return head + rest[rest.index(end) :]


def test_a_small_proposal_is_summed_up_in_both_languages(tmp_path: Path) -> None:
    root = project(tmp_path)
    plan = root / PLAN
    hostile = "title: {fr: Trouver | l’argent, en: Find <b>the</b> money @all}"
    edit(
        plan,
        ("title: {fr: Mobiliser l’argent nécessaire, en: Raise the money needed}", hostile),
        ("Poverty recedes in every region.", "Poverty recedes everywhere."),
        ("{period: 2022, value: 9.1}", "{period: 2022, value: 9.2}"),
        ("{period: 2023, value: not-available,", "{period: 2023, value: 8.5,"),
        ("{period: 2024, value: 0}", "{period: 2024, value: 0.0}"),
        ("min: 0, max: 1200", "min: 0, max: 1000"),
        ("status: discontinued", "status: reported"),
        ("number: 13.b", "number: 13.c"),
        ("period: 2022/2030", "period: 2022-04/2030-03"),
    )
    text = after(plan.read_text(encoding="utf-8"), '  - id: "13.1"\n', '  - id: "13.b"\n')
    plan.write_text(text, encoding="utf-8")
    edit(plan, ('["1.a", "13.1"]', '["1.a"]'))
    edit(root / "content/plans/horizon-2030/1.a.fr.md", ("Surtout des municipalités", "Des villes"))
    commit(root)
    found = summarize(root, "main", read)
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_an_untouched_project_has_nothing_to_tell(tmp_path: Path) -> None:
    found = summarize(project(tmp_path, ROOT), "main", read)
    assert "Rien ne change pour le public." in found
    assert "Nothing changes for the public." in found
    assert "|" not in found


def test_what_only_editors_see_is_nothing_to_tell(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / PLAN, ("id: horizon-2030\n", "# A comment\nid: horizon-2030\n"))
    edit(root / PLAN, ("value: 9.84", "value: 9.840"))
    levels = "    card: true\n  - kind: target\n"
    edit(root / PLAN, (f"    requires: [indicators]\n{levels}", levels))
    assert "Nothing changes for the public." in summarize(root, "main", read)


def test_an_amount_changed_by_a_tenth_in_a_table_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, ROOT, "sites/plans")
    edit(root / "data/budgets/2007-2008/lines.csv", ("111313.3", "111313.4"))
    found = summarize(root, "main", read)
    assert "| &#36;111,313.3K | &#36;111,313.4K |" in found
    assert "| 111\u00a0313,3\u00a0k&#36; | 111\u00a0313,4\u00a0k&#36; |" in found
    assert found.count("\n| Budget") == 2


def test_a_fault_in_the_old_version_adds_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / PLAN, ("value: 9.84", "value: about"), ("value: 97}", "value: around}"))
    commit(root)
    git(root, "branch", "-f", "main")
    edit(root / PLAN, ("value: about", "value: 9.84"), ("value: around}", "value: 97}"))
    edit(root / PLAN, ("value: 4310", "value: 4311"))
    found = summarize(root, "main", read)
    assert f"The version before could not be read whole ({PLAN})" in found
    english = found[found.index("## What") :]
    assert [line for line in english.splitlines() if "| " in line][2:] == [
        "| Nights spent without shelter › Result, 2022 | 4,310 | 4,311 |"
    ]


def test_a_level_or_a_unit_that_a_fault_hides_changes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    levels = "    card: true\n  - kind: target\n"
    edit(root / PLAN, (levels, levels.replace("true", "truly")))
    edit(
        root / PLAN,
        ("unit: {fr: des ménages, en: of households}\n    scale: percent", "scale: per"),
    )
    assert "### " not in summarize(root, "main", read)
    (root / "mkdocs.yml").write_text("plugins: [", encoding="utf-8")
    assert "### " not in summarize(root, "main", read)


def test_a_fault_in_the_proposal_removes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / PLAN).write_text("id: [", encoding="utf-8")
    found = summarize(root, "main", read)
    assert "The proposed version could not be read whole" in found
    assert "### " not in found


def test_a_replaced_picture_is_told_by_its_name(tmp_path: Path) -> None:
    root = project(tmp_path)
    picture = root / "content/images/map.png"
    picture.parent.mkdir()
    picture.write_bytes(b"one")
    commit(root)
    git(root, "branch", "-f", "main")
    picture.write_bytes(b"two")
    found = summarize(root, "main", read)
    assert "| Picture | images/map.png | another picture of the same name |" in found


def test_a_revision_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableError):
        summarize(project(tmp_path), "mian", read)
