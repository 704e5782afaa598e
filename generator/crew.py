"""Work shared among the machine's cores: the same results in the same order, sooner.

A worker is a fork of this process: it has all that was read so far and is sent nothing but the
number of its next task. What it looks at becomes a copy of its own, since Python counts references
in the objects themselves; so a worker that holds much of its own is followed by a fresh one. Where
a process cannot be forked safely, or has no second core, the work is done here; and so is what
takes a moment, since workers take as long to start.
"""

import errno
import gc
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeVar

from generator.garbage import left_alone
from generator.packed import pack, unpack

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Task = TypeVar("Task")
Result = TypeVar("Result")
Outcome = tuple[Any, Exception | None]
"""The result of a task, or what was raised instead."""
ALONE = 0.2
"""For how many seconds to work alone first: workers start in half as much, and what was read and
compiled by then is theirs too."""
FULL = 64_000_000
"""How many bytes of its own a worker may come to write to before a fresh one takes its place.

It may be a quarter of what the process has that it is a fork of, where that is more: to make a fork
takes the longer the more there is, and what a worker knows by heart goes with it.
"""


def cores() -> int:
    """How many processes to work with: `AFFICHE_JOBS`, else as many as this process may use."""
    said = os.environ.get("AFFICHE_JOBS", "")
    if said.isdecimal() and int(said):
        return int(said)
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def shared(
    work: Callable[[Task], Result], tasks: Sequence[Task], *, uneven: bool = False
) -> Iterator[Result]:
    """The results of `work` for each task, in the order of the tasks.

    Where tasks are `uneven`, the first may take as long as all the others, and is shared out too.
    Raises what `work` raises, and `ChildProcessError` if a worker was killed.
    """
    if not _has_workers(len(tasks)):
        yield from map(work, tasks)
        return
    end, done = monotonic() + ALONE, 0
    while not uneven and done < len(tasks) and monotonic() < end:
        yield work(tasks[done])
        done += 1
    left = tasks[done:]
    if len(left) < 2:
        yield from map(work, left)
    else:
        yield from _forked(lambda place: work(left[place]), len(left), min(cores(), len(left)))


@contextmanager
def aside(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """What gives the result of `work`, which a process of its own does while the block runs.

    Where there is none, the work is done when it is asked for. It looks at everything as it is when
    the block begins. Asking raises what `work` raises, and `ChildProcessError` if it was killed.
    """
    if not _has_workers(2):
        yield work
        return
    crew = _Crew(lambda _: work(), iter((0,)))
    with left_alone():
        try:
            crew.hire()
            yield lambda: crew.result(0)
        finally:
            crew.dismiss()


def _has_workers(tasks: int) -> bool:
    """Whether so many tasks can be shared out among processes."""
    return min(cores(), tasks) > 1 and sys.platform == "linux" and threading.active_count() == 1


def chunks(items: Sequence[Task], least: int = 1) -> tuple[Sequence[Task], ...]:
    """Items in runs, several for each core, so that none waits long for the others."""
    size = max(least, len(items) // (cores() * 8) + 1)
    return tuple(items[start : start + size] for start in range(0, len(items), size))


def _forked(work: Callable[[int], Result], tasks: int, count: int) -> Iterator[Result]:
    """The results of tasks by number, from so many workers at a time."""
    gc.collect(1)  # the whole takes longer than a small site's work
    crew = _Crew(work, iter(range(tasks)))
    with left_alone():
        try:
            for _ in range(count):
                crew.hire()
            for place in range(tasks):
                yield crew.result(place)
        finally:
            crew.dismiss()


class _Crew:
    """Workers, each at a task; `done` is what came of tasks, by number, until somebody takes it."""

    def __init__(self, work: Callable[[int], Any], places: Iterator[int]) -> None:
        self.done: dict[int, Outcome] = {}
        self._work, self._places = work, places
        self._busy: dict[Connection, tuple[BaseProcess, int]] = {}

    def hire(self) -> None:
        """Forks a worker, if there is a task for one."""
        import multiprocessing  # noqa: PLC0415 - only where work is shared out

        place = next(self._places, None)
        if place is None:
            return
        context = multiprocessing.get_context("fork")
        pipe, far = context.Pipe()
        work = (self._work, place, far, os.getpid())
        process = context.Process(target=_serve, args=work, daemon=True)  # it ends with this one
        process.start()
        far.close()
        self._busy[pipe] = process, place

    def result(self, place: int) -> Any:
        """The result of a task, once it is there. Raises what came instead."""
        while place not in self.done:
            self.wait()
        result, error = self.done.pop(place)
        if error:
            raise error
        return result

    def wait(self) -> None:
        """Takes what is done first, and gives out as many tasks. Raises `ChildProcessError`."""
        from multiprocessing.connection import wait  # noqa: PLC0415 - as in `hire`

        ready = wait([*self._busy])
        for pipe in [pipe for pipe in self._busy if pipe in ready]:
            process, place = self._busy[pipe]
            try:
                result, error, is_full = unpack(pipe.recv_bytes())
                following = None if is_full else next(self._places, None)
                pipe.send(following)
            except (EOFError, OSError) as fault:
                raise ChildProcessError(errno.ECHILD, "a worker was killed") from fault
            self.done[place] = result, error
            if following is None:
                del self._busy[pipe]
                process.join()
                self.hire()
            else:
                self._busy[pipe] = process, following

    def dismiss(self) -> None:
        """Ends whoever is still at work, for whom nobody waits."""
        for process, _ in self._busy.values():
            process.kill()
            process.join()


def _serve(work: Callable[[int], Any], place: int | None, pipe: "Connection", parent: int) -> None:
    """A worker's life: one task after another, while more are sent."""
    import multiprocessing  # noqa: PLC0415 - as in `hire`

    multiprocessing.current_process().daemon = False  # it may have processes of its own
    _settle(parent)
    room = max(FULL, _resident() // 4)
    while place is not None:
        pipe.send_bytes(_answer(work, place, room))
        place = pipe.recv()


def _answer(work: Callable[[int], Any], place: int, room: int) -> bytes:
    """What came of a task, packed, and whether this process has written to more than its `room`.

    What went wrong is sent as it is, or in words where it cannot be; so is a result that cannot.
    """
    try:
        return pack((work(place), None, _own() > room))
    except Exception as error:
        said = "".join(traceback.format_exception(error))
        if not _travels(error):
            return pack((None, RuntimeError(said), _own() > room))
        error.add_note(said)
        return pack((None, error, _own() > room))


def _own() -> int:
    """How many bytes of memory have been made or copied for this process since it was forked."""
    import resource  # noqa: PLC0415 - no other system than those that fork has it

    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()


def _resident() -> int:
    """How many bytes of memory this process has had at most: a fresh fork, what its parent has."""
    import resource  # noqa: PLC0415 - no other system than those that fork has it

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _travels(error: Exception) -> bool:
    """Whether an exception can be sent to another process."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    except Exception:  # whatever an exception of others does when it is copied
        return False
    return True


def _settle(parent: int) -> None:
    """A worker leaves interruptions to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: int) -> None:
    """Ends this process soon after its parent. No pipe tells: other forks hold its end as well."""
    while os.getppid() == parent:
        sleep(0.5)
    os._exit(1)
