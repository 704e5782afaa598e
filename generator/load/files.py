"""Files of a project as text: never through a symbolic link, never too large, always UTF-8."""

import os
import re
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

from generator.language.message import say
from generator.load.journal import Journal
from generator.load.rules import (
    EMPTY_FILE,
    MERGE_CONFLICT,
    OVERSIZED_FILE,
    SYMBOLIC_LINK,
    UNREADABLE_CHARACTER,
    UNREADABLE_ENCODING,
    UNREADABLE_FILE,
)
from generator.model.translation import TABLE
from generator.place import Place

MAX_BYTES = 16 * 1024 * 1024
_LEFTOVER = re.compile(r"\.|~\$|.*(?:~|\.bak|\.orig|\.tmp|\.swp)$|Thumbs\.db$|desktop\.ini$")
UNREADABLE = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?\r?$", re.MULTILINE)
_RIGHT = say("Keep the lines that are right, and delete the others with the lines of marks.")
_BOTH = say("Keep the rows of both versions, and delete the lines of marks.")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def entries(root: Path, folder: Path, journal: Journal) -> list[Path]:
    """What stands in a folder of a project, by name; leftovers of editors are passed over."""
    if not folder.is_dir():
        return []
    if _is_linked(root, folder):
        _note_link(root, folder, journal)
        return []
    found = []
    for path in sorted(folder.iterdir()):
        if _LEFTOVER.match(path.name):
            continue
        if path.is_symlink():
            _note_link(root, path, journal)
        else:
            found.append(path)
    return found


def shown(root: Path, path: Path) -> str:
    """The path as problems show it: from the project's folder, with forward slashes."""
    return path.as_posix().removeprefix(f"{root.as_posix()}/")


def read_bytes(root: Path, path: Path, journal: Journal) -> bytes | None:
    """The bytes of a file; `None`, with a problem, where they cannot or must not be read."""
    place = Place(shown(root, path))
    if _is_linked(root, path):
        _note_link(root, path, journal)
        return None
    try:
        size = path.stat().st_size
        if size <= MAX_BYTES:
            return path.read_bytes()
    except OSError as error:
        journal.note(
            UNREADABLE_FILE,
            place,
            say("The computer cannot read this file ({reason}).", reason=error.strerror),
            expected=say("A file that can be opened."),
            fix=say("Check that it is a file and that you have the right to open it."),
        )
        return None
    journal.note(
        OVERSIZED_FILE,
        place,
        say("This file has {size} bytes.", size=size),
        expected=say("At most {limit} bytes.", limit=MAX_BYTES),
        fix=say("Split it, or take out what does not belong in it."),
    )
    return None


def read_text(root: Path, path: Path, journal: Journal) -> str | None:
    """The text of a UTF-8 file, without its byte order mark; `None`, with a problem, if it is not.

    So it is with a file without a word, and with one that holds git's marks of a conflict.

    Line ends stay as they are, so that places are those of the file.
    """
    data = read_bytes(root, path, journal)
    if data is None:
        return None
    name = shown(root, path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _note_encoding(name, data, error.start, journal)
        return None
    if (not text or text.isspace()) and path.name != TABLE:  # that of confirmations may be new
        note_empty(name, journal)
        return None
    conflict = _CONFLICT.search(text)
    if conflict:
        _note_conflict(_place(name, text, conflict.start()), conflict.group().strip(), journal)
        return None
    bad = UNREADABLE.search(text)
    if bad is None:
        return text
    journal.note(
        UNREADABLE_CHARACTER,
        _place(name, text, bad.start()),
        say("An invisible character (U+{code}) stands here.", code=f"{ord(bad.group()):04X}"),
        expected=say("Text without control characters."),
        fix=say("Delete the character; it often comes from a copied PDF or web page."),
    )
    return None


def _place(name: str, text: str, index: int) -> Place:
    """The line and column of a character of a file."""
    before = text[:index].replace("\r\n", "\n")
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


@dataclass(slots=True)
class ProjectText:
    """The files of a project as they are written, by their path; the last one is kept at hand."""

    root: Path
    last: tuple[str, str | None] = ("", None)

    def __call__(self, path: str) -> str | None:
        """The text of a file without its byte order mark; `None` where it cannot be read."""
        if self.last[0] != path:
            file = self.root / path
            text = read_text(self.root, file, Journal()) if file.is_file() else None
            self.last = (path, text)
        return self.last[1]


def _is_linked(root: Path, path: Path) -> bool:
    """Whether the way from the project's folder to a path leads through a symbolic link."""
    start, names = len(root.parts), path.parts
    if names[:start] != root.parts:
        return False
    steps = accumulate(names[start:], "{}/{}".format, initial=str(root))
    return any(map(os.path.islink, islice(steps, 1, None)))


def _note_link(root: Path, path: Path, journal: Journal) -> None:
    """Note a symbolic link, once."""
    place = Place(shown(root, path))
    if any(problem.place == place for problem in journal.problems):
        return
    journal.note(
        SYMBOLIC_LINK,
        place,
        say("“{name}” is a link to another place.", name=path.name),
        expected=say("A file or a folder of the project itself."),
        fix=say("Replace the link by a copy of what it leads to."),
    )


def note_empty(name: str, journal: Journal) -> None:
    """Note a file that says nothing."""
    journal.note(
        EMPTY_FILE,
        Place(name, 1, 1),
        say("This file is empty."),
        expected=say("What this file is there to say."),
        fix=say("Bring back what it said, or delete it."),
    )


def _note_conflict(place: Place, mark: str, journal: Journal) -> None:
    """Note two versions of the same lines, which git has left to be chosen from."""
    journal.note(
        MERGE_CONFLICT,
        place,
        say("“{mark}” is a mark of git: two versions of some lines stand here.", mark=mark),
        expected=say("One version, without the lines that start with <<<<<<<, ======= or >>>>>>>."),
        fix=_BOTH if place.path.endswith(f"/{TABLE}") else _RIGHT,
    )


def _note_encoding(name: str, data: bytes, start: int, journal: Journal) -> None:
    """Note text that is not UTF-8, with the line and the encoding that it likely has."""
    likely = "UTF-16" if data.startswith(_UTF16) else "Windows-1252"
    before = data[:start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    journal.note(
        UNREADABLE_ENCODING,
        Place(name, before.count(b"\n") + 1, column),
        say("This file is not in UTF-8; it is probably in {encoding}.", encoding=likely),
        expected=say("Text saved in UTF-8."),
        fix=say("Open it in the editor that wrote it and save it again with the encoding UTF-8."),
    )
