import ctypes
import os
import sys
from collections.abc import Callable
from errno import EIO, ENOSYS, ENOTEMPTY
from pathlib import Path

import pytest

from generator import crew
from generator.publish import swap as swapping
from generator.publish.swap import replacing, sweep


def a_site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words)
    return folder


def in_place(out: Path) -> str:
    return (out / "index.html").read_text()


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "exchange", lambda *_: False)


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "in two steps":
        without_exchange(monkeypatch)
    return str(request.param)


def test_a_new_site_replaces_the_old_one_and_nothing_is_left(tmp_path: Path, way: str) -> None:
    out = a_site(tmp_path / "site", f"old, {way}")
    (out / "gone").touch()
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert in_place(out) == "new"
    assert list(tmp_path.iterdir()) == [out]
    assert not (out / "gone").exists()


def test_a_first_site_is_put_where_there_was_none(tmp_path: Path, way: str) -> None:
    with replacing(tmp_path / way / "site") as fresh:
        a_site(fresh, "new")
    assert in_place(tmp_path / way / "site") == "new"


def test_a_site_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = a_site(tmp_path / "site", "old")
    flushed: list[tuple[str, str]] = []
    monkeypatch.setattr(
        swapping, "flush", lambda fresh: flushed.append((in_place(fresh), in_place(out)))
    )
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert flushed == [("new", "old")]


def test_a_disk_that_fails_leaves_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = a_site(tmp_path / "site", "old")
    asked: list[int] = []

    class Failing:
        def syncfs(self, handle: int) -> int:
            asked.append(os.fstat(handle).st_dev)
            ctypes.set_errno(EIO)
            return -1

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Failing())
    with pytest.raises(OSError, match="Input/output error"), replacing(out) as fresh:
        a_site(fresh, "new")
    assert asked == [tmp_path.stat().st_dev]
    assert in_place(out) == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_readers_find_a_site_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = a_site(tmp_path / "site", "old")
    steps: list[str] = []
    rename = Path.rename

    def watched(self: Path, target: Path) -> Path:
        moved = rename(self, target)
        steps.append(in_place(out) if out.exists() else "nothing")
        return moved

    monkeypatch.setattr(Path, "rename", watched)
    with replacing(out) as fresh:
        a_site(fresh, "new")
    if not swapping.exchange(a_site(tmp_path / "a", "a"), a_site(tmp_path / "b", "b")):
        pytest.skip("this file system cannot let two folders trade names")
    assert "nothing" not in steps


def test_a_block_that_fails_leaves_the_site_and_no_rest(tmp_path: Path, way: str) -> None:
    out = a_site(tmp_path / "site", way)
    with pytest.raises(FileExistsError), replacing(out) as fresh:
        a_site(a_site(fresh, "half"), "again")
    assert in_place(out) == way
    assert list(tmp_path.iterdir()) == [out]


def test_who_interrupts_the_removal_of_the_old_site_leaves_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(swapping, "_remove", interrupted)
    out = a_site(tmp_path / "site", "old")
    with pytest.raises(KeyboardInterrupt), replacing(out) as fresh:
        a_site(fresh, "new")
    assert in_place(out) == "new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_site_that_cannot_be_swapped_in_is_put_back(tmp_path: Path, way: str) -> None:
    out = a_site(tmp_path / "site", way)
    with pytest.raises(OSError, match="new"):
        swapping.swap(tmp_path / "new", out, tmp_path / "old")
    assert in_place(out) == way


@pytest.mark.parametrize("times", [1, swapping.SWAPS - 1])
def test_a_site_that_another_build_fills_meanwhile_is_tried_again(
    times: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_exchange(monkeypatch)
    out = a_site(tmp_path / "site", "old")
    rename, left = Path.rename, [times]

    def contended(self: Path, target: Path) -> Path:
        if self.name == "new" and left[0]:
            left[0] -= 1
            raise OSError(ENOTEMPTY, "Directory not empty", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", contended)
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert in_place(out) == "new"


def test_a_link_to_a_folder_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    real = a_site(tmp_path / "elsewhere" / "real", "old")
    link = tmp_path / "site"
    link.symlink_to(real)
    with replacing(link) as fresh:
        a_site(fresh, "new")
    assert link.is_symlink()
    assert in_place(real) == "new"


def test_what_a_killed_build_left_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    a_site(tmp_path / ".site.affiche-left0ver" / "new", "half")
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert list(tmp_path.iterdir()) == [out]


def test_what_a_running_build_works_on_is_left_alone(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    with replacing(out) as first:
        a_site(first, "first")
        with replacing(out) as second:
            a_site(second, "second")
        assert in_place(out) == "second"
        assert in_place(first) == "first"
    assert in_place(out) == "first"
    assert list(tmp_path.iterdir()) == [out]


def test_folders_that_only_look_alike_are_left_alone(tmp_path: Path) -> None:
    out = a_site(tmp_path / "site", "old")
    others = {
        a_site(tmp_path / name, name) for name in (".site-mine", ".sites.affiche-x", "affiche-y")
    }
    (tmp_path / ".site.affiche-link").symlink_to(tmp_path / ".site-mine")
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert all(in_place(other) == other.name for other in others)
    assert in_place(tmp_path / ".site.affiche-link") == ".site-mine"


def test_a_build_killed_between_two_steps_gives_the_site_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    a_site(tmp_path / ".site.affiche-k1lled" / "old0", "old")
    a_site(tmp_path / ".site.affiche-k1lled" / "new", "new")
    sweep(out)
    assert in_place(out) == "old"
    assert list(tmp_path.iterdir()) == [out]


def no_locks(handle: int) -> None:
    raise OSError(ENOSYS, os.strerror(ENOSYS), str(handle))


def test_a_disk_without_locks_serves_and_nothing_there_is_cleared_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "_lock", no_locks)
    out = a_site(tmp_path / "site", "old")
    other = a_site(tmp_path / ".site.affiche-someones", "half")
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert in_place(out) == "new"
    assert set(tmp_path.iterdir()) == {out, other}


def test_a_folder_taken_for_a_leftover_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock: Callable[[int], None] = swapping._lock
    answers = [BlockingIOError(11, "held"), FileNotFoundError(2, "gone")]

    def contended(handle: int) -> None:
        if answers:
            raise answers.pop()
        lock(handle)

    monkeypatch.setattr(swapping, "_lock", contended)
    with replacing(tmp_path / "site") as fresh:
        a_site(fresh, "new")
    assert in_place(tmp_path / "site") == "new"


def test_the_old_site_is_removed_on_all_cores_but_not_what_it_links_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "ALONE", 0)
    monkeypatch.setenv("AFFICHE_JOBS", "2")
    mine = a_site(tmp_path / "mine" / "below", "mine")
    out = a_site(tmp_path / "site", "old")
    for name in ("a", "b", "c"):
        a_site(out / "fr" / name / "page", name)
    (out / "en").symlink_to(mine.parent)
    (out / "fr" / "mine").symlink_to(mine)
    with replacing(out) as fresh:
        a_site(fresh, "new")
    assert in_place(mine) == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"mine", "site"}
