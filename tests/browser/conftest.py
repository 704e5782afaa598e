"""A real browser on the real site, served with the headers that it wants."""

import functools
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (  # a browser that asks nobody but the page under test
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class _Host(SimpleHTTPRequestHandler):
    """Serves files with the headers that the site wants, without a word."""

    def __init__(self, *args: Any, said: Mapping[str, str], **kwargs: Any) -> None:
        self._said = said
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, value in self._said.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        pass


def headers_for_all(site: Path) -> Mapping[str, str]:
    """What the site's `_headers` says for every path."""
    first, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    found: dict[str, str] = {}
    for line in lines:
        if not line.startswith("  "):
            break
        name, _, value = line.strip().partition(": ")
        found[name] = value
    return found


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with its last slash."""
    with served(site) as found:
        yield found


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a folder is served for a while."""
    handler = functools.partial(_Host, directory=str(site), said=headers_for_all(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; without it these tests are skipped."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed; .ci/run installs it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield launched
        launched.close()
