"""An index put into a built site, and what a page fetches of it."""

import gzip
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from generator.page import OutputFile


def with_index(site: Path, files: Iterable[OutputFile]) -> None:
    """Puts the files of an index into a built site, beside those that nothing asks for any more."""
    for file in files:
        (site / file.path).write_bytes(file.data)


class Wire:
    """Every file that a page fetches from now on, each once, and what a host would send for it."""

    def __init__(self, page: Page, site: Path, address: str) -> None:
        self._site = site
        self._address = address
        self.files: set[str] = set()
        page.on("request", lambda request: self.files.add(self._path(request.url)))

    def _path(self, url: str) -> str:
        """A file's path in the site."""
        path = urlsplit(url)._replace(query="", fragment="").geturl().removeprefix(self._address)
        return f"{path}index.html" if not path or path.endswith("/") else path

    @property
    def bytes(self) -> int:
        """The bytes of all, compressed as a static host does."""
        return sum(weight(self._site / path) for path in self.files)


def weight(path: Path) -> int:
    """What a host sends for a file: compressed, unless that gains nothing."""
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))
