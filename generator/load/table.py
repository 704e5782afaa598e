"""Rows of tables as records. A header names fields: `number`, `title@fr`, `source.section@fr`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.language.message import say
from generator.load.project import Project
from generator.load.rules import DUPLICATE_COLUMN, ROW_TOO_LONG, UNKNOWN_COLUMN
from generator.load.tree import File, Items, Record, Scalar, place, scalar
from generator.load.words import listed, nearest, short
from generator.model.shape import Form, Shape, fields_of

_SEPARATORS = re.compile(r"[\s,|]+")
_COMPOSED = frozenset({Form.ENTITY, Form.MAPPING, Form.LIST, Form.TEXT})


@dataclass(frozen=True, slots=True)
class Table:
    """What the rows of a table describe; `owner` is the column that names whose they are."""

    entity: type[object]
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the cells of a column belong: the way to a field, and the language of its text."""

    path: tuple[str, ...]
    lang: str
    shape: Shape


Row = Sequence[Scalar | None]
"""The cells of a row; `None` is one that is already a problem."""


def records(
    project: Project, file: File, table: Table, header: Row, rows: Iterable[Row]
) -> list[Record]:
    """A record for each row that is not empty and fits the header."""
    columns = _columns(project, file, table, header)
    if _IGNORED in columns:  # mended first: each row would lack what the header does not name
        return []
    found = (_record(project, file, columns, row) for row in rows if any(row) or None in row)
    return [record for record in found if record is not None]


def column_names(table: Table, languages: Sequence[str]) -> list[str]:
    """Every column that a table can have, the owner's first."""
    owner = [table.owner] if table.owner else []
    return owner + list(_names(table.entity, languages))


def _names(entity: type[object], languages: Sequence[str]) -> Iterator[str]:
    """The columns for the fields of an entity, and of those that stand inside it."""
    for name, shape in fields_of(entity).items():
        item = shape.item if shape.form is Form.LIST else shape
        if item is None or item.form is Form.MAPPING or (item is not shape and item.entity):
            continue
        if item.entity:
            yield from (f"{name}.{below}" for below in _names(item.entity, languages))
        elif item.form is Form.TEXT:
            yield from (f"{name}@{lang}" for lang in languages)
        else:
            yield name


def _columns(project: Project, file: File, table: Table, header: Row) -> list[Column | None]:
    """The column of each cell of the header; `None` for one that has no name or is a problem."""
    seen: set[str] = set()
    found: list[Column | None] = []
    for cell in header:
        column = _column(table, cell, project.languages) if cell else None
        if cell and column is None:
            _note_unknown(project, file, table, cell)
        elif cell and cell in seen:
            _note_duplicate(project, file, cell)
            column = _IGNORED
        found.append(column if column is not None or not cell else _IGNORED)
        seen.add(str(cell))
    return found


def _column(table: Table, name: str, languages: Sequence[str]) -> Column | None:
    """What a name in the header stands for; `None` when it stands for nothing."""
    if table.owner and name == table.owner:
        return Column((name,), "", Shape(Form.ID))
    base, at, lang = name.partition("@")
    path = tuple(base.split("."))
    shape: Shape | None = Shape(Form.ENTITY, entity=table.entity)
    for part in path:
        shape = shape.child(part) if shape and shape.form is not Form.LIST else None
    if shape is None:
        return None
    is_text = Form.TEXT in {shape.form, shape.item.form if shape.item else None}
    if is_text:
        return Column(path, lang, shape) if lang in languages else None
    is_list = shape.form is Form.LIST and shape.item and shape.item.form not in _COMPOSED
    return Column(path, "", shape) if not at and (is_list or shape.form not in _COMPOSED) else None


_IGNORED = Column((), "", Shape(Form.STRING))
"""A column that is a problem itself: its cells are not."""


def _record(
    project: Project, file: File, columns: Sequence[Column | None], row: Row
) -> Record | None:
    """The record of a row; `None` when its cells do not stand in their own columns."""
    first = next((cell for cell in row if cell is not None), scalar(""))
    record = Record(file, first.line, first.column)
    sound = None not in row
    for index, cell in enumerate(row):
        column = columns[index] if index < len(columns) else None
        if not cell:
            continue
        if column is None:
            _note_extra(project, file, cell)
            sound = False
            break
        if column.path:
            _put(record, column, cell)
    if not sound:
        project.journal.drop(record)
    return record if sound else None


def _put(record: Record, column: Column, cell: Scalar) -> None:
    """Set a cell where its column belongs."""
    for part in column.path[:-1]:
        key = scalar(part, cell.line, cell.column)
        below = record.setdefault(key, Record(record.file, cell.line, cell.column))
        record = below if isinstance(below, Record) else record
    key = scalar(column.path[-1], cell.line, cell.column)
    if column.shape.form is Form.LIST:
        items = record.setdefault(key, Items(cell.line, cell.column))
        if isinstance(items, Items):
            _extend(record.file, items, column, cell)
    elif column.lang:
        words = record.setdefault(key, Record(record.file, cell.line, cell.column))
        if isinstance(words, Record):
            words[scalar(column.lang, cell.line, cell.column)] = cell
    else:
        record[key] = cell


def _extend(file: File, items: Items, column: Column, cell: Scalar) -> None:
    """Add the items of a cell: ids between separators, or one text on each line."""
    if not column.lang:
        for name in _SEPARATORS.split(cell):
            if name:
                items.append(scalar(name, cell.line, cell.column))
        return
    for index, line in enumerate(filter(None, map(str.strip, cell.splitlines()))):
        if index == len(items):
            items.append(Record(file, cell.line, cell.column))
        words = items[index]
        if isinstance(words, Record):
            words[scalar(column.lang, cell.line, cell.column)] = scalar(
                line, cell.line, cell.column
            )


def _note_unknown(project: Project, file: File, table: Table, cell: Scalar) -> None:
    """Note a column that does not exist."""
    known = column_names(table, project.languages)
    project.journal.note(
        UNKNOWN_COLUMN,
        place(file, cell),
        say("There is no column “{name}” here.", name=short(cell)),
        expected=say("One of: {names}.", names=listed(known)),
        fix=nearest(cell, known),
    )


def _note_duplicate(project: Project, file: File, cell: Scalar) -> None:
    """Note a column that stands twice."""
    project.journal.note(
        DUPLICATE_COLUMN,
        place(file, cell),
        say("The column “{name}” stands twice.", name=short(cell)),
        expected=say("Each column once."),
        fix=say("Delete one of the two, or correct its name."),
    )


def _note_extra(project: Project, file: File, cell: Scalar) -> None:
    """Note a cell to the right of the last column, or below no name."""
    project.journal.note(
        ROW_TOO_LONG,
        place(file, cell),
        say("“{value}” stands in a column without a name.", value=short(cell)),
        expected=say("No more cells than the header names."),
        fix=say("Put a text that holds the separator in double quotes, or name the column."),
    )
