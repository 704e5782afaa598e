"""A budget as its page shows it: the published tables, each cell with its figure and unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.budget import Budget, Category, Element, Measure, Program
from generator.model.source import Citation, Source
from generator.model.types import Text

RowKind = Literal["part", "subtotal", "total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: one measure for one year; `derived` when it is computed here."""

    measure: Measure
    year: str
    derived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table. An amount is `None` where nothing was published."""

    label: Text
    number: str | None
    kind: RowKind
    amounts: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a budget. `id` names it in addresses, data files and the language catalogues.

    `title` is words of the budget itself where it has them (a program's title), else `None`.
    """

    id: str
    title: Text | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A program as the government defines it, with its elements and its share of the portfolio."""

    program: Program
    elements: tuple[Element, ...]
    share: Decimal | None


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
