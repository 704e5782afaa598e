"""One folder of data: its main file and the tables beside it, and what does not belong there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.language.message import say
from generator.load.csv_file import read_csv
from generator.load.files import entries, note_empty
from generator.load.project import Project
from generator.load.rules import MISSING_FILE, TWO_PLACES_FOR_ONE_LIST, UNKNOWN_FILE
from generator.load.table import Table
from generator.load.tree import Items, Record, scalar
from generator.load.words import listed, nearest
from generator.load.workbook import read_workbook
from generator.place import Place


@dataclass(slots=True)
class Found:
    """What a folder holds: the files by name, and the rows of its tables by the list's name."""

    files: dict[str, Path] = field(default_factory=dict)
    rows: dict[str, list[Record]] = field(default_factory=dict)


def read_folder(
    project: Project,
    folder: Path,
    files: Sequence[str],
    tables: Mapping[str, Table],
    folders: Sequence[str] = (),
) -> Found:
    """The known files and tables of a folder; anything else in it is a problem."""
    found = Found()
    for path in entries(project.root, folder, project.journal):
        stem, suffix = path.stem, path.suffix
        if path.is_dir() and path.name in folders:
            continue
        if path.name in files:
            found.files[path.name] = path
        elif suffix == ".csv" and stem in tables and path.is_file():
            _add(project, found, stem, read_csv(project, path, tables[stem]))
        elif suffix == ".xlsx" and tables and path.is_file():
            for name, rows in read_workbook(project, path, tables).items():
                _add(project, found, name, rows)
        elif path.stem.lower() != "readme":
            known = [*folders] if path.is_dir() else [*files, *(f"{name}.csv" for name in tables)]
            note_unknown(project, path, known)
    return found


def _add(project: Project, found: Found, name: str, rows: list[Record]) -> None:
    """Add the rows of a table; a second table of the same name is a problem."""
    if found.rows.get(name) and rows:
        note_twice(project, rows, name, found.rows[name][0].file.path)
        return
    found.rows[name] = found.rows.get(name) or rows


def set_list(project: Project, record: Record, name: str, rows: list[Record]) -> None:
    """Give an item a list that stands in a table, unless it has one of its own."""
    if not rows:
        return
    there = record.get(scalar(name))
    if there:
        note_twice(project, rows, name, record.file.path)
        return
    key = scalar(name, rows[0].line, rows[0].column)
    items = Items(rows[0].line, rows[0].column)
    items.extend(rows)
    record.pop(key, None)
    record[key] = items


def main_file(project: Project, found: Found, folder: Path, name: str) -> Record | None:
    """The fields of the main file of a folder; a problem where there is none."""
    path = found.files.get(name)
    if path is not None:
        record = project.record(path)
        if record:
            return record
        project.journal.dropped.add(folder.name)
        if record is not None:
            note_empty(project.shown(path), project.journal)
        return None
    project.journal.dropped.add(folder.name)
    project.journal.note(
        MISSING_FILE,
        Place(project.shown(folder)),
        say("The folder “{folder}” has no file {name}.", folder=folder.name, name=name),
        expected=say("A file {name} with the title, the period and what else it needs.", name=name),
        fix=say("Add the file {name}, or delete the folder.", name=name),
    )
    return None


def note_twice(project: Project, rows: list[Record], name: str, other: str) -> None:
    """Note a list that stands in two places, and leave these rows of it out."""
    project.journal.drop(rows)
    project.journal.note(
        TWO_PLACES_FOR_ONE_LIST,
        Place(rows[0].file.path, 1, 1),
        say("“{name}” stands here and in {other}.", name=name, other=other),
        expected=say("Each list in one place."),
        fix=say("Keep one of the two and delete the other."),
    )


def note_unknown(project: Project, path: Path, known: Sequence[str]) -> None:
    """Note a file that nothing reads."""
    project.journal.note(
        UNKNOWN_FILE,
        Place(project.shown(path)),
        say("Nothing reads “{name}”.", name=path.name),
        expected=say("One of: {names}.", names=listed(known)),
        fix=nearest(path.name, known),
    )
