"""How long loading and checking take as plans grow: `.venv/bin/python -m tests.benchmarks.check`.

A generated plan of each size is loaded and checked in a process of its own, several times; the
least time counts. Time per node should stay the same: the last line compares the largest plan with
the smallest.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from tests.conftest import ROOT
from tests.foreign import atlas

SIZES = (1_000, 2_000, 5_000, 10_000)
RUNS = 3
WARMING = "warming"
"""The plan that each process reads first, so that what is done once is not counted."""
MOST = 1.3
"""How many times as long a node of the largest plan may take as one of the smallest."""
DAY = "1748736000"  # the same day for every run, 1 June 2025


def main() -> int:
    """Print a line for each size, then how they compare; 1 where time is not in proportion."""
    _tell(
        f"{'nodes':>8} {'load':>8} {'check':>8} {'total':>8} {'per 1,000':>10}  seconds of one core"
    )
    times: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        atlas.write(Path(folder) / WARMING, 1)
        for size in SIZES:
            project = atlas.write(Path(folder) / str(size), size // atlas.NODES)
            load, check = min((_measured(project) for _ in range(RUNS)), key=sum)
            times[size] = (load + check) / size
            _tell(
                f"{size:8,} {load:8.2f} {check:8.2f} {load + check:8.2f} {times[size] * 1000:10.3f}"
            )
    ratio = times[SIZES[-1]] / times[SIZES[0]]
    _tell(f"{ratio:.2f} times as long per node at {SIZES[-1]:,} as at {SIZES[0]:,}; at most {MOST}")
    command = [str(Path(sys.executable).with_name("affiche")), "check"]
    _tell(f"affiche check on the real content: {min(_timed(command) for _ in range(RUNS)):.2f} s")
    return int(ratio > MOST)


def _measured(project: Path) -> tuple[float, float]:
    """Seconds to load and to check a project, in a process of its own."""
    command = [sys.executable, "-m", __spec__.name, str(project)]
    done = subprocess.run(
        command, cwd=ROOT, env=_day(), check=True, stdout=subprocess.PIPE, text=True
    )
    load, check = done.stdout.split()
    return float(load), float(check)


def _timed(command: list[str]) -> float:
    """Seconds that a command takes from its start, on the clock."""
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)  # faults take time too
    return perf_counter() - start


def _tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _day() -> dict[str, str]:
    """The environment, on a set day."""
    return {**os.environ, "SOURCE_DATE_EPOCH": DAY}


def measure(project: Path) -> tuple[float, float]:
    """Seconds of one core that loading and checking take; refuses a plan with a fault."""
    from dataclasses import replace  # noqa: PLC0415 - only the process that is measured loads all

    from generator import pipeline  # noqa: PLC0415
    from generator.check import check  # noqa: PLC0415
    from generator.load import load  # noqa: PLC0415

    check(load(project.with_name(WARMING)).site)  # what is imported and compiled once
    start = process_time()
    loaded = load(project)
    read = process_time()
    checked = check(replace(loaded.site, today=pipeline.today()))
    done = process_time()
    if loaded.problems or checked.problems:
        raise ValueError([str(one.place) for one in (*loaded.problems, *checked.problems)][:5])
    return read - start, done - read


if __name__ == "__main__":
    if sys.argv[1:]:
        _tell(" ".join(map(str, measure(Path(sys.argv[1])))))
    else:
        sys.exit(main())
