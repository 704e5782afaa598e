"""A budget as its page shows it: the published tables, each cell with its figure and unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.budget import Budget, Category, Element, Line, Measure, Program
from generator.model.source import Citation, Source
from generator.model.types import Absent, Text

RowKind = Literal["part", "total"]
Role = Literal["amount", "change", "percent"]
TableKind = Literal[
    "programs",  # every program side by side, with the total of the portfolio
    "split",  # what a total is made of, across the whole portfolio
    "categories",  # one measure by the categories that split it
    "portfolio",  # what was published of the portfolio alone
    "programs-change",  # one measure by program, year over year
    "elements",  # the elements of one program
    "elements-change",  # one measure by element of one program, year over year
    "other",  # whatever stands in no other table
]


@dataclass(frozen=True, slots=True)
class Restated:
    """What an earlier budget gave for a figure that was restated since, where it is known."""

    budget: Text | None = None
    value: Decimal | None = None
    unit: str = ""
    decimals: int = 0
    currency: str = "CAD"


Note = Text | Restated


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One cell: a value in its unit, with the published line that it is.

    `value` is `None` where nothing was published, and "not applicable" where a change has no
    base. `line` is `None` for what is computed here. `note` is why a figure that does not add up
    stands all the same, `explanations` why it changed, `restated` what was given before.
    """

    value: Decimal | Absent | None
    unit: str
    decimals: int
    line: Line | None = None
    note: Text | None = None
    explanations: tuple[Text, ...] = ()
    restated: Restated | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Everything that is said of the figure below its table."""
        own = (self.note, self.restated)
        return (*(one for one in own if one), *self.explanations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: a measure in one year, or its change since the year before.

    `measure` is `None` where rows have measures of their own; `unit` is empty where the column's
    cells differ in it. `derived` tells what is computed here from what was published.
    """

    measure: Measure | None
    year: str
    role: Role = "amount"
    unit: str = ""
    derived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table, with one figure for each column. A row without a label is the total.

    `program` is the id of the program that it is about, if it is about one.
    """

    label: Text | None
    number: str | None
    kind: RowKind
    figures: tuple[Figure, ...]
    program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a budget. `id` names it in addresses and data files.

    `measure` is what the whole table counts, `program` what it is about, where there is one.
    """

    id: str
    kind: TableKind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    measure: Measure | None = None
    program: Program | None = None

    @property
    def unit(self) -> str:
        """The unit of every amount of the table; empty where they differ."""
        units = {column.unit for column in self.columns if column.role != "percent"}
        return next(iter(units)) if len(units) == 1 else ""

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure, row by row."""
        return (figure for row in self.rows for figure in row.figures)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of its figures, each once, in reading order."""
        return tuple(dict.fromkeys(note for figure in self.figures for note in figure.notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A program as the government defines it, with its elements and its share of the portfolio.

    `share` is as published, or computed (it then has no line); `None` where neither can be.
    `of` is the measure that it is a share of.
    """

    program: Program
    elements: tuple[Element, ...]
    share: Figure | None
    of: Measure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView:
    """A budget's page: its tables in reading order, its definitions, its source."""

    budget: Budget
    key: str
    tables: tuple[Table, ...]
    definitions: tuple[Definition, ...]
    categories: tuple[Category, ...]
    source: Source | None
    citation: Citation
