"""Whether a card takes the same in a site ten times as large: `-m tests.benchmarks.scale --help`.

Two whole builds by Affiche that differ in size alone. Nothing is kept for a next one, which would
be as large as the site again: so memory has room for 100,000 cards, about 13 GB with the site.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import contest, goals, report
from tests.benchmarks.build import MEMORY, Results, turn

RARELY = 5.0
"""Seconds between two looks at memory: a process waits for each, the longer the more it holds."""


def main() -> int:
    """Measure, keep, and print; 1 where a card takes more of anything in the larger site."""
    asked = _asked()
    sizes: Results = {}
    with tempfile.TemporaryDirectory(dir=asked.folder, prefix="affiche-scale-") as work:
        for cards in sorted(asked.cards):
            one = contest.unkept(Path(work), cards)
            turn(one, 1, RARELY, sizes)
            contest.removed(one.project)
    asked.results.write_text(json.dumps({"scale": sizes}, indent=1), encoding="utf-8")
    found = list(goals.scaled(sizes))
    for goal in found:
        sys.stdout.write(f"{report.told(goal)}\n")
    return int(any(not goal.reached for goal in found))


def _asked() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, nargs=2, default=[10_000, 100_000], help="two sizes")
    parser.add_argument("--folder", type=Path, default=MEMORY, help="a folder in memory")
    parser.add_argument("--results", type=Path, default=contest.VENV / "scale.json")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
