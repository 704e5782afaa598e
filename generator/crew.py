"""Work shared among the machine's cores: the same results in the same order, sooner.

A worker is a fork of this process: it has all that was read so far and is sent nothing but the
number of its next task. Where a process cannot be forked safely, or has no second core, the work
is done here; and so is what takes a moment, since workers take as long to start.
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
from time import monotonic, sleep
from typing import Any, TypeVar

from generator.garbage import left_alone

Task = TypeVar("Task")
Result = TypeVar("Result")

_work: Callable[[int], Any] | None = None
"""What the workers that are being forked are to do: they inherit it."""
ALONE = 0.2
"""For how many seconds to work alone first: workers start in half as much, and what was read and
compiled by then is theirs too."""


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


def _has_workers(tasks: int) -> bool:
    """Whether so many tasks can be shared out among processes."""
    return min(cores(), tasks) > 1 and sys.platform == "linux" and threading.active_count() == 1


def chunks(items: Sequence[Task], least: int = 1) -> tuple[Sequence[Task], ...]:
    """Items in runs, several for each core, so that none waits long for the others."""
    size = max(least, len(items) // (cores() * 8) + 1)
    return tuple(items[start : start + size] for start in range(0, len(items), size))


def _forked(work: Callable[[int], Result], tasks: int, count: int) -> Iterator[Result]:
    """The results of tasks by number, from so many workers."""
    import multiprocessing  # noqa: PLC0415 - only where work is shared out
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - likewise
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - likewise

    global _work  # noqa: PLW0603 - a fork inherits it; nothing else carries a function across
    _work = work
    gc.collect(1)  # the whole takes longer than a small site's work
    try:
        context = multiprocessing.get_context("fork")
        with left_alone(), ProcessPoolExecutor(count, context, _settle, (os.getpid(),)) as pool:
            yield from pool.map(_run, range(tasks))
    except BrokenProcessPool as error:
        raise ChildProcessError(errno.ECHILD, "a worker was killed") from error
    finally:
        _work = None


def _run(place: int) -> Any:
    """One task, in a worker. What went wrong is sent as it is, or in words where it cannot be."""
    assert _work is not None  # noqa: S101 - set before the fork
    try:
        return _work(place)
    except Exception as error:
        if _travels(error):
            raise
        raise RuntimeError("".join(traceback.format_exception(error))) from None


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
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: int) -> None:
    """Ends this process soon after its parent."""
    while os.getppid() == parent:
        sleep(0.5)
    os._exit(1)
