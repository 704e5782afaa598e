"""Builds of the same cards side by side: `.venv/bin/python -m tests.benchmarks.build --help`.

Whole processes, one after the other in each round, in memory (a tmpfs); the least time counts. The
last round looks at memory, which takes time, so its times count only where there is no other.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks import contest, goals, report
from tests.benchmarks.contest import Contestant
from tests.benchmarks.process import Run, environment, run
from tests.conftest import ROOT

OFTEN, SELDOM = 0.02, 0.2
"""Seconds between two looks at memory: of a short run, and of one that takes minutes."""
MEMORY = Path("/dev/shm")  # noqa: S108 - it is emptied by who made it
Results = dict[str, Any]


def main() -> int:
    """Run everything that is asked for; print, keep, and write what was found."""
    asked = _asked()
    contest.install()
    results: Results = {
        "cards": asked.cards,
        "everything": asked.everything,
        "machine": _machine(),
        "runs": {},
    }
    with tempfile.TemporaryDirectory(dir=asked.folder, prefix="affiche-benchmark-") as work:
        _measure(Path(work), asked, results)
    if asked.disk:
        with tempfile.TemporaryDirectory(dir=asked.disk, prefix="affiche-benchmark-") as work:
            results["disk"] = {}
            _on_disk(Path(work), asked, results["disk"])
    asked.results.write_text(json.dumps(results, indent=1), encoding="utf-8")
    if asked.report:
        report.write(asked.report, [asked.results, *asked.beside])
    for line in report.lines(report.joined([asked.results, *asked.beside])):
        _tell(line)
    return int(any(not goal.reached for goal in goals.goals(results)))


def _asked() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000, help="pages of cards")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, one of them watched")
    parser.add_argument("--folder", type=Path, default=MEMORY, help="a folder in memory")
    parser.add_argument("--disk", type=Path, help="a folder on disk, measured besides")
    parser.add_argument("--without", nargs="*", default=[], help="stock, zensical, hugo")
    parser.add_argument("--everything", action="store_true", help="others make indicators' pages")
    parser.add_argument("--results", type=Path, default=contest.VENV / "results.json")
    parser.add_argument(
        "--beside", type=Path, nargs="*", default=[], help="results of .serve and .scale to add"
    )
    parser.add_argument("--report", type=Path, help="the page to write: docs/benchmark.md")
    return parser.parse_args()


def _machine() -> Results:
    """What the figures depend on."""
    wanted = Path(contest.__file__).with_name("requirements.txt").read_text(encoding="utf-8")
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "cores": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "others": [line for line in wanted.splitlines() if "==" in line],
    }


def _measure(work: Path, asked: argparse.Namespace, results: Results) -> None:
    """Prepare the projects, then take turns."""
    runs = results["runs"]
    cards, everything = asked.cards, asked.everything
    whole, rebuild = contest.affiche(work, cards)
    turn(whole, 0, None, {})  # others take their frames from its pages; nothing is counted yet
    field = [whole, rebuild, *_others(work, asked, whole)]
    small = contest.affiche(work, goals.small(cards))
    tiny = contest.affiche(work, 50)[0]
    field += [*small, tiny, contest.affiche(work, cards // 5)[0]]
    if "stock" not in asked.without:
        field.append(contest.stock(work, 50, everything=everything, once=False))
    for again in range(1, asked.rounds + 1):
        for one in field:
            if again == 1 or not one.once:
                is_last = one.once or again == asked.rounds
                turn(one, again, (SELDOM if one.once else OFTEN) if is_last else None, runs)
        _plain(work, whole, runs)
    results["stages"] = _stages(whole)


def _others(work: Path, asked: argparse.Namespace, whole: Contestant) -> list[Contestant]:
    """The other generators, all with the same cards."""
    cards, everything = asked.cards, asked.everything
    sample = next(whole.out.glob("fr/plans/*/*/index.html"))
    found: list[Contestant] = []
    if "zensical" not in asked.without:
        found += contest.zensical(work, cards, everything=everything)
    if "hugo" not in asked.without:
        found += contest.hugo(work, cards, sample, everything=everything)
    if "stock" not in asked.without:
        found.append(contest.stock(work, cards, everything=everything, once=True))
    return found


def turn(one: Contestant, again: int, every: float | None, runs: Results) -> None:
    """One run, added to what is known of the contestant."""
    one.before(again)
    done = run(one.command, one.project, every=every)
    kept = runs.setdefault(one.name, {"label": one.label, "cards": one.cards})
    _keep(kept, done, one.out)
    _tell(f"{one.name:24} {done.wall:8.2f} s {done.cpu:8.2f} s {done.peak or 0:8,.0f} MB")


def _keep(kept: Results, done: Run, out: Path) -> None:
    """Add a run; what was watched is slower, so it gives memory alone where others are timed."""
    if done.peak is not None:
        kept["peak"] = done.peak
        kept.setdefault("watched", []).append([done.wall, done.cpu])
    else:
        kept.setdefault("timed", []).append([done.wall, done.cpu])
    times = kept.get("timed") or kept["watched"]
    kept["wall"], kept["cpu"] = min(times)
    if "pages" not in kept:
        files = [path for path in out.rglob("*") if path.is_file()]
        kept["files"] = len(files)
        kept["pages"] = sum(path.suffix == ".html" for path in files)
        kept["bytes"] = sum(path.stat().st_size for path in files)


def _plain(work: Path, whole: Contestant, runs: Results) -> None:
    """Write the bytes of Affiche's site, and nothing else."""
    out = work / "written"
    contest.removed(out)
    command = [sys.executable, "-m", "tests.benchmarks.writing", whole.out, out]
    took = json.loads(_output(command))
    kept = runs.setdefault("writing", {"label": "Writing the same bytes", "cards": whole.cards})
    _keep(kept, Run(took["wall"], took["cpu"], None), out)
    kept["of_cards"] = min(took["cards"], kept.get("of_cards", took["cards"]))
    contest.removed(out)


def _stages(whole: Contestant) -> Results:
    """Seconds of each stage of a whole build."""
    whole.before(0)
    command = [sys.executable, "-m", "tests.benchmarks.stages", whole.project, whole.out]
    found: Results = json.loads(_output(command))
    return found


def _output(command: list[Any]) -> str:
    """What a command of this project prints last."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=ROOT,
        env=environment(),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return str(done.stdout).splitlines()[-1]


def _on_disk(work: Path, asked: argparse.Namespace, runs: Results) -> None:
    """The short ones again, where the disk takes part; each is written out before the next."""
    whole, rebuild = contest.affiche(work, asked.cards)
    turn(whole, 0, None, {})
    field = [whole, rebuild]
    if "hugo" not in asked.without:
        sample = next(whole.out.glob("fr/plans/*/*/index.html"))
        field += contest.hugo(work, asked.cards, sample, everything=asked.everything)
    for again in range(1, max(asked.rounds, 2)):
        for one in field:
            os.sync()
            turn(one, again, None, runs)
        _plain(work, whole, runs)


def _tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
