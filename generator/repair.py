"""Certain repairs written to the files of a project, which stay as they are everywhere else."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.problem import Edit
from generator.put import put

_BREAK = re.compile(r"\r\n|\n|\r")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What became of some edits.

    `files` are those that changed, in order. `applied` edits were written; `skipped` ones were
    not: the file says something else by now, or is none that may be written. `waiting` ones touch
    others that were applied: those that still hold are found again in the repaired files.
    """

    files: tuple[str, ...] = ()
    applied: int = 0
    skipped: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a file after its edits, and what became of them."""

    text: str
    applied: int
    skipped: int
    waiting: int


def repair(root: Path, edits: Iterable[Edit]) -> Repaired:
    """Writes edits to the files below `root`, each file in one step or not at all.

    No link is followed and nothing outside `root` is touched. Raises `OSError` if the disk refuses.
    """
    done = Repaired()
    ordered = sorted(set(edits), key=lambda edit: (edit.place, -len(edit.old), edit.new))
    for path, group in groupby(ordered, key=lambda edit: edit.place.path):
        done = _with_file(done, root.absolute(), path, list(group))
    return done


def _with_file(done: Repaired, root: Path, path: str, edits: list[Edit]) -> Repaired:
    """What became of edits, those of one more file included."""
    before = _read(root, path)
    after = _edited(before, edits) if before is not None else None
    if before is None or after is None:
        return _sum(done, (), 0, len(edits), 0)
    changed = after.text != before
    if changed:
        put(root / path, after.text.encode("utf-8"))
    return _sum(done, (path,) if changed else (), after.applied, after.skipped, after.waiting)


def _sum(
    done: Repaired, files: tuple[str, ...], applied: int, skipped: int, waiting: int
) -> Repaired:
    """What became of edits, more of them included."""
    return Repaired(
        files=done.files + files,
        applied=done.applied + applied,
        skipped=done.skipped + skipped,
        waiting=done.waiting + waiting,
    )


def _edited(text: str, edits: list[Edit]) -> _Text:
    """A text with its edits applied; a byte order mark stays where it is."""
    mark = _BOM if text.startswith(_BOM) else ""
    body = text.removeprefix(_BOM)
    found = list(_found(body, edits))
    parts, at, applied, waiting = [mark], 0, 0, 0
    for start, edit in found:
        if start < at:
            waiting += 1
            continue
        parts += [body[at:start], edit.new]
        at = start + len(edit.old)
        applied += 1
    return _Text("".join([*parts, body[at:]]), applied, len(edits) - len(found), waiting)


def _found(text: str, edits: list[Edit]) -> Iterator[tuple[int, Edit]]:
    """The edits whose old text stands exactly at its place, by where it starts."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    for edit in edits:
        line, column = edit.place.line, edit.place.column
        if edit.old and column > 0 and 0 < line <= len(starts):
            start = starts[line - 1] + column - 1
            if text.startswith(edit.old, start) and not edit.place.sheet:
                yield start, edit


def _read(root: Path, path: str) -> str | None:
    """The text of a file of a project as it is; `None` where it is none that may be written."""
    if not _is_own(root, path):
        return None
    try:
        handle = os.open(root / path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except (FileNotFoundError, IsADirectoryError):
        return None
    with os.fdopen(handle, "rb") as file:
        data = file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
    try:
        return None if data is None else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_own(root: Path, path: str) -> bool:
    """Whether a path leads to a file below the project's folder, and through no link."""
    parts = PurePosixPath(path).parts
    if not parts or PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path:
        return False
    steps = [root.joinpath(*parts[: count + 1]) for count in range(len(parts))]
    return steps[-1].is_file() and not any(step.is_symlink() for step in steps)
