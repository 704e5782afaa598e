"""The Nu HTML checker on every page: the one for no page and the choice of language too."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.accessibility.tools import MISSING, NU

JAVA = shutil.which("java")
OF_FILES = "Content Security Policy"
"""The checker reads files from the disk, where no page has an origin for 'self' to mean, and takes
data (JSON-LD) for scripts. `tests/browser/test_policy.py` asks a browser instead."""


@pytest.mark.skipif(not NU.is_file(), reason=f"the Nu HTML checker is not installed: {MISSING}")
@pytest.mark.skipif(JAVA is None, reason="Java is not installed; .ci/run installs it")
def test_every_page_is_valid(site: Path) -> None:
    checker = [str(JAVA), "-jar", str(NU), "--format", "json", "--exit-zero-always"]
    done = subprocess.run(
        [*checker, "--skip-non-html", str(site)], capture_output=True, text=True, check=True
    )
    said = [
        f"{one['url']}:{one.get('lastLine')} {one['message']}"
        for one in json.loads(done.stderr)["messages"]
        if OF_FILES not in one["message"]
    ]
    assert said == []
