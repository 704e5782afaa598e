"""The memory of a command is that of all of its processes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.process import run

HOLDING = "held = b'x' * {bytes}; import time; time.sleep(0.5)"
TWO = "import subprocess, sys; one = {one!r}; subprocess.run([sys.executable, '-c', one]); "


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_a_child_holds_counts_as_well() -> None:
    one = HOLDING.format(bytes=30_000_000)
    command = TWO.format(one=one).replace("; subprocess.run", f"; {one}; subprocess.run")
    done = run([sys.executable, "-c", command], Path.cwd(), every=0.02)
    assert done.peak is not None
    assert done.peak > 60


def test_a_command_that_fails_is_no_result() -> None:
    with pytest.raises(subprocess.CalledProcessError, match="exit status 3"):
        run([sys.executable, "-c", "raise SystemExit(3)"], Path.cwd())
