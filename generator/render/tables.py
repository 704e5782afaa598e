"""Budget tables in words, ready for a template: captions, headings, figures as text, notes."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.language import numbers
from generator.language.figures import amount
from generator.language.message import Message, say
from generator.model import addresses
from generator.model.types import Absent, Text
from generator.view.budget import Column, Figure, Note, Row, Table

UNITS: Mapping[str, Message] = {
    "thousand-dollars": say("in thousands of dollars"),
    "million-dollars": say("in millions of dollars"),
    "dollars": say("in dollars"),
    "persons": say("number"),
    "percent": say("in per cent"),
}


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A figure as text; empty where nothing was published. `notes` are its notes' numbers."""

    text: str
    absent: bool = False
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A row as text; `anchor` leads to the part of the page about its program."""

    label: str
    number: str | None
    total: bool
    cells: tuple[DrawnCell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnTable:
    """A table as text. `columns` are (heading, what stands below it).

    `incomplete` tells that some cells were not published, `computed` that some were calculated.
    """

    anchor: str
    title: str
    unit: str
    money: bool
    columns: tuple[tuple[str, str], ...]
    rows: tuple[DrawnRow, ...]
    notes: tuple[str, ...]
    csv: str
    size: str
    incomplete: bool
    computed: bool


def drawn(table: Table, lang: str, csv: str, size: str = "") -> DrawnTable:
    """A table in a language; `csv` leads to its file, which has this size."""
    numbers_of = {note: number for number, note in enumerate(table.notes, start=1)}
    return DrawnTable(
        anchor=addresses.anchor(f"table-{table.id}"),
        title=title(table).in_(lang),
        unit=unit(table.unit, lang),
        money=table.unit.endswith("dollars"),
        columns=tuple(heading(column, table, lang) for column in table.columns),
        rows=tuple(_row(row, table, numbers_of, lang) for row in table.rows),
        notes=tuple(noted(one, lang) for one in table.notes),
        csv=csv,
        size=size,
        incomplete=any(figure.value is None for figure in table.figures),
        computed=any(column.derived for column in table.columns),
    )


def _row(row: Row, table: Table, numbers_of: Mapping[Note, int], lang: str) -> DrawnRow:
    """One row; `numbers_of` gives each note's number."""
    return DrawnRow(
        label=row.label.get(lang, "") if row.label else say("Total").in_(lang),
        number=row.number,
        total=row.kind == "total",
        cells=tuple(_cell(figure, numbers_of, lang) for figure in row.figures),
        anchor=program_anchor(row.program) if table.kind == "programs" and row.program else "",
    )


def _cell(figure: Figure, numbers_of: Mapping[Note, int], lang: str) -> DrawnCell:
    """One cell."""
    notes = tuple(numbers_of[note] for note in figure.notes)
    return DrawnCell(written(figure, lang), isinstance(figure.value, Absent), notes)


def noted(note: Note, lang: str) -> str:
    """A note in a language: an explanation, or what was given before a figure was restated."""
    if isinstance(note, Text):
        return note.get(lang, "")
    if note.budget is None or note.value is None:
        return say("Restated: it was published otherwise before.").in_(lang)
    places = decimals(note.value, note.decimals)
    given = amount(note.value, lang, note.unit, places, note.currency)
    return say("Restated: {amount} in “{budget}”.", amount=given, budget=note.budget).in_(lang)


def program_anchor(program: str) -> str:
    """Where a program's part of its budget's page begins."""
    return addresses.anchor(f"program-{program}")


def title(table: Table) -> Message:
    """What a table is called, below the heading of its program where it has one."""
    measure = table.measure.label if table.measure else Text()
    if table.kind == "portfolio" and measure:
        return say("{measure}", measure=measure)
    return {
        "programs": say("Breakdown by program"),
        "split": say("{measure}: parts and total", measure=measure),
        "categories": say("{measure} by category", measure=measure),
        "portfolio": say("Other figures of the portfolio"),
        "programs-change": say("{measure} by program, year over year", measure=measure),
        "elements": say("Breakdown by element"),
        "elements-change": say("{measure} by element, year over year", measure=measure),
        "other": say("Other published figures"),
    }[table.kind]


def unit(name: str, lang: str) -> str:
    """A unit as a caption or a heading gives it: « en milliers de dollars »."""
    return UNITS[name].in_(lang) if name in UNITS else ""


def heading(column: Column, table: Table, lang: str) -> tuple[str, str]:
    """A column's heading, and what stands below it: a year, a unit other than the table's."""
    if column.role == "amount":
        own_unit = "" if column.unit == table.unit else unit(column.unit, lang)
        if column.measure is None or column.measure == table.measure:
            return column.year, own_unit
        below = ", ".join(filter(None, [column.year, own_unit]))
        return column.measure.label.get(lang, ""), below
    words = say("Change") if column.role == "change" else say("Percentage change")
    return words.in_(lang), say("calculated here").in_(lang) if column.derived else ""


def written(figure: Figure, lang: str) -> str:
    """A figure without the unit that its column gives; empty where nothing was published."""
    if isinstance(figure.value, Absent):
        return say("n/a").in_(lang)
    if figure.value is None:
        return ""
    places = decimals(figure.value, figure.decimals)
    if figure.unit == "percent":
        return numbers.percent(figure.value, lang, places)
    return numbers.decimal(figure.value, lang, places)


def decimals(value: Decimal, published: int) -> int:
    """How many decimal places a figure shows: its measure's, or its own where it has more."""
    digits = str(value)  # which is far quicker than to take it apart
    if "E" in digits:
        exponent = value.as_tuple().exponent
        return max(published, -exponent if isinstance(exponent, int) else 0)
    return max(published, len(digits.partition(".")[2]))
