"""Tables of confirmed translations: `translations.csv` in each folder of data, and of narrative."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.language.fingerprint import PATTERN
from generator.language.message import Message, say
from generator.load.files import entries, read_text
from generator.load.project import Project
from generator.load.rules import BROKEN_CONFIRMATION, DUPLICATE_CONFIRMATION
from generator.load.words import short
from generator.model.settings import Settings
from generator.model.translation import TABLE, TEXT, Confirmation, Confirmations
from generator.place import Place

_FOLDERS = ("plans", "budgets")


@dataclass(frozen=True, slots=True)
class _Line:
    """A row as it is written."""

    project: Project
    path: str
    number: int
    cells: Sequence[str]

    def place(self, cell: int = 0) -> Place:
        """Where a cell stands; cells hold no separator, so their lengths tell."""
        before = sum(len(each) + 1 for each in self.cells[:cell])
        return Place(self.path, self.number, before + 1)

    def note(self, cell: int, found: Message, fix: Message) -> None:
        """Note that a cell, or the row, cannot be read."""
        self.project.journal.note(
            BROKEN_CONFIRMATION,
            self.place(cell),
            found,
            expected=say("The name of a text, then a fingerprint for each language."),
            fix=fix,
        )


def read_confirmations(project: Project, settings: Settings) -> Confirmations:
    """Every row of every table of a project, in the order of their paths."""
    tables: list[str] = []
    rows: list[Confirmation] = []
    for path in _tables(project, settings):
        tables.append(project.shown(path))
        rows.extend(_rows(project, path))
    return Confirmations(tuple(tables), tuple(rows))


def _tables(project: Project, settings: Settings) -> Iterator[Path]:
    """The tables that a project has."""
    data = project.root / settings.data
    below = (
        folder
        for section in _FOLDERS
        for folder in entries(project.root, data / section, project.journal)
    )
    for folder in (project.root / settings.content, data, *below):
        for path in entries(project.root, folder, project.journal):
            if path.name == TABLE and path.is_file():
                yield path


def _rows(project: Project, path: Path) -> Iterator[Confirmation]:
    """The rows of a table that can be read."""
    lines = _lines(project, path)
    header = next(lines, None)
    if header is None or not _is_header(project, header):
        return
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        row = _row(header.cells, line)
        if row is None:
            continue
        if tuple(line.cells) in seen:
            _note_twice(line)
        else:
            yield row
        seen.add(tuple(line.cells))


def _lines(project: Project, path: Path) -> Iterator[_Line]:
    """The lines of a table that are not empty, in cells."""
    text = read_text(project.root, path, project.journal) or ""
    lines = text.splitlines()
    separator = max(",;", key=lines[0].count) if lines else ","
    for number, line in enumerate(lines, start=1):
        cells = _cells(line, separator)
        if any(cells):
            yield _Line(project, project.shown(path), number, cells)


def _cells(line: str, separator: str) -> list[str]:
    """The cells of a line; the line itself where no table has one like it."""
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=separator), [])]
    except csv.Error:
        return [line]


def _is_header(project: Project, line: _Line) -> bool:
    """Whether the first line names the columns; a column that nothing reads is a problem."""
    known = (TEXT, *project.languages)
    fix = say("Write as the first line: {names}", names=",".join(known))
    if TEXT not in line.cells:
        line.note(0, say("The first line does not name the columns."), fix)
        return False
    for position, cell in enumerate(line.cells):
        if cell not in known:
            line.note(position, say("There is no column “{name}” here.", name=short(cell)), fix)
        elif cell in line.cells[:position]:
            line.note(position, say("The column “{name}” stands twice.", name=short(cell)), fix)
    return True


def _row(header: Sequence[str], line: _Line) -> Confirmation | None:
    """The confirmation in a row; `None`, with a problem, where it cannot be read."""
    again = say("Delete the row: `affiche translations confirm` writes it anew.")
    if len(line.cells) != len(header):
        found = say(
            "This row has {count} cells, the first line {wanted}.",
            count=len(line.cells),
            wanted=len(header),
        )
        line.note(0, found, again)
        return None
    cells = dict(zip(header, line.cells, strict=True))
    text = cells.pop(TEXT)
    if not text or not any(cells.values()):
        line.note(0, say("This row lacks the name of a text, or every fingerprint."), again)
        return None
    for position, cell in enumerate(line.cells):
        if cell and header[position] != TEXT and not PATTERN.fullmatch(cell):
            line.note(position, say("“{value}” is not a fingerprint.", value=short(cell)), again)
            return None
    prints = {lang: cell for lang, cell in cells.items() if cell and lang in line.project.languages}
    return Confirmation(text, prints, line.place())


def _note_twice(line: _Line) -> None:
    """Note a row that stands twice."""
    line.project.journal.note(
        DUPLICATE_CONFIRMATION,
        line.place(),
        say("The row of “{text}” stands twice.", text=short(line.cells[0])),
        expected=say("Each row once."),
        fix=say("Delete one of the two."),
    )
