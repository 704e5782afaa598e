"""A budget's published figures as its pictures read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from generator.language.figures import amount
from generator.model.budget import Budget, Cell, Measure
from generator.model.facts import percent_change
from generator.model.types import Absent, Text
from generator.render.charts.bars import MOST, Bar, BarRow
from generator.render.tables import decimals
from generator.render.words import plain
from generator.view.budget import BudgetView


class Spot(NamedTuple):
    """A place of the budget with its words; the whole portfolio has none."""

    program: str = ""
    element: str = ""
    label: str = ""
    number: str = ""

    @property
    def depth(self) -> int:
        """How deep it stands: the portfolio, a program, an element."""
        return bool(self.program) + bool(self.element)


@dataclass(frozen=True)
class Sheet:
    """One budget in one language."""

    view: BudgetView
    lang: str

    @property
    def budget(self) -> Budget:
        """The budget."""
        return self.view.budget

    @property
    def now(self) -> str:
        """The budget's own year."""
        return self.budget.years[0]

    @property
    def before(self) -> str:
        """The year before; empty where the budget does not have it."""
        return self.budget.years[1] if len(self.budget.years) > 1 else ""

    @cached_property
    def measure(self) -> Measure | None:
        """The measure that programs have a share of."""
        return next((one.of for one in self.view.definitions if one.of), None)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """The portfolio, its programs and their elements; without elements where they are many."""
        every = (Spot(), *self._parts())
        found = every if len(every) <= MOST else tuple(one for one in every if not one.element)
        return found if len(found) <= MOST else ()

    def _parts(self) -> Iterator[Spot]:
        """Programs, each with its elements."""
        for program in self.budget.programs:
            yield Spot(program.id, "", self.words(program.title), program.number or "")
            for one in program.elements:
                yield Spot(program.id, one.id, self.words(one.title), one.number or "")

    def amount(self, spot: Spot, measure: Measure, year: str) -> Decimal | None:
        """A published amount."""
        return self.budget.amount(Cell(year, spot.program, spot.element), measure.id)

    def change(self, spot: Spot, measure: Measure) -> Decimal | None:
        """How much a measure changed since the year before: as published, else computed."""
        for one in self._stated(measure, "amount"):
            if (found := self.amount(spot, one, self.now)) is not None:
                return found
        now, before = self._years(spot, measure)
        return None if now is None or before is None else now - before

    def percent_change(self, spot: Spot, measure: Measure) -> Decimal | Absent | None:
        """The same in per cent; not applicable where there is nothing to compare with."""
        for one in self._stated(measure, "percent"):
            if (found := self.amount(spot, one, self.now)) is not None:
                return found
        now, before = self._years(spot, measure)
        if now is None or before is None:
            return None
        found = percent_change(now, before)
        return Absent.NOT_APPLICABLE if found is None else found

    def _years(self, spot: Spot, measure: Measure) -> tuple[Decimal | None, Decimal | None]:
        """What a measure was in both years."""
        return self.amount(spot, measure, self.now), self.amount(spot, measure, self.before)

    def _stated(self, measure: Measure, form: str) -> Iterator[Measure]:
        """The measures that state the change of one."""
        for one in self.budget.identities:
            if one.change == measure.id:
                found = self.budget.measure(getattr(one, form) or "")
                if found:
                    yield found

    def words(self, text: Text | None) -> str:
        """A text in the language."""
        return plain(text, self.lang)

    def written(self, value: Decimal, measure: Measure) -> str:
        """An amount of a measure."""
        places = decimals(value, measure.decimals)
        return amount(value, self.lang, measure.unit, places, self.budget.currency)

    def percent(self, value: Decimal) -> str:
        """A percentage, to one decimal."""
        return amount(value, self.lang, "percent", 1)


def row(spot: Spot, *bars: Bar) -> BarRow:
    """The row of a place."""
    return BarRow(spot.label, bars, spot.depth, spot.number)
