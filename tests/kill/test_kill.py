"""A build that is killed at any moment leaves a whole site: the one before it, or its own.

`AFFICHE_KILLS=100` kills as many builds (`make kill`); without it a dozen, to stay quick.
"""

import os
import random
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from generator.publish.manifest import PATH
from tests.kill.building import STATES, Bench, bench, run, start, turn

KILLS = int(os.environ.get("AFFICHE_KILLS", "12"))
SEED = int(os.environ.get("AFFICHE_KILL_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return bench(tmp_path_factory.mktemp("kill"))


@pytest.fixture(scope="module")
def seconds(project: Bench) -> float:
    """How long a build takes here and now, so that kills fall within it."""
    begun = time.monotonic()
    assert run(project.root).returncode == 0
    return time.monotonic() - begun


def moments(count: int, seconds: float) -> list[float]:
    """Random moments of a build; every second one in its last third, where sites change places."""
    chance = random.Random(SEED)  # noqa: S311 - told when a test fails, to be repeated
    return [
        chance.uniform(seconds * 0.66, seconds * 1.05) if number % 2 else chance.uniform(0, seconds)
        for number in range(count)
    ]


def kill_after(root: Path, moment: float, *typed: str) -> None:
    """Starts a build and kills it, at first alone, then with everything that it started."""
    process = start(root, *typed)
    time.sleep(moment)
    process.kill()
    process.wait()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def test_a_killed_build_leaves_a_whole_site(project: Bench, seconds: float) -> None:
    chance = random.Random(SEED)  # noqa: S311 - told when a test fails, to be repeated
    for number, moment in enumerate(moments(KILLS, seconds)):
        turn(project.root, chance.randrange(STATES))
        kill_after(project.root, moment)
        assert project.faults() == "", (
            f"AFFICHE_KILL_SEED={SEED}, kill {number} after {moment:.3f} s"
        )
    for state in range(STATES):
        turn(project.root, state)
        assert run(project.root).returncode == 0
        assert (project.out / PATH).read_bytes() == project.whole[state]
    assert project.faults() == ""
    assert project.leftovers() == []


def test_a_first_build_that_is_killed_leaves_nothing_or_a_whole_site(
    project: Bench, seconds: float, tmp_path: Path
) -> None:
    out = tmp_path / "first"
    for moment in moments(max(2, KILLS // 4), seconds):
        kill_after(project.root, moment, "--out", str(out))
        assert not out.exists() or project.faults(out) == ""
    assert run(project.root, "--out", str(out)).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["first"]


def test_two_builds_at_once_leave_one_whole_site(project: Bench) -> None:
    both = start(project.root), start(project.root)
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert project.faults() == ""
    assert project.leftovers() == []


def test_a_build_ends_well_while_another_is_killed(project: Bench, seconds: float) -> None:
    first = start(project.root)
    kill_after(project.root, seconds * 0.7)
    said, _ = first.communicate()
    assert first.returncode == 0, said
    assert project.faults() == ""


def test_an_interrupted_build_clears_up_after_itself(project: Bench, seconds: float) -> None:
    process = start(project.root)
    time.sleep(seconds * 0.8)
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert project.faults() == ""
    assert project.leftovers() == []
