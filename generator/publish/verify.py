"""Compares a site, in a folder or as its readers get it, with the manifest of what was built."""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, urlsplit

from generator.language.message import say
from generator.page import Entry
from generator.publish.manifest import PATH, PENDING, NotAManifestError, read
from generator.unusable import UnusableError

if TYPE_CHECKING:
    from urllib3 import PoolManager

AT_ONCE = 6
"""Requests at once: as many as a browser makes of one host."""
SECONDS = 30.0
PIECE = 65536
FOR_HOSTS = frozenset({".nojekyll", "_headers", "_redirects"})
"""What hosts read and need not serve."""


class State(StrEnum):
    """How a file of a site stands against the manifest."""

    WHOLE = "whole"
    MISSING = "missing"
    DIFFERENT = "different"
    UNREADABLE = "unreadable"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True)
class Verified:
    """How many files were compared, and the paths of those in each state but whole."""

    count: int
    faults: Mapping[State, tuple[str, ...]]

    @property
    def is_sound(self) -> bool:
        """Whether every file is there as it was built, and no other."""
        return not any(self.faults.values())


class Shelf(Protocol):
    """Where a site stands."""

    def manifest(self) -> bytes:
        """The site's own manifest. Raises `UnusableError` where it has none."""

    def compared(self, one: Entry) -> State:
        """How a file stands against its entry."""

    def paths(self) -> Iterable[str]:
        """The files that are there, as far as this can be known."""


def verify(where: str, manifest: Path | None = None) -> Verified:
    """Compares the site at a folder or an `http(s)` address with a manifest, or with its own.

    Raises `UnusableError` where there is no manifest to compare with.
    """
    shelf: Shelf = Address(where) if urlsplit(where).scheme in {"http", "https"} else Folder(where)
    entries = _entries(shelf.manifest() if manifest is None else manifest.read_bytes(), where)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        states = dict(zip(entries, pool.map(shelf.compared, entries.values()), strict=True))
    unexpected = tuple(sorted(set(shelf.paths()) - {*entries, PATH}))
    faults = {
        state: tuple(path for path, found in states.items() if found is state)
        for state in (State.MISSING, State.DIFFERENT, State.UNREADABLE)
    }
    return Verified(len(entries), {**faults, State.UNEXPECTED: unexpected})


def _entries(data: bytes, where: str) -> Mapping[str, Entry]:
    """The entries of a manifest, or why it is none."""
    try:
        return read(data)
    except NotAManifestError as error:
        raise UnusableError(say("The manifest of {site} cannot be read.", site=where)) from error


def _no_manifest(where: str, reason: object) -> UnusableError:
    """That a site says nothing of what it should hold."""
    return UnusableError(
        say("{site} has no manifest ({file}: {reason}).", site=where, file=PATH, reason=reason)
    )


class Folder:
    """A site in a folder."""

    def __init__(self, where: str) -> None:
        self._where, self._root = where, Path(where)

    def manifest(self) -> bytes:
        """The site's own manifest."""
        try:
            return (self._root / PATH).read_bytes()
        except OSError as error:
            raise _no_manifest(self._where, error.strerror) from error

    def compared(self, one: Entry) -> State:
        """How a file stands against its entry."""
        path = self._root / one.path
        try:
            with path.open("rb") as file:
                return _judged(one, iter(lambda: file.read(PIECE), b""))
        except (FileNotFoundError, NotADirectoryError):
            return State.MISSING
        except OSError:
            return State.UNREADABLE

    def paths(self) -> Iterator[str]:
        """The files that are there, but for what a publishing that ended left for the next one."""
        for folder, _, names in os.walk(self._root):
            below = Path(folder).relative_to(self._root).as_posix()
            paths = (name if below == "." else f"{below}/{name}" for name in names)
            yield from (path for path in paths if not _is_left_by_publishing(path))


class Address:
    """A site as its readers get it."""

    def __init__(self, where: str) -> None:
        self._where = where if where.endswith("/") else f"{where}/"
        self._http = _http()

    def manifest(self) -> bytes:
        """The site's own manifest."""
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - only where a site is asked

        try:
            answer = self._http.request("GET", self._where + PATH)
        except HTTPError as error:
            raise _no_manifest(self._where, getattr(error, "reason", error)) from error
        if answer.status != 200:
            raise _no_manifest(self._where, answer.status)
        return answer.data

    def compared(self, one: Entry) -> State:
        """How a file stands against its entry."""
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - only where a site is asked

        if one.path in FOR_HOSTS:
            return State.WHOLE
        try:
            answer = self._http.request("GET", self._address(one.path), preload_content=False)
            try:
                if answer.status == 200:
                    return _judged(one, answer.stream(PIECE))
                return State.MISSING if answer.status in {404, 410} else State.UNREADABLE
            finally:
                answer.drain_conn()
                answer.release_conn()
        except HTTPError:
            return State.UNREADABLE

    def paths(self) -> Iterable[str]:
        """None: a host does not say what else it has."""
        return ()

    def _address(self, path: str) -> str:
        """The address at which readers ask for a file: a page by its folder."""
        folder, _, name = path.rpartition("/")
        if name == "index.html":
            path = f"{folder}/" if folder else ""
        return self._where + quote(path)


def _is_left_by_publishing(path: str) -> bool:
    """Whether a file is a list of what the next publishing is to upload once more."""
    found = PENDING.fullmatch(path)
    return found is not None and found["ended"] is not None


def _http() -> "PoolManager":
    """What asks: a few connections that stay open, and a second try where one breaks."""
    from importlib.metadata import version  # noqa: PLC0415 - only where a site is asked

    from urllib3 import PoolManager, Retry, Timeout  # noqa: PLC0415 - only where a site is asked

    return PoolManager(
        maxsize=AT_ONCE,
        block=True,
        headers={"User-Agent": f"affiche/{version('affiche')}", "Accept-Encoding": "identity"},
        retries=Retry(
            3, backoff_factor=0.3, status_forcelist=(429, 502, 503, 504), raise_on_status=False
        ),
        timeout=Timeout(SECONDS),
    )


def _judged(one: Entry, pieces: Iterable[bytes]) -> State:
    """Whether bytes are those of an entry; no more of them are read than it has."""
    size, digest = 0, sha256()
    for piece in pieces:
        size += len(piece)
        if size > one.size:
            return State.DIFFERENT
        digest.update(piece)
    whole = size == one.size and digest.hexdigest() == one.digest
    return State.WHOLE if whole else State.DIFFERENT
