"""Files of the published site that the next build takes over instead of writing them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.page import OutputFile, entry
from generator.publish.earlier import Earlier
from generator.store import Store

FILE = OutputFile("fr/plans/a/index.html", "<p>Été</p>".encode())
TOLD = entry(FILE.path, FILE.data)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of its own."""
    return Store(tmp_path / "store")


@pytest.fixture
def out(tmp_path: Path, store: Store) -> Path:
    """A published site of one file, which the store knows."""
    out = tmp_path / "site"
    place = out / FILE.path
    place.parent.mkdir(parents=True)
    place.write_bytes(FILE.data)
    Earlier(out, store).remember(out, [TOLD], [FILE.path])
    return out


def test_a_file_that_is_still_the_same_is_linked(out: Path, store: Store, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    assert Earlier(out, store).link(TOLD, str(fresh))
    assert (fresh / FILE.path).samefile(out / FILE.path)


def _edited(path: Path) -> None:
    path.write_bytes(b"<p>" + b"x" * (len(FILE.data) - 3))


def _replaced(path: Path) -> None:
    beside = path.with_name("beside")
    beside.write_bytes(FILE.data)
    told = path.stat()
    os.utime(beside, ns=(told.st_atime_ns, told.st_mtime_ns))
    beside.replace(path)


def _led_elsewhere(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to(path.with_name("elsewhere"))


def _hidden(path: Path) -> None:
    path.chmod(0o600)


@pytest.mark.parametrize("change", [_edited, _replaced, _led_elsewhere, _hidden, Path.unlink])
def test_a_file_that_somebody_touched_is_not(
    out: Path, store: Store, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    change(out / FILE.path)
    fresh = tmp_path / "fresh"
    assert not Earlier(out, store).link(TOLD, str(fresh))
    assert not os.path.lexists(fresh / FILE.path)


def test_a_file_that_is_to_hold_something_else_is_not(
    out: Path, store: Store, tmp_path: Path
) -> None:
    other = entry(FILE.path, b"<p>Hiver</p>")
    assert not Earlier(out, store).link(other, str(tmp_path / "fresh"))


def test_a_site_that_nobody_knows_gives_nothing(out: Path, tmp_path: Path) -> None:
    assert not Earlier(out, Store(None)).link(TOLD, str(tmp_path / "fresh"))
    assert not Earlier(None).link(TOLD, str(tmp_path / "fresh"))


@pytest.mark.parametrize("fault", [PermissionError, NotImplementedError])
def test_a_disk_without_links_has_its_files_written(
    out: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(os, "link", refuse)
    assert not Earlier(out, store).link(TOLD, str(tmp_path / "fresh"))


def test_what_was_linked_is_known_without_a_look(
    out: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier, fresh = Earlier(out, store), tmp_path / "fresh"
    assert earlier.link(TOLD, str(fresh))
    new = OutputFile("en/index.html", b"<p>New</p>")
    (fresh / "en").mkdir()
    (fresh / new.path).write_bytes(new.data)
    looked: list[str] = []
    lstat = os.lstat

    def look(path: str) -> os.stat_result:
        looked.append(path)
        return lstat(path)

    monkeypatch.setattr(os, "lstat", look)
    earlier.remember(fresh, [TOLD, entry(new.path, new.data)], [new.path])
    assert looked == [str(fresh / new.path)]
    monkeypatch.undo()
    out.rename(tmp_path / "gone")
    fresh.rename(out)
    again = Earlier(out, store)
    assert again.link(TOLD, str(tmp_path / "third"))
    assert again.link(entry(new.path, new.data), str(tmp_path / "third"))
