"""Scales: every figure within, ticks round and ascending, whatever the figures."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.charts.labels import LINE, Label, every, kept
from generator.render.charts.scale import Scale, scale, written

FIGURES = st.decimals(
    min_value=-(10**18) + 1, max_value=10**18 - 1, allow_nan=False, allow_infinity=False, places=9
)


@given(st.lists(FIGURES, max_size=30))
def test_every_figure_is_on_its_scale(values: list[Decimal]) -> None:
    found = scale(values)
    assert found.low < found.high
    for value in values:
        assert found.low <= value <= found.high
        assert 0 <= found.share(value) <= 100


@given(st.lists(FIGURES, max_size=30))
def test_ticks_ascend_by_one_round_step(values: list[Decimal]) -> None:
    found = scale(values)
    steps = {after - before for before, after in pairwise(found.ticks)}
    assert 2 <= len(found.ticks) <= 5
    assert len(steps) == 1
    (step,) = steps
    assert step > 0
    assert step.normalize().as_tuple().digits in {(1,), (2,), (2, 5), (5,)}
    assert (found.ticks[0], found.ticks[-1]) == (found.low, found.high)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (["46700", "55000"], ["45000", "47500", "50000", "52500", "55000"]),
        (["3", "97"], ["0", "25", "50", "75", "100"]),
        (["-3", "12"], ["-5", "0", "5", "10", "15"]),
        (["40", "41"], ["40", "41"]),
        (["81.5", "91.4"], ["80", "85", "90", "95"]),
        (["0", "0"], ["-1", "0", "1"]),
        ([], ["-1", "0", "1"]),
    ],
)
def test_ticks_are_where_a_person_would_put_them(values: list[str], ticks: list[str]) -> None:
    assert scale(map(Decimal, values)).ticks == tuple(map(Decimal, ticks))


def test_places_are_short() -> None:
    assert [written(Decimal(one)) for one in ("0", "33.333333", "50.00", "100", "0.001")] == [
        "0",
        "33.33",
        "50",
        "100",
        "0",
    ]


def test_a_figure_out_of_its_scale_stays_in_the_picture() -> None:
    assert Scale(Decimal(0), Decimal(10)).share(Decimal(20)) == 100


@given(st.lists(st.tuples(st.integers(-20, 120), st.integers(0, 100), st.integers(1, 20))))
def test_labels_never_cover_one_another_nor_leave_the_picture(
    spots: list[tuple[int, int, int]],
) -> None:
    wanted = [Label(Decimal(x), Decimal(y), "x", letters) for x, y, letters in spots]
    found = kept(wanted)
    assert bool(found) == bool(wanted)
    for place, label in enumerate(found):
        assert label.x - label.half >= 0
        assert label.x + label.half <= 100
        for other in found[place + 1 :]:
            is_beside = abs(label.x - other.x) >= label.half + other.half
            assert is_beside or abs(label.y - other.y) >= LINE


@given(st.integers(1, 200), st.integers(0, 50))
def test_labels_are_spread_evenly_and_the_last_is_there(count: int, fits: int) -> None:
    found = every(count, fits)
    assert len(found) <= max(1, fits)
    assert found[-1] == count - 1
