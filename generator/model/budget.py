"""Budgets: programs and their elements, categories, published figures, and what must add up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import ConfigDict

from generator.model.checks import CheckSettings
from generator.model.erratum import Erratum
from generator.model.source import Citation
from generator.model.types import Amount, Decimals, Id, Text
from generator.model.when import Period
from generator.place import NOWHERE, Located

STRICT = ConfigDict(extra="forbid")
Currency = Literal["CAD", "USD", "AUD", "NZD"]  # units and their words are in dollars
MeasureUnit = Literal["thousand-dollars", "dollars", "million-dollars", "persons", "percent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A part of a program."""

    __pydantic_config__ = STRICT
    id: Id
    title: Text
    number: str | None = None
    organization: Id | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program of the portfolio, with the definition that the government gives of it."""

    __pydantic_config__ = STRICT
    id: Id
    title: Text
    number: str | None = None
    definition: Text | None = None
    organization: Id | None = None
    elements: tuple[Element, ...] = ()
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of spending that cuts across programs (a supercategory), such as remuneration.

    `measure` is the one that its amounts split.
    """

    __pydantic_config__ = STRICT
    id: Id
    label: Text
    measure: Id
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a column of a budget table counts, and in what unit it was published.

    `decimals` is how many were published: sums are compared within the rounding they imply.
    """

    __pydantic_config__ = STRICT
    id: Id
    label: Text
    unit: MeasureUnit
    decimals: Decimals = 1
    definition: Text | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Something that must add up, in exactly one of these forms.

    - `sum: element | program | category`: the parts of `of` add up to the stated total;
    - `formula: appropriations = expenditure - amortization + investments`, at every place where
      all of its measures stand;
    - `change: expenditure` with the measures that state its change since the prior year, as
      `amount`, as `percent`, or both;
    - `share: expenditure` with the measure that states each part's `percent` of the portfolio.
    """

    __pydantic_config__ = STRICT
    id: Id
    label: Text
    sum: Literal["element", "program", "category"] | None = None
    of: Id | None = None
    formula: str | None = None
    change: Id | None = None
    share: Id | None = None
    amount: Id | None = None
    percent: Id | None = None
    origin: Located = NOWHERE


class Cell(NamedTuple):
    """Where an amount stands in the budget; an empty part means the total over it."""

    year: str
    program: str = ""
    element: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One published figure: an amount of one measure for one year at one place of the budget.

    Totals are lines too, as published: they are compared with their parts, never computed.
    `restated` tells that an earlier budget gave this figure of that year otherwise.
    """

    __pydantic_config__ = STRICT
    year: str
    program: Id | None = None
    element: Id | None = None
    category: Id | None = None
    measure: Id
    amount: Amount
    restated: bool = False
    origin: Located = NOWHERE

    @property
    def cell(self) -> Cell:
        """Where the amount stands."""
        return Cell(self.year, self.program or "", self.element or "", self.category or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a figure changed since the year before: of the portfolio, or of one part of it.

    Without `measure`, it is about every measure of its place that changed.
    """

    __pydantic_config__ = STRICT
    program: Id | None = None
    element: Id | None = None
    category: Id | None = None
    measure: Id | None = None
    text: Text
    origin: Located = NOWHERE

    def cell(self, year: str) -> Cell:
        """Where the figure stands that it is about."""
        return Cell(year, self.program or "", self.element or "", self.category or "")


@dataclass(frozen=True, kw_only=True)
class Budget:
    """One fiscal year of one portfolio, with the year before where it was published beside it.

    `years` are fiscal years from the newest, `years[0]` being the budget's own. `seal` is the
    fingerprint of its figures once the year is closed; `errata` say what was changed after that.
    """

    __pydantic_config__ = STRICT
    id: Id
    title: Text
    portfolio: Text
    period: Period
    years: tuple[str, ...]
    source: Citation
    measures: tuple[Measure, ...]
    programs: tuple[Program, ...]
    summary: Text | None = None
    currency: Currency = "CAD"
    organization: Id | None = None
    categories: tuple[Category, ...] = ()
    identities: tuple[Identity, ...] = ()
    lines: tuple[Line, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    seal: str | None = None
    errata: tuple[Erratum, ...] = ()
    checks: CheckSettings = field(default_factory=CheckSettings)
    origin: Located = NOWHERE

    @cached_property
    def _cells(self) -> Mapping[tuple[Cell, str], Line]:
        return {(line.cell, line.measure): line for line in reversed(self.lines)}

    @cached_property
    def _measures(self) -> Mapping[str, Measure]:
        return {measure.id: measure for measure in self.measures}

    def line(self, cell: Cell, measure: str) -> Line | None:
        """The published line of a measure at a place, if there is one."""
        return self._cells.get((cell, measure))

    @cached_property
    def _explained(self) -> Mapping[tuple[Cell, str], tuple[Explanation, ...]]:
        year = self.years[0] if self.years else ""
        found: dict[tuple[Cell, str], tuple[Explanation, ...]] = {}
        for one in self.explanations:
            key = (one.cell(year), one.measure or "")
            found[key] = (*found.get(key, ()), one)
        return found

    def explained(self, cell: Cell, measure: str) -> tuple[Explanation, ...]:
        """Why a measure changed at a place of the budget's own year, where that is said."""
        return self._explained.get((cell, measure), ()) + self._explained.get((cell, ""), ())

    def amount(self, cell: Cell, measure: str) -> Decimal | None:
        """The published amount of a measure at a place, in the measure's unit, if there is one."""
        line = self.line(cell, measure)
        return line.amount if line else None

    def measure(self, measure_id: str) -> Measure | None:
        """The measure with this id."""
        return self._measures.get(measure_id)
