"""What builds keep is never needed and always safe; what is packed comes back as it was."""

import os
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from generator import pipeline, store
from generator.load import load
from generator.packed import digest, opened, pack, squeezed, unpack
from generator.store import NOTHING_KEPT, Store
from tests.builders import text


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept")


def files(kept: Store) -> list[Path]:
    assert kept._folder
    return [path for path in kept._folder.rglob("*") if path.is_file()]


def test_what_is_kept_comes_back(kept: Store) -> None:
    kept.put("plans", "a", {"x": 1})
    assert kept.get("plans", "a") == {"x": 1}
    assert kept.get("plans", "b") is None
    assert kept.get("checks", "a") is None


def test_another_program_finds_nothing(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put("plans", "a", 1)
    monkeypatch.setattr(store, "program", lambda: "another version")
    assert kept.get("plans", "a") is None


@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"short"])
def test_a_damaged_file_is_no_file(kept: Store, damage: bytes) -> None:
    kept.put("plans", "a", 1)
    (path,) = files(kept)
    path.write_bytes(damage)
    assert kept.get("plans", "a") is None


def test_a_file_cut_short_is_no_file(kept: Store) -> None:
    kept.put("plans", "a", list(range(100)))
    (path,) = files(kept)
    path.write_bytes(path.read_bytes()[:-10])
    assert kept.get("plans", "a") is None


def test_a_disk_that_refuses_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = Store(tmp_path / "file")
    refused.put("plans", "a", 1)
    assert refused.get("plans", "a") is None
    NOTHING_KEPT.put("plans", "a", 1)
    assert NOTHING_KEPT.get("plans", "a") is None


def test_what_nobody_asks_for_is_cleared_away(kept: Store) -> None:
    kept.put("plans", "old", 1)
    (old,) = files(kept)
    os.utime(old, (1, 1))
    kept.put("plans", "new", 2)
    kept.sweep()
    assert [kept.get("plans", key) for key in ("old", "new")] == [None, 2]


def test_what_is_kept_is_looked_through_once_a_day(kept: Store) -> None:
    kept.put("plans", "old", 1)
    (old,) = files(kept)
    kept.sweep()
    os.utime(old, (1, 1))
    kept.sweep()
    assert old.exists()
    (mark,) = (path for path in files(kept) if path != old)
    os.utime(mark, (1, 1))
    kept.sweep()
    assert not old.exists()


def test_the_folder_is_said_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFFICHE_CACHE", str(tmp_path))
    assert store.usual()._folder == tmp_path
    monkeypatch.setenv("AFFICHE_CACHE", "")
    assert store.usual()._folder is None


def test_nothing_is_kept_in_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proposal could bring such files, and they are Python's own objects."""
    monkeypatch.delenv("AFFICHE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(project.parent / "home"))
    before = set(project.rglob("*"))
    pipeline.examine(project)
    assert set(project.rglob("*")) == before
    assert (project.parent / "home" / "affiche").is_dir()


def test_a_project_is_packed_whole(project: Path) -> None:
    site = load(project).site
    for value in (site.plans, site.indicators, site.budgets, site.narratives, site.settings):
        assert unpack(pack(value)) == value


def test_what_is_squeezed_takes_little_and_comes_back(project: Path) -> None:
    plans = load(project).site.plans
    assert opened(squeezed(plans)) == plans
    assert len(squeezed(plans)) < len(pack(plans)) / 2


def test_what_stands_many_times_is_one_object(project: Path, kept: Store) -> None:
    """Texts, numbers, the names of an entity's fields and short words, whichever plan has them."""
    first, again = (load(project, kept).site for _ in range(2))
    a_text, a_number = text("Une même chose"), Decimal("12.50")
    assert unpack(pack(a_text)) is unpack(pack(a_text))
    assert unpack(pack(a_number)) is unpack(pack(a_number))
    assert str(unpack(pack(a_number))) == "12.50"
    for site in (first, again):
        names = [name for one in site.indicators for name in one.origin.fields]
        assert len({id(name) for name in names}) == len(set(names))
        for plan in site.plans:
            kinds = [node.kind for node in plan.nodes]
            assert len({id(one) for one in kinds}) == len(set(kinds))


def test_a_project_read_again_is_the_same(project: Path, kept: Store) -> None:
    first, again = load(project, kept), load(project, kept)
    plain = load(project)
    for name in ("plans", "indicators", "narratives", "dropped", "unread", "maimed"):
        assert getattr(first.site, name) == getattr(again.site, name) == getattr(plain.site, name)
    assert first.problems == again.problems == plain.problems


def test_a_changed_plan_is_read_anew(project: Path, kept: Store) -> None:
    load(project, kept)
    path = project / "data/plans/solidarite-2010-2015/plan.yml"
    path.write_text(path.read_text().replace("2010-2015", "2010-2016"))
    assert load(project, kept).site.plans == load(project).site.plans
    assert load(project, kept).problems == load(project).problems


def test_rows_about_an_indicator_of_another_plan_find_it(project: Path, kept: Store) -> None:
    folder = project / "data/plans/francisation-integration-2018"
    (folder / "observations.csv").write_text("indicator,period,value\nadmissions,2011,50000\n")
    read = load(project, kept)
    (found,) = (one for one in read.site.indicators if one.id == "admissions")
    assert [str(one.period) for one in found.observations] == ["2011"]
    assert read.problems == load(project).problems


def test_a_folder_that_is_a_link_is_told_of_each_time(project: Path, kept: Store) -> None:
    (project / "data/plans/solidarite-2010-2015/link.csv").symlink_to("/etc/passwd")
    problems = [load(project, kept).problems for _ in range(2)]
    assert problems[0] == problems[1]
    assert any(one.place.path.endswith("link.csv") for one in problems[0])


def test_equal_things_have_the_same_fingerprint(project: Path) -> None:
    """Whichever of their parts are one object in memory."""
    word = "".join(["wo", "rd"])
    assert digest(("word", word)) == digest((word, word)) == digest(("word", "".join("word")))
    first, again = load(project).site, load(project).site
    for name in ("plans", "indicators", "narratives", "settings", "organizations"):
        assert digest(getattr(first, name)) == digest(getattr(again, name))
    assert first.marks == again.marks
    assert digest(first.plans) != digest(first.plans[1:])


@dataclass(frozen=True, slots=True)
class _Base:
    first: int


@dataclass(frozen=True, slots=True)
class _Below(_Base):
    second: str = ""


@pytest.mark.parametrize("value", [_Base(1), _Below(1, "x"), (_Below(2), [_Base(3)])])
def test_a_dataclass_below_another_is_packed_as_well(value: object) -> None:
    made = unpack(pack(value))
    assert made == value
    assert digest(made) == digest(value)
