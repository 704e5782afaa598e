"""Writes the bytes of a site anew, and nothing else: `python -m tests.benchmarks.writing SITE OUT`.

Prints the seconds that writing took, of the clock and of the processor, without those of reading.
"""

import json
import os
import sys
from pathlib import Path
from time import perf_counter, process_time


def main() -> int:
    """Write every file of the first folder to the second."""
    site, out = sys.argv[1:]
    wall = cpu = 0.0
    cards = 0.0
    for folder, _, names in os.walk(site):
        target = out + folder[len(site) :]
        is_card = len(Path(target).relative_to(out).parts) == 4 and "/plans/" in target
        start, used = perf_counter(), process_time()
        os.makedirs(target, exist_ok=True)  # noqa: PTH103 - the plainest and quickest there is
        wall, cpu = wall + perf_counter() - start, cpu + process_time() - used
        for name in names:
            data = Path(folder, name).read_bytes()
            start, used = perf_counter(), process_time()
            with open(f"{target}/{name}", "wb", buffering=0) as file:  # noqa: PTH123 - idem
                file.write(data)
            took = perf_counter() - start
            wall, cpu = wall + took, cpu + process_time() - used
            cards += took if is_card else 0
    sys.stdout.write(json.dumps({"wall": wall, "cpu": cpu, "cards": cards}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
