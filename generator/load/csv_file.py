"""Tables in CSV: UTF-8, commas or semicolons, cells of several lines in double quotes."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from generator.language.message import Message, say
from generator.load.files import read_text
from generator.load.project import Project
from generator.load.rules import BROKEN_TABLE
from generator.load.table import Row, Table, records
from generator.load.tree import File, Record, scalar
from generator.place import Place

_CELLS = {
    mark: re.compile(rf'("(?:[^"]|"")*"[^{mark}]*|[^{mark}]*)(?:{mark}|\Z)') for mark in ",;\t"
}


def read_csv(project: Project, path: Path, table: Table) -> list[Record]:
    """The rows of a CSV file as records; what cannot be read is a problem."""
    text = read_text(project.root, path, project.journal)
    lines = text.splitlines(keepends=True) if text else []
    separator = _separator(lines)
    rows = _rows(project, File(project.shown(path)), lines, separator)
    header = next(rows, None)
    if header is None:
        return []
    if separator == "\t":
        found = say("The columns of this table are separated by tabs.")
        _note(project, project.shown(path), 1, found)
        return []
    return records(project, File(project.shown(path)), table, header, rows)


def _separator(lines: list[str]) -> str:
    """What separates the cells, told from the header."""
    header = next((line for line in lines if line.strip()), "")
    return max(",;\t", key=header.count)


def _rows(project: Project, file: File, lines: list[str], separator: str) -> Iterator[Row]:
    """The rows that are not empty, each cell with its place, as far as the file can be read."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    start = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            _note(project, file.path, start + 1, _words(error))
            return
        if any(cells):
            starts = _starts("".join(lines[start : reader.line_num]), separator, len(cells))
            yield [
                scalar(_clean(cell), start + 1 + line, column)
                for cell, (line, column) in zip(cells, starts, strict=True)
            ]
        start = reader.line_num


def _clean(cell: str) -> str:
    """A cell without the spaces around it, its lines ended as on every system."""
    return cell.strip().replace("\r\n", "\n").replace("\r", "\n")


def _starts(raw: str, separator: str, count: int) -> list[tuple[int, int]]:
    """The line, from 0, and column, from 1, at which each cell of a row starts."""
    if '"' not in raw:
        places, column = [], 1
        for cell in raw.split(separator):
            places.append((0, column))
            column += len(cell) + 1
    else:
        text = raw.replace("\r\n", "\n").replace("\r", "\n")
        offsets = [match.start() for match in _CELLS[separator].finditer(text)]
        places = [
            (text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset))
            for offset in offsets[:count]
        ]
    return places if len(places) == count else [(0, 1)] * count


def _words(error: csv.Error) -> Message:
    """What a fault of the format is, as a person would say it."""
    if "unexpected end" in str(error):
        return say("A quotation mark in this row is never closed.")
    if "expected after" in str(error):
        return say("Text follows a closing quotation mark in this row.")
    return say("This row cannot be read.")


def _note(project: Project, path: str, line: int, found: Message) -> None:
    """Note a table that cannot be read from a line on."""
    project.journal.note(
        BROKEN_TABLE,
        Place(path, line, 1),
        found,
        expected=say("Cells between commas or semicolons; quotation marks in pairs."),
        fix=say("Correct the row, or save the table again from a spreadsheet as CSV UTF-8."),
    )
