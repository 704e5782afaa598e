"""The collector of circular garbage waits where it is told to, and goes on afterwards."""

import gc

import pytest

from generator.garbage import uncollected


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
