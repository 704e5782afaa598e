"""Puts a finished folder in the place of another in one step, whatever happens on the way.

A fresh folder is made beside the published one and trades names with it only when it is whole. What
a killed build left behind is cleared away by the next one, but never what a running build works on.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, EINVAL, ENOSYS, ENOTEMPTY, EOPNOTSUPP
from functools import partial
from glob import escape
from pathlib import Path

from generator.crew import shared

SWAPS = 5
"""How often to try to put a site in place when other builds do the same."""
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
_CANNOT = frozenset({EINVAL, ENOSYS, EOPNOTSUPP})
"""What a kernel or a file system answers that cannot let two folders trade names."""


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A path for a fresh folder, which replaces `out` when the block ends; on an error, nothing.

    Raises `OSError` when the disk refuses: `out` then stays as it was.
    """
    out = out.resolve()  # a link to a folder stays, and the folder that it leads to is replaced
    out.parent.mkdir(parents=True, exist_ok=True)
    sweep(out)
    with _workplace(out) as work:
        fresh = work / "new"
        yield fresh
        fresh.chmod(0o755)
        flush(fresh)
        swap(fresh, out, work / "old")


def flush(folder: Path) -> None:
    """Waits until all that a folder's disk was given is on it, where the system can tell (Linux).

    File systems may put names on the disk long before bytes: after a power cut, a site that took
    its place at once could be of empty files. Raises `OSError` where the disk fails.
    https://man7.org/linux/man-pages/man2/syncfs.2.html
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - only where a site is put in place

    handle = os.open(folder, os.O_RDONLY)
    try:
        failed = ctypes.CDLL(None, use_errno=True).syncfs(handle) != 0
    finally:
        os.close(handle)
    if failed and (error := ctypes.get_errno()) not in _CANNOT:
        raise OSError(error, os.strerror(error), str(folder))


def swap(fresh: Path, out: Path, aside: Path) -> None:
    """Replaces `out` by `fresh`, on the same disk; the old one is then at `fresh` or `aside`.

    Another build may take `out` away or fill it between two steps: then this one tries again.
    """
    for attempt in range(SWAPS):
        try:
            _put(fresh, out, aside.with_name(f"{aside.name}{attempt}"))
        except OSError as error:
            if error.errno not in {ENOTEMPTY, EEXIST} or attempt == SWAPS - 1:
                raise
        else:
            return


def sweep(out: Path) -> None:
    """Clears away what killed builds of `out` left; puts back a site that one had taken away."""
    for work in out.parent.glob(f".{escape(out.name)}.affiche-*"):
        if work.is_symlink() or not work.is_dir():
            continue
        with suppress(OSError):  # a running build's, or on a disk that cannot tell
            handle = _claim(work)
            try:
                _put_back(work, out)
                shutil.rmtree(work, ignore_errors=True)
            finally:
                os.close(handle)


def _put_back(work: Path, out: Path) -> None:
    """Gives `out` back to readers where a build was killed between the two steps."""
    for old in sorted(work.glob("old*")):
        if not out.exists():
            old.rename(out)


def _put(fresh: Path, out: Path, aside: Path) -> None:
    """Puts `fresh` at `out`, in one step where the system can; in two where it cannot."""
    try:
        if exchange(fresh, out):
            return
    except FileNotFoundError:  # there is no site yet
        fresh.rename(out)
        return
    _put_in_two_steps(fresh, out, aside)


def _put_in_two_steps(fresh: Path, out: Path, aside: Path) -> None:
    """Takes `out` aside, then puts `fresh` there; puts the old one back if that fails."""
    try:
        with suppress(FileNotFoundError):
            out.rename(aside)
        fresh.rename(out)
    except BaseException:  # an interruption too must not leave the reader nothing
        if aside.exists() and not out.exists():
            aside.rename(out)
        raise


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders trade names in one step; whether this system can (Linux since 3.15).

    No library that is kept up offers it. Raises `OSError` where the folders are at fault.
    https://man7.org/linux/man-pages/man2/renameat2.2.html
    """
    if sys.platform != "linux":
        return False
    import ctypes  # noqa: PLC0415 - only where a site is put in place

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    error = ctypes.get_errno()
    if error in _CANNOT:
        return False
    raise OSError(error, os.strerror(error), str(one), None, str(other))


@contextmanager
def _workplace(out: Path) -> Iterator[Path]:
    """A folder beside `out` that is gone afterwards, and that no other build clears away."""
    work, handle = _made(out)
    try:
        yield work
    finally:
        try:
            _remove(work)
        except KeyboardInterrupt:  # whoever gives up a build does not want its rest either
            shutil.rmtree(work, ignore_errors=True)
            raise
        finally:
            if handle is not None:
                os.close(handle)


def _remove(work: Path) -> None:
    """Removes a folder with a site in it, on all cores; what stays is left to `sweep`."""
    remove = partial(shutil.rmtree, ignore_errors=True)
    with suppress(OSError):
        for _ in shared(remove, _folders(work, 3)):
            pass
    remove(work)


def _folders(above: str | Path, steps: int) -> list[str]:
    """The folders so many steps below one. No link is followed: what it leads to is not ours."""
    with os.scandir(above) as found:
        here = [one.path for one in found if one.is_dir(follow_symlinks=False)]
    return here if steps == 1 else [far for one in here for far in _folders(one, steps - 1)]


def _made(out: Path) -> tuple[Path, int | None]:
    """A new folder to work in, and what holds it; nothing does where the disk has no locks."""
    while True:
        work = Path(tempfile.mkdtemp(prefix=f".{out.name}.affiche-", dir=out.parent))
        try:
            return work, _claim(work)
        except (BlockingIOError, FileNotFoundError):
            continue  # another build took it for a leftover before it was held
        except OSError:
            return work, None


def _claim(work: Path) -> int:
    """Holds a folder for as long as this process lives or the handle given is open.

    Raises `BlockingIOError` where another process holds it, `FileNotFoundError` where it is gone,
    another `OSError` where the disk has no locks.
    """
    handle = os.open(work, os.O_RDONLY)
    try:
        _lock(handle)
        work.stat()  # another build may have cleared it away in between
    except BaseException:
        os.close(handle)
        raise
    return handle


def _lock(handle: int) -> None:
    """Locks an open folder, or raises `OSError`."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError as error:
        raise OSError(ENOSYS, os.strerror(ENOSYS)) from error
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
