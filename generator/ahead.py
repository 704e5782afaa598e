"""What depends on this program alone, made ahead: `python -m generator.compiling` makes it.

Templates as Python's code, catalogues as machines read them, the documentation of checks as HTML:
a small site from nothing would spend half its time on them. They stand where Python keeps its own
compiled modules, and count only for the very files of this program; without them all is made when
it is asked for.
"""

import importlib.util
import marshal
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from typing import Any
from zlib import crc32

from generator.put import put
from generator.store import PACKAGE, libraries, own_files

FILE = PACKAGE / "__pycache__" / f"ahead.{sys.implementation.cache_tag}.bin"


def made(kind: str, *parts: str) -> Any:
    """What was made ahead of these parts; `None` where nothing was."""
    return _everything().get(key(kind, *parts))


def key(kind: str, *parts: str) -> str:
    """What tells one thing from the others."""
    return sha256("\0".join((kind, *parts)).encode()).hexdigest()


def keep(things: Mapping[str, Any]) -> None:
    """Writes things by their `key`, such as `marshal` can write."""
    data = marshal.dumps(dict(things))
    put(FILE, _mark() + _sum(data) + data)
    _everything.cache_clear()


@cache
def _everything() -> Mapping[str, Any]:
    """All that was made ahead by this very program."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = FILE.read_bytes()
        mark, total, rest = data[:32], data[32:36], data[36:]
        if mark == _mark() and total == _sum(rest):
            found: Mapping[str, Any] = marshal.loads(rest)  # noqa: S302 - see `_mark`
            return found
    return {}


def _sum(data: bytes) -> bytes:
    """What tells a damaged file."""
    return crc32(data).to_bytes(4, "big")


def _mark() -> bytes:
    """What makes and reads these things: this program's files, Python, and the libraries."""
    names = ("jinja2-", "markupsafe-", "babel-", "markdown-", "nh3-")
    versions = (one for one in libraries() if one.lower().startswith(names))
    parts = (own_files(), importlib.util.MAGIC_NUMBER.hex(), *sorted(versions))
    return sha256("\n".join(parts).encode()).digest()
