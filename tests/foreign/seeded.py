"""Faults seeded in honest projects: how one is planted, and where it must be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from openpyxl import load_workbook

Needles = tuple[str, ...]
Tale = tuple[str, str, str, int]
"""A problem as tests compare it: its code, its file, its sheet, its line."""


class Edit(Protocol):
    """What plants a fault in a copy of a project."""

    def __call__(self, root: Path) -> None:
        """Plant it."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Text of a file becomes another: the first found after the `after` ones, in their order."""

    path: str
    old: str
    new: str
    after: Needles = ()

    def __call__(self, root: Path) -> None:
        """Write the file anew; line ends and marks stay as they are."""
        file = root / self.path
        text = file.read_bytes().decode("utf-8")
        at = offset(text, (*self.after, self.old))
        file.write_bytes((text[:at] + self.new + text[at + len(self.old) :]).encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Add:
    """Text at the end of a file; a file that is not there is made."""

    path: str
    text: str

    def __call__(self, root: Path) -> None:
        """Write after what is there."""
        file = root / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as stream:
            stream.write(self.text.encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Put:
    """A file with these bytes, in place of any that is there."""

    path: str
    content: bytes

    def __call__(self, root: Path) -> None:
        """Write the file."""
        file = root / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(self.content)


@dataclass(frozen=True, slots=True)
class Remove:
    """A file less."""

    path: str

    def __call__(self, root: Path) -> None:
        """Remove it."""
        (root / self.path).unlink()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a workbook in the row that begins with `row`, below the header `column`."""

    path: str
    sheet: str
    row: Needles
    column: str
    value: object
    form: str = ""

    def __call__(self, root: Path) -> None:
        """Write the cell, and its number format where one is given."""
        book = load_workbook(root / self.path)
        sheet = book[self.sheet]
        column = [one.value for one in sheet[1]].index(self.column) + 1
        cell = sheet.cell(_row(sheet, self.row), column)
        cell.value = self.value  # type: ignore[assignment]  # whatever a spreadsheet holds
        if self.form:
            cell.number_format = self.form
        book.save(root / self.path)


@dataclass(frozen=True, slots=True)
class Row:
    """A row at the end of a sheet, which is made where it is not there."""

    path: str
    sheet: str
    cells: tuple[object, ...]

    def __call__(self, root: Path) -> None:
        """Add the row."""
        book = load_workbook(root / self.path)
        sheet = book[self.sheet] if self.sheet in book else book.create_sheet(self.sheet)
        sheet.append(list(self.cells))
        book.save(root / self.path)


@dataclass(frozen=True, slots=True)
class Told:
    """A code, and the line that must bear it: that of the last needle, each sought after the one
    before; none for the file as a whole. In a sheet, needles are the first cells of the row.
    """

    code: str
    path: str
    needles: Needles = ()
    sheet: str = ""

    def tale(self, root: Path) -> Tale:
        """The problem to expect, with its line in the faulty file."""
        return self.code, self.path, self.sheet, self._line(root / self.path)

    def _line(self, file: Path) -> int:
        """The line, or the row."""
        if not self.needles:
            return 0
        if self.sheet:
            return _row(load_workbook(file)[self.sheet], self.needles)
        text = file.read_bytes().decode("utf-8", errors="replace")
        return text.count("\n", 0, offset(text, self.needles)) + 1


@dataclass(frozen=True)
class Seed:
    """One fault, and all that must be told of it. `alone` is why it does not go with others."""

    label: str
    edits: tuple[Edit, ...]
    told: tuple[Told, ...]
    alone: str = ""

    @cached_property
    def is_of_reading(self) -> bool:
        """Whether a file could not be read as meant; then checks of what is missing wait."""
        return any(one.code < "AF2" for one in self.told)

    def plant(self, root: Path) -> None:
        """Put the fault into a copy of its project."""
        for edit in self.edits:
            edit(root)

    def tales(self, root: Path) -> list[Tale]:
        """What must be told."""
        return [one.tale(root) for one in self.told]


def offset(text: str, needles: Sequence[str]) -> int:
    """Where the last needle stands, each sought after the end of the one before."""
    at = end = 0
    for needle in needles:
        at = text.find(needle, end)
        if at < 0:
            raise ValueError(f"{needle!r} is not there")  # a seed that no longer fits its project
        end = at + len(needle)
    return at


def _row(sheet: object, start: Needles) -> int:
    """The last row that begins with these cells; the header where none is given."""
    rows = list(sheet.iter_rows(values_only=True))  # type: ignore[attr-defined]  # a worksheet
    matching = [
        number
        for number, row in enumerate(rows, start=1)
        if tuple(str(cell) for cell in row[: len(start)]) == start
    ]
    if not matching:
        raise ValueError(f"no row begins with {start}")  # a seed that no longer fits
    return matching[-1]
