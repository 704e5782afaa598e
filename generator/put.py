"""Puts a file of a project in place in one step: whole, or not at all."""

import os
import stat
import tempfile
from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Writes a file, with the permissions that it had if it is there; its folder is made.

    Raises `OSError` if the disk refuses: what was there then stays as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(path))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of a file; those of any new one where it is not there."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
