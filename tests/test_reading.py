"""The garbage collector rests while modules are read, and works again afterwards."""

import gc

import pytest

from generator.reading import reading


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was left alone for good: nothing is, in the process of the tests."""
    found: list[str] = []
    monkeypatch.setattr(gc, "freeze", lambda: found.append("all"))
    return found


def test_the_collector_rests_while_a_module_is_read(frozen: list[str]) -> None:
    with reading("a.module.that.is.not.there"):
        assert not gc.isenabled()
    assert gc.isenabled()
    assert frozen == ["all"]


def test_a_module_that_is_there_is_not_waited_for(frozen: list[str]) -> None:
    with reading("generator.reading"):
        assert gc.isenabled()
    assert frozen == []


def test_a_module_that_cannot_be_read_wakes_the_collector(frozen: list[str]) -> None:
    with pytest.raises(ImportError), reading("a.module.that.is.not.there"):
        raise ImportError
    assert gc.isenabled()
    assert frozen == []
