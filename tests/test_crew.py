"""Work shared among processes: in order, with what goes wrong, and without a worker that died."""

import multiprocessing
import os
import subprocess
import sys
import time

import pytest

from generator import crew, printing

linux = pytest.mark.skipif(sys.platform != "linux", reason="workers are forks of Linux processes")


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFFICHE_JOBS", "2")
    monkeypatch.setattr("threading.active_count", lambda: 1)  # those of the tests hold no lock
    monkeypatch.setattr(crew, "ALONE", 0)


def test_results_come_in_the_order_of_tasks() -> None:
    assert list(crew.shared(lambda number: number * number, range(40))) == [
        number * number for number in range(40)
    ]


@linux
def test_work_that_takes_a_moment_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()
    assert here not in crew.shared(lambda _: os.getpid(), range(4))
    monkeypatch.setattr(crew, "ALONE", 60)
    assert set(crew.shared(lambda _: os.getpid(), range(4))) == {here}
    assert here not in crew.shared(lambda _: os.getpid(), range(4), uneven=True)


@linux
def test_work_that_takes_longer_is_shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "ALONE", 5)
    moments = iter([0, 1, 4, 6])
    monkeypatch.setattr(crew, "monotonic", lambda: next(moments))
    found = list(crew.shared(lambda number: (number, os.getpid()), range(6)))
    assert [number for number, _ in found] == list(range(6))
    assert [process == os.getpid() for _, process in found] == [True, True, *[False] * 4]


def test_what_a_task_raises_is_raised_here() -> None:
    def fail(number: int) -> None:
        raise KeyError(number)

    with pytest.raises(KeyError):
        list(crew.shared(fail, range(4)))


@linux
def test_what_cannot_be_sent_is_raised_in_words() -> None:
    class OursError(Exception):
        pass

    def fail(number: int) -> None:
        raise OursError(number)

    with pytest.raises(RuntimeError, match="OursError: 0"):
        list(crew.shared(fail, range(4)))


@linux
def test_workers_hold_nobody_up_who_ends_by_a_fault() -> None:
    code = (
        "from generator import crew; crew.ALONE = 0\n"
        "for _ in crew.shared(str, range(40)): raise KeyError('uncaught')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"AFFICHE_JOBS": "2"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "KeyError: 'uncaught'" in ended.stderr


@linux
def test_a_worker_may_have_a_process_of_its_own() -> None:
    def work(_: int) -> int | None:
        process = multiprocessing.get_context("spawn").Process(target=int)
        process.start()
        process.join()
        return process.exitcode

    assert list(crew.shared(work, range(2))) == [0, 0]


@linux
def test_a_result_that_cannot_be_sent_is_no_killed_worker() -> None:
    with pytest.raises(Exception, match="lambda"):
        list(crew.shared(lambda number: lambda: number, range(4)))


@linux
def test_nobody_is_left_at_work_after_a_fault() -> None:
    def work(number: int) -> None:
        if number:
            time.sleep(60)
        raise KeyError(number)

    with pytest.raises(KeyError):
        list(crew.shared(work, range(4)))
    assert not multiprocessing.active_children()


@linux
def test_a_full_worker_is_followed_by_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len({*crew.shared(lambda _: os.getpid(), range(6))}) <= 2
    monkeypatch.setattr(crew, "FULL", 0)
    monkeypatch.setattr(crew, "_resident", lambda: 0)
    found = list(crew.shared(lambda number: (number, os.getpid()), range(6)))
    assert [number for number, _ in found] == list(range(6))
    assert len({process for _, process in found}) == 6


@linux
def test_a_worker_is_full_of_what_it_writes_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "FULL", 32_000_000)
    monkeypatch.setattr(crew, "_resident", lambda: 0)

    def work(size: int) -> int:
        return len(bytearray(size)) and os.getpid()

    assert len({*crew.shared(work, [1_000] * 6)}) <= 2
    assert len({*crew.shared(work, [40_000_000] * 6)}) == 6
    monkeypatch.setattr(crew, "_resident", lambda: 2_000_000_000)
    assert len({*crew.shared(work, [40_000_000] * 6)}) <= 2


@linux
def test_a_fork_knows_how_much_its_parent_has() -> None:
    (own, other) = crew.shared(lambda _: crew._resident(), range(2))
    here = crew._resident()
    assert here / 2 < own <= here
    assert here / 2 < other <= here


@linux
def test_a_killed_worker_is_a_sentence() -> None:
    """In a process of its own, since the workers of a test take its coverage and its output."""
    code = (
        "import os; from generator import crew; crew.ALONE = 0; "
        "list(crew.shared(os._exit, [1, 1, 1]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ
    )
    assert "ChildProcessError" in ended.stderr
    said = {lang: printing.refusal(ChildProcessError(), lang) for lang in ("fr", "en")}
    assert "AFFICHE_JOBS=1" in said["fr"]
    assert said["fr"] != said["en"]


@linux
def test_work_is_done_aside_while_a_block_runs() -> None:
    said = [1]
    with crew.aside(lambda: (os.getpid(), said[0])) as answer:
        said[0] = 2
        process, seen = answer()
    assert process != os.getpid()
    assert seen == 1
    assert not multiprocessing.active_children()


def test_alone_it_is_done_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFFICHE_JOBS", "1")
    with crew.aside(os.getpid) as answer:
        assert answer() == os.getpid()


def test_what_it_raises_aside_is_raised_to_who_asks() -> None:
    def fail() -> None:
        raise KeyError("aside")

    with crew.aside(fail) as answer, pytest.raises(KeyError):
        answer()


@linux
def test_nobody_is_left_aside_whom_nobody_asked() -> None:
    def ask_nobody() -> None:
        with crew.aside(lambda: time.sleep(60)):
            raise KeyError("block")

    with pytest.raises(KeyError):
        ask_nobody()
    assert not multiprocessing.active_children()
