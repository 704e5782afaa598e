"""A command run as a whole: its time, the processor's, and the memory of all of its processes."""

import os
import resource
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

TIDY = {
    "PYTHONDONTWRITEBYTECODE": "",
    "SOURCE_DATE_EPOCH": "1748736000",
    "NO_COLOR": "1",
    "AFFICHE_CACHE": ".cache",
}
"""Bytecode is kept as any installation keeps it; every run is on the same day.

What Affiche keeps stands in its project, which loses it before each whole build.
"""


@dataclass(frozen=True)
class Run:
    """What a command took: seconds on the clock, of all cores, and megabytes at the most."""

    wall: float
    cpu: float
    peak: float | None


def environment(**more: str) -> dict[str, str]:
    """The environment of every command."""
    return {name: value for name, value in (os.environ | TIDY | more).items() if value}


def run(
    command: Sequence[str | Path],
    cwd: Path,
    *,
    env: Mapping[str, str] | None = None,
    every: float | None = None,
) -> Run:
    """Run a command to its end; raises `CalledProcessError`, with what it said, when it fails.

    Memory is looked at `every` so many seconds, which costs time itself; not at all without.
    """
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env=dict(env or environment()),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watch = Watch(process.pid, every)
    said, _ = process.communicate()
    wall = perf_counter() - start
    peak = watch.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, said)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, peak)


class Watch:
    """Looks at the memory of a process and of all below it, in a thread, until it is stopped."""

    def __init__(self, pid: int, every: float | None) -> None:
        """Looks `every` so many seconds, or never."""
        self.pid, self.every, self.peak = pid, every, 0
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self) -> None:
        """Keep the highest sum."""
        while self.every and not self.done.wait(self.every):
            self.peak = max(self.peak, sum(map(_proportional, tree(self.pid))))

    def stop(self) -> float | None:
        """The most megabytes seen at once; nothing where nobody looked."""
        self.done.set()
        self.thread.join()
        return self.peak / 1000 if self.every else None


def tree(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from tree(int(child))
    except OSError:
        return  # it has just ended


def _proportional(pid: int) -> int:
    """Kilobytes of a process; what several share counts once among them (PSS)."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass  # it has just ended
    return 0
