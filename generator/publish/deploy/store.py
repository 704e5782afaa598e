"""Where a site is published: files read, written and deleted by fsspec, again where that fails."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from secrets import token_hex
from threading import Lock
from typing import Any, TypeVar

from generator.language.message import say
from generator.publish.deploy.headers import cache_control, content_type
from generator.unusable import UnusableError

T = TypeVar("T")
TRIES = 4
FIRST_WAIT = 0.5
"""Seconds before the second try; twice as many before each that follows."""
PART = ".affiche-part"
"""How the name of a file ends until it is whole, where that cannot be told otherwise."""


class RefusedError(UnusableError):
    """The other side refused, or could not be reached, several times."""


@dataclass(slots=True)
class Store:
    """A place of publication. `open` connects to it; `root` is where the site stands there.

    `has_folders`: a file is written under a name of its own, then renamed, so that readers never
    get a part; elsewhere files appear whole, and the store says with each of them what it is.
    """

    where: str
    open: Callable[[], Any]
    root: str
    has_folders: bool = True
    at_once: int = 8
    _part: str = field(default_factory=lambda: f".{token_hex(4)}{PART}")
    _fs: Any = None
    _folders: set[str] = field(default_factory=set)
    _lock: Lock = field(default_factory=Lock)

    def get(self, path: str) -> bytes | None:
        """The content of a file; `None` where there is none."""

        def read(fs: Any) -> bytes | None:
            try:
                return bytes(fs.cat_file(self._at(path)))
            except FileNotFoundError:
                return None

        return self._tried(read)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of what stands in a folder now; none where there is no such folder."""

        def ask(fs: Any) -> tuple[str, ...]:
            try:
                paths = fs.ls(self._at(folder), detail=False, refresh=True)
            except FileNotFoundError:
                return ()
            return tuple(path.rstrip("/").rpartition("/")[2] for path in paths)

        return self._tried(ask)

    def put(self, path: str, data: bytes) -> None:
        """Writes a file: whole, or not at all."""
        at = self._at(path)

        def write(fs: Any) -> None:
            if self.has_folders:
                self._make_folder(fs, at.rpartition("/")[0])
                fs.pipe_file(at + self._part, data)
                fs.mv(at + self._part, at)
            else:
                says = {"ContentType": content_type(path), "CacheControl": cache_control(path)}
                fs.pipe_file(at, data, **says)

        self._tried(write)

    def delete(self, path: str) -> None:
        """Deletes a file, where it is there."""

        def delete(fs: Any) -> None:
            with suppress(FileNotFoundError):
                fs.rm_file(self._at(path))

        self._tried(delete)

    def tidy(self, folder: str) -> None:
        """Deletes what interruptions may have left in a folder of files that were being written.

        Where one is still being written, it is written again.
        """
        for name in self.names(folder) if self.has_folders else ():
            if name.endswith(PART):
                self.delete(f"{folder}/{name}" if folder else name)

    def prune(self, paths: Iterable[str]) -> None:
        """Deletes the folders that the deletion of files left empty, where there are folders."""
        folders = {str(above) for path in paths for above in PurePosixPath(path).parents} - {"."}
        for folder in sorted(folders, key=lambda one: -one.count("/")) if self.has_folders else ():
            with suppress(Exception):  # what is not empty stays; each library says so otherwise
                self._connected().rmdir(self._at(folder))

    def _make_folder(self, fs: Any, folder: str) -> None:
        """Makes a folder that was not made yet."""
        if folder not in self._folders:
            fs.makedirs(folder, exist_ok=True)
            self._folders.add(folder)

    def _at(self, path: str) -> str:
        """A path of the site as the store knows it."""
        return f"{self.root}/{path}"

    def _tried(self, action: Callable[[Any], T]) -> T:
        """What an action gives, at the first try that does not fail; each on a new connection.

        Where there are folders, another publishing may take away one that is needed.
        """
        lasting = PermissionError if self.has_folders else (PermissionError, FileNotFoundError)
        for attempt in range(TRIES):
            fs = None
            try:
                fs = self._connected()
                return action(fs)
            except UnusableError:
                raise
            except Exception as error:  # each library raises its own
                if attempt == TRIES - 1 or isinstance(error, lasting):
                    raise _refused(self.where, error) from error
                self._forget(fs)
                time.sleep(FIRST_WAIT * 2**attempt)
        raise AssertionError  # pragma: no cover - the last try returns or raises

    def _connected(self) -> Any:
        """The connection, made when it is first needed."""
        with self._lock:
            if self._fs is None:
                self._fs = self.open()
            return self._fs

    def _forget(self, fs: Any) -> None:
        """Gives up a connection, unless another try did so already, and what was known by it."""
        with self._lock:
            if self._fs is fs:
                self._fs = None
            self._folders.clear()


def _refused(where: str, error: Exception) -> RefusedError:
    """What was refused and why, in a sentence."""
    reason = str(error).strip().rstrip(".") or type(error).__name__
    return RefusedError(
        say(
            "{place} refuses: {reason}. What is published there can be used as before; to go on, "
            "publish again.",
            place=where,
            reason=reason,
        )
    )
