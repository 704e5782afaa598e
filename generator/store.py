"""What builds keep for the next one, below the user's own cache folder: never needed, always safe.

Everything is kept under the fingerprint of what it was made from, this program included, so that
nothing can be out of date: branches share it, and it may be deleted at any time. But two kinds are
kept by the place of the site that they tell of, and judged when they are read: `sites`
(`publish/earlier.py`) and `indexes` (`making.py`). It stands outside the project on purpose: what
is kept are Python's own objects, which nobody's proposal may bring.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from math import inf
from pathlib import Path
from typing import Any

from generator.packed import pack, unpack

_DAY = 86400
_KEPT = 30 * _DAY
"""How many seconds something is kept that no build asks for."""
_SWEPT = "swept"
"""The file that tells by its age when a folder was cleared last."""
_TOLD_BY = {".dist-info", ".egg-info"}
PACKAGE = Path(__file__).parent


class Store:
    """Objects by kind and key; nothing is kept where `folder` is `None`."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, kind: str, key: str) -> Any:
        """What was kept; `None` where nothing was, or where it is damaged."""
        path = self._path(kind, key)
        if path is None:
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if sha256(data[32:]).digest() != data[:32]:
            return None
        with suppress(Exception):  # whatever a damaged file makes Python's reader do
            found = unpack(data[32:])
            self._touch(path)
            return found
        return None

    def put(self, kind: str, key: str, value: object) -> None:
        """Keep something; a disk that refuses is no fault, since nothing depends on it."""
        self.put_packed(kind, key, pack(value))

    def put_packed(self, kind: str, key: str, data: bytes) -> None:
        """Keep something that is packed already."""
        path = self._path(kind, key)
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(sha256(data).digest() + data)
            Path(file.name).replace(path)

    def sweep(self) -> None:
        """Clears away what no build has asked for in a while, once a day at most."""
        if self._folder is None or _age(self._folder / _SWEPT) < _DAY:
            return
        for path in self._folder.glob("*/*/*"):
            if _age(path) > _KEPT:
                with suppress(OSError):
                    path.unlink()
        with suppress(OSError):
            (self._folder / _SWEPT).touch()

    def _path(self, kind: str, key: str) -> Path | None:
        """Where something is kept."""
        if self._folder is None:
            return None
        whole = sha256(f"{program()}\0{kind}\0{key}".encode()).hexdigest()
        return self._folder / kind / whole[:2] / whole[2:]

    @staticmethod
    def _touch(path: Path) -> None:
        """Marks something as asked for, once a day at most."""
        if _age(path) > _DAY:
            with suppress(OSError):
                os.utime(path)


def _age(path: Path) -> float:
    """For how many seconds a file has been as it is; for ever if it is not there."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return inf


NOTHING_KEPT = Store(None)


def usual() -> Store:
    """The store of this user: `AFFICHE_CACHE` names another folder, or none if it is empty."""
    said = os.environ.get("AFFICHE_CACHE")
    if said is not None:
        return Store(Path(said).absolute()) if said else NOTHING_KEPT
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where nobody says otherwise

    return Store(user_cache_path("affiche"))


def contents(folder: Path, names: Iterable[str] = ("",)) -> str:
    """The fingerprint of the files in a folder, or below some names in it: names and bytes."""
    digest = sha256()
    for path in sorted(path for name in names for path in (folder / name).rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def program() -> str:
    """The fingerprint of this program: its files, Python, and every library beside it."""
    parts = (sys.version, own_files(), *sorted(libraries()))
    return sha256("\n".join(parts).encode()).hexdigest()


@cache
def own_files() -> str:
    """The fingerprint of this program's own files."""
    digest = sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in {".py", ".po", ".json", ".yml"}:
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def libraries() -> Iterator[str]:
    """The libraries that Python finds, with their versions: the names of what they are told by."""
    for folder in filter(os.path.isdir, sys.path):
        yield from (path.name for path in Path(folder).glob("*-info") if path.suffix in _TOLD_BY)
