"""linkinator on the whole site: every link leads to a page, and every fragment to a place of it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.accessibility.tools import LINKINATOR, MISSING

NODE = shutil.which("node")
ELSEWHERE = r"^(?!https?://localhost)"
"""Other sites, which tests do not ask: the addresses of documents are the editors' to check."""


def checked(site: Path) -> list[tuple[str, str, str]]:
    """What becomes of each link of a site: its state, its address, the page that has it."""
    options = ["--recurse", "--check-fragments", "--clean-urls", "--skip", ELSEWHERE]
    done = subprocess.run(
        [
            str(NODE),
            str(LINKINATOR),
            site.name,
            *options,
            "--format",
            "json",
            "--verbosity",
            "info",
        ],
        cwd=site.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(done.stdout)["links"]
    return [(one["state"], one["url"], one.get("parent", "")) for one in found]


pytestmark = [
    pytest.mark.skipif(not LINKINATOR.is_file(), reason=f"linkinator is not installed: {MISSING}"),
    pytest.mark.skipif(NODE is None, reason="node is not installed; .ci/run installs it"),
]


def test_no_link_of_the_site_is_broken(site: Path) -> None:
    links = checked(site)
    assert [one for one in links if one[0] == "BROKEN"] == []
    pages = {url for state, url, _ in links if state == "OK" and re.search(r"/(?:fr|en)/", url)}
    assert len(pages) > 400


def test_a_broken_link_and_a_broken_fragment_are_found(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    start = '<html lang="fr"><title>T</title><a href="nowhere/">a</a><a href="b.html#x">b</a>'
    (site / "index.html").write_text(start, encoding="utf-8")
    (site / "b.html").write_text('<html lang="fr"><title>B</title>', encoding="utf-8")
    broken = {url for state, url, _ in checked(site) if state == "BROKEN"}
    assert broken == {"site/nowhere/", "site/b.html#x"}
