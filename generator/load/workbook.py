"""Tables in workbooks: the visible sheets whose name is that of a list."""

import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from generator.language.message import Message, say
from generator.load.files import UNREADABLE, read_bytes
from generator.load.project import Project
from generator.load.rules import (
    BROKEN_TABLE,
    FORMULA_CELL,
    OVERSIZED_FILE,
    PERCENT_CELL,
    UNKNOWN_SHEET,
    UNREADABLE_CHARACTER,
)
from generator.load.table import Row, Table, records
from generator.load.tree import File, Record, Scalar, scalar
from generator.load.words import listed, short
from generator.place import Place

MAX_UNPACKED = 50 * 1024 * 1024
MAX_COLUMNS = 256


def read_workbook(
    project: Project, path: Path, tables: Mapping[str, Table]
) -> dict[str, list[Record]]:
    """The rows of each sheet that is a known list, by its name."""
    data = read_bytes(project.root, path, project.journal)
    shown = project.shown(path)
    if data is None:
        return {}
    found: dict[str, list[Record]] = {}
    try:
        if not _is_small(project, shown, data):
            return {}
        for sheet in _visible_sheets(data):
            if sheet.title in tables:
                table = tables[sheet.title]
                found[sheet.title] = _sheet(project, File(shown, sheet.title), sheet, table)
            else:
                _note_sheet(project, shown, sheet.title, list(tables))
    except Exception:
        _note_broken(project, shown)
        return {}
    return found


def _is_small(project: Project, shown: str, data: bytes) -> bool:
    """Whether a workbook, which is a zip archive, stays small when it is unpacked."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    if size > MAX_UNPACKED:
        project.journal.note(
            OVERSIZED_FILE,
            Place(shown),
            say("This workbook unpacks to {size} bytes.", size=size),
            expected=say("At most {limit} bytes.", limit=MAX_UNPACKED),
            fix=say("Split it, or take out what does not belong in it."),
        )
    return size <= MAX_UNPACKED


def _visible_sheets(data: bytes) -> list[Any]:
    """The sheets that are not hidden."""
    from openpyxl import load_workbook  # noqa: PLC0415 - 0.2 s, only where there is a workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about charts and styles, which are not read
        book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _sheet(project: Project, file: File, sheet: Any, table: Table) -> list[Record]:
    """The rows of a sheet as records."""
    sheet.reset_dimensions()  # what a file says of its size may be wrong, or a trap
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dates out of range and the like, which are text here
        rows = _rows(project, file, sheet)
        header = next(rows, None)
        return records(project, file, table, header, rows) if header is not None else []


def _rows(project: Project, file: File, sheet: Any) -> Iterator[Row]:
    """The rows that are not empty, each cell with its place."""
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if len(cells) > MAX_COLUMNS:
            _note_width(project, Place(file.path, number, len(cells), file.sheet))
            return
        if any(cell.value is not None for cell in cells):
            yield [_cell(project, file, cell, number, n) for n, cell in enumerate(cells, start=1)]


def _cell(project: Project, file: File, cell: Any, line: int, column: int) -> Scalar | None:
    """The text of a cell; `None`, with a problem, where it cannot be trusted."""
    if cell.value is None:
        return scalar("", line, column)
    where = Place(file.path, line, column, file.sheet)
    if cell.data_type in {"f", "e"}:
        _note_formula(project, where, cell.value)
    elif isinstance(cell.value, int | float) and "%" in (cell.number_format or ""):
        _note_percent(project, where, cell.value)
    elif bad := UNREADABLE.search(text := _text(cell.value)):
        _note_character(project, where, bad)
    else:
        return scalar(text, line, column)
    return None


def _text(value: object) -> str:
    """A value of a cell as exact text: numbers to the 15 digits that spreadsheets keep."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        number = Decimal(format(value, ".15g"))
        return format(
            number.quantize(Decimal(1)) if number == number.to_integral() else number, "f"
        )
    if isinstance(value, datetime):
        is_day = value.time() == datetime.min.time()
        return value.date().isoformat() if is_day else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip().replace("\r\n", "\n").replace("\r", "\n")


def _note_formula(project: Project, where: Place, value: object) -> None:
    """Note a formula, or the error that one left."""
    text = getattr(value, "text", value)
    project.journal.note(
        FORMULA_CELL,
        where,
        say("A formula stands here: {value}", value=short(text)),
        expected=say("A value."),
        fix=say("Copy the cell and paste it back as a value."),
    )


def _note_percent(project: Project, where: Place, value: float) -> None:
    """Note a number that the spreadsheet shows a hundred times as large."""
    number = Decimal(format(value, ".15g"))
    project.journal.note(
        PERCENT_CELL,
        where,
        say("A percentage stands here; the spreadsheet stores it as {stored}.", stored=number),
        expected=say("A number in a cell with the number format."),
        fix=say("Give the cell the number format and type the number that is meant."),
    )


def _note_character(project: Project, where: Place, bad: re.Match[str]) -> None:
    """Note a control character."""
    project.journal.note(
        UNREADABLE_CHARACTER,
        where,
        say("An invisible character (U+{code}) stands here.", code=f"{ord(bad.group()):04X}"),
        expected=say("Text without control characters."),
        fix=say("Delete the character; it often comes from a copied PDF or web page."),
    )


def _note_width(project: Project, where: Place) -> None:
    """Note a cell so far to the right that its row cannot be one of a table."""
    project.journal.note(
        OVERSIZED_FILE,
        where,
        say("A cell stands here, far to the right of the table."),
        expected=say("At most {limit} columns.", limit=MAX_COLUMNS),
        fix=say("Delete the columns to the right of the table, and save the workbook again."),
    )


def _note_sheet(project: Project, shown: str, name: str, known: list[str]) -> None:
    """Note a sheet that nothing reads."""
    project.journal.note(
        UNKNOWN_SHEET,
        Place(shown, 1, 1, name),
        say("Nothing reads the sheet “{name}”.", name=name),
        expected=say("One of: {names}.", names=listed(known)),
        fix=say("Give it the name of its list, or hide it: hidden sheets are not read."),
    )


def _note_broken(project: Project, shown: str) -> None:
    """Note a workbook that cannot be read."""
    found: Message = say("This workbook cannot be read.")
    project.journal.note(
        BROKEN_TABLE,
        Place(shown),
        found,
        expected=say("A workbook in the .xlsx format, without a password."),
        fix=say("Open it in a spreadsheet and save it again as .xlsx."),
    )
