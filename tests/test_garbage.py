"""The collector of circular garbage waits where it is told to, and goes on afterwards."""

import gc
from pathlib import Path

import pytest

from generator import garbage, making
from generator.derive import derive
from generator.garbage import left_alone, reading, uncollected
from tests.builders import a_site
from tests.conftest import ROOT


def test_the_collector_waits_and_goes_on() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault() -> None:
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert gc.isenabled()


def test_nothing_stays_out_of_its_reach() -> None:
    with uncollected():
        pass
    assert gc.get_freeze_count() == 0


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was left alone for good: nothing is, in the process of the tests."""
    found: list[str] = []
    monkeypatch.setattr(garbage, "_holding", [])
    monkeypatch.setattr(gc, "freeze", lambda: found.append("all"))
    return found


def test_the_collector_rests_while_a_module_is_read(frozen: list[str]) -> None:
    with reading("a.module.that.is.not.there"):
        assert not gc.isenabled()
    assert gc.isenabled()
    assert frozen == ["all"]


def test_a_module_that_is_there_is_not_waited_for(frozen: list[str]) -> None:
    with reading("generator.garbage"):
        assert gc.isenabled()
    assert frozen == []


def test_a_module_that_cannot_be_read_wakes_the_collector(frozen: list[str]) -> None:
    with pytest.raises(ImportError), reading("a.module.that.is.not.there"):
        raise ImportError
    assert gc.isenabled()
    assert frozen == []


def test_what_is_left_alone_comes_back() -> None:
    with left_alone():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


def test_what_was_read_is_left_alone_while_a_site_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen: list[int] = []

    def noted(*_: object, **__: object) -> int:
        frozen.append(gc.get_freeze_count())
        return 0

    monkeypatch.setattr(garbage, "_holding", [])
    monkeypatch.setattr(making._Site, "make", noted)
    making.make(ROOT, tmp_path / "site", derive(a_site()))
    assert frozen > [0]
    assert gc.get_freeze_count() == 0


def test_what_was_left_alone_for_good_stays(
    frozen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "unfreeze", lambda: frozen.append("none"))
    with reading("a.module.that.is.not.there"), left_alone():
        pass
    with uncollected(), left_alone():
        pass
    assert frozen == ["all", "none", "all", "all", "all"]


def test_what_two_blocks_leave_alone_comes_back_with_the_last(
    frozen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "unfreeze", lambda: frozen.append("none"))
    with left_alone():
        with left_alone():
            pass
        assert frozen == ["all", "all"]
    assert frozen == ["all", "all", "none"]
