"""Two publishings to one place at once, in any order of what they do, each killed at any point.

At any moment, what differs from the manifest there is named in a list there; so that a third one by
itself makes the place equal its site. `AFFICHE_ORDERS` tries as many orders at random.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count, product
from pathlib import Path
from threading import current_thread
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.publish import deploy as deploying
from generator.publish.deploy import claim, deploy
from generator.publish.deploy.claim import OvertakenError
from generator.publish.manifest import PATH, PENDING
from tests.publish.deploy.interleaved import KilledError, Place
from tests.publish.deploy.stores import Files, a_site

SITES: Mapping[str, Files] = {
    "old": {"page.html": b"0", "a": b"0", "b": b"0", "d/gone": b"0"},
    "A": {"page.html": b"1", "a": b"1", "b": b"0"},
    "B": {"page.html": b"2", "a": b"0", "b": b"2", "d/gone": b"0", "e/new": b"2"},
    "C": {"page.html": b"3", "a": b"1", "b": b"2", "e/new": b"3"},
}
"""The site before, those of the two that publish at once, and another."""
LONGEST = 22
"""As many operations as a publishing takes here, or a few more."""
ORDERS = int(os.environ.get("AFFICHE_ORDERS", "100"))
Order = Sequence[tuple[int, int]]
"""Which of those at once goes on, by its place among them, for how many operations, in turn."""
PAIRS = (("A", "B"), ("B", "A"), ("old", "B"), ("B", "old"))
"""Those who publish at once, each named by its site, the first to begin first."""


@contextmanager
def publishing_to(place: Place) -> Iterator[None]:
    """What is published goes to a place; of two that begin at once, the last by name goes on."""
    numbers = count()

    def mark(_: int) -> str:
        return f"{ord(current_thread().name[0]):x}{next(numbers):04x}"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deploying, "store_at", place.store)
        patch.setattr(deploying, "_manifest_of", lambda site: (site / PATH).read_bytes())
        patch.setattr(claim, "token_hex", mark)
        patch.setattr("generator.publish.deploy.store.FIRST_WAIT", 0)
        yield


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return {name: a_site(tmp_path_factory.mktemp(name), files) for name, files in SITES.items()}


@pytest.fixture(scope="module")
def starts(sites: Mapping[str, Path]) -> Mapping[str, Files]:
    """What may stand at a place: nothing, the site before, what a killed publishing left of it."""
    place = Place({}, has_folders=False)
    with publishing_to(place):
        deploy(sites["old"], "alone")
    old = dict(place.files)
    run(place, sites, "C", [(0, 8)])
    assert any(PENDING.fullmatch(path) for path in place.files)
    assert place.files["b"] != old["b"]
    return {"nothing": {}, "old": old, "killed": place.files}


def run(
    place: Place, sites: Mapping[str, Path], names: Sequence[str], order: Order
) -> Sequence[BaseException | str]:
    """Publishes some sites at once, until all are killed; how each ended."""
    with publishing_to(place):
        begun = [place.begin(name, sites[name]) for name in names]
        try:
            for number, most in order:
                for _ in range(most):
                    if not begun[number].advance():
                        break
                    assert place.doubts() == set()
                    if begun[number].said == "done":
                        assert whole(place) == names[number] or place.lists()
        finally:
            place.end()
    return [one.said for one in begun]


def whole(place: Place) -> str:
    """The site that a place is, to the last file; empty where it is none."""
    left = {path: data for path, data in place.files.items() if path not in {PATH, *place.lists()}}
    names = [name for name, files in SITES.items() if files == left]
    return names[0] if names and not place.doubts() else ""


def judge(place: Place, sites: Mapping[str, Path]) -> None:
    """Each site can be published next by itself; and after once more, nothing is doubtful."""
    for name, site in sites.items():
        third = Place(place.files, has_folders=place.has_folders)
        with publishing_to(third):
            deploy(site, "third")
            assert whole(third) == name
            deploy(site, "fourth")
        assert whole(third) == name
        assert third.lists() == []


def two(sites: Mapping[str, Path], place: Place, pair: Sequence[str], order: Order) -> None:
    """Two publish at once: one of them ends, unless one is killed; or both do."""
    said = run(place, sites, pair, order)
    assert all(one == "done" or isinstance(one, OvertakenError | KilledError) for one in said)
    if not any(isinstance(one, KilledError) for one in said):
        assert "done" in said


AS_USUAL: dict[str, Any] = {"pair": ("A", "B"), "start": "old", "has_folders": True}


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("ends", [(0, 1), (1,), (0,)], ids=["both", "second", "first"])
def test_two_that_change_places_twice(
    pair: Sequence[str],
    ends: Sequence[int],
    sites: Mapping[str, Path],
    starts: Mapping[str, Files],
) -> None:
    left: dict[frozenset[tuple[str, bytes]], Place] = {}
    for before, between in product(range(LONGEST), range(1, LONGEST)):
        place = Place(starts["old"], has_folders=False)
        order = [(0, before), (1, between), *((number, LONGEST) for number in ends)]
        two(sites, place, pair, order)
        left[frozenset(place.files.items())] = place
    for place in left.values():
        judge(place, sites)


@example(**AS_USUAL, order=[(0, 3)])  # killed before its list is whole
@example(**AS_USUAL, order=[(0, 1), (1, 1)] * 5 * LONGEST)  # in step
@settings(max_examples=ORDERS)
@given(
    pair=st.sampled_from(PAIRS),
    order=st.lists(st.tuples(st.integers(0, 1), st.integers(1, LONGEST)), max_size=12),
    start=st.sampled_from(["nothing", "old", "killed"]),
    has_folders=st.booleans(),
)
def test_two_in_any_order(
    pair: Sequence[str],
    order: Order,
    start: str,
    has_folders: bool,
    sites: Mapping[str, Path],
    starts: Mapping[str, Files],
) -> None:
    place = Place(starts[start], has_folders=has_folders)
    two(sites, place, pair, order)
    judge(place, sites)
