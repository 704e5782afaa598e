"""Seconds of each stage of a whole build: `python -m tests.benchmarks.stages PROJECT OUT`."""

import json
import sys
from pathlib import Path
from time import perf_counter


def main() -> int:
    """Build the site of a project, and print when each stage began and the last one ended."""
    begun = perf_counter()
    from generator import pipeline  # noqa: PLC0415 - what is imported counts as well

    project, out = map(Path, sys.argv[1:])
    marks: list[tuple[str, float]] = [("starting", begun)]
    pipeline.build(project, out, lambda stage: marks.append((stage, perf_counter())))
    ends = [*(at for _, at in marks[1:]), perf_counter()]
    stages = {name: end - at for (name, at), end in zip(marks, ends, strict=True)}
    sys.stdout.write(json.dumps(stages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
