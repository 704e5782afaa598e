"""`affiche serve`, as someone who writes meets it: the fault over the page, then gone."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, expect

pytestmark = pytest.mark.browser
PLAN = "data/plans/integration-emploi-2008/plan.yml"
SLOWEST = 90_000
"""Milliseconds: how long a rebuild may take on a busy machine."""


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """The address of a running preview of a project."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "affiche"), "serve", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--lang", "fr"],
        cwd=project,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert process.stdout
        for line in process.stdout:
            if "Prêt" in line:
                break
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()  # an interrupt does not reach what runs in the background
        rest, _ = process.communicate(timeout=60)
    assert "Traceback" not in rest


def test_a_fault_shows_and_goes(address: str, project: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(SLOWEST)
    for _ in range(50):
        try:
            page.goto(address + "fr/plans/integration-emploi-2008/2.4/")
            break
        except Error:  # the server binds its port right after the first build
            page.wait_for_timeout(200)
    faults = page.locator("#affiche-faults")
    heading = page.locator("h1").inner_text()
    expect(faults).to_have_count(0)
    plan = project / PLAN
    good = plan.read_text(encoding="utf-8")
    plan.write_text(good.replace("scale: words", "scale: wrods", 1), encoding="utf-8")
    expect(faults).to_be_visible(timeout=SLOWEST)
    expect(faults).to_contain_text(PLAN)
    expect(faults).to_contain_text("wrods")
    assert page.locator("h1").inner_text() == heading
    plan.write_text(good, encoding="utf-8")
    expect(faults).to_have_count(0, timeout=SLOWEST)
