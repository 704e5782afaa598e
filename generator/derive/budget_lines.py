"""A budget's lines laid out for making tables: by place, and by what each measure does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.derive.budget_layout import Filled, Place
from generator.derive.budget_notes import Before, BudgetNotes
from generator.model.budget import Budget, Cell, Measure
from generator.model.facts import percent_change, rounded
from generator.model.types import Absent, Text
from generator.view.budget import Figure, Role

WHOLE = Place()


@dataclass(frozen=True)
class BudgetLines:
    """The lines of one budget, ready to be read by place, measure and year.

    `before` is what earlier budgets gave for the figures that are restated.
    """

    budget: Budget
    filled: Filled
    before: Before

    @cached_property
    def changes(self) -> Mapping[str, tuple[Measure, ...]]:
        """By measure whose change is stated, the measures that state it."""
        found: dict[str, tuple[Measure, ...]] = {}
        for one in self.budget.identities:
            if one.change:
                stated = (self.budget.measure(name or "") for name in (one.amount, one.percent))
                known = tuple(measure for measure in stated if measure)
                found[one.change] = found.get(one.change, ()) + known
        return found

    @cached_property
    def share(self) -> tuple[Measure, Measure | None] | None:
        """The measure that programs have a share of, with the one that states it if one does."""
        for one in self.budget.identities:
            of = self.budget.measure(one.share or "")
            if of:
                return of, self.budget.measure(one.percent or "")
        return (self.budget.measures[0], None) if self.budget.measures else None

    @cached_property
    def counted(self) -> tuple[Measure, ...]:
        """The measures that count something themselves: neither changes nor shares of others."""
        others = {measure.id for stated in self.changes.values() for measure in stated}
        others |= {one.percent for one in self.budget.identities if one.share and one.percent}
        return tuple(measure for measure in self.budget.measures if measure.id not in others)

    @cached_property
    def compared(self) -> frozenset[str]:
        """The measures with tables of their own, year over year; the first if none is stated."""
        return frozenset(self.changes or [measure.id for measure in self.counted[:1]])

    @cached_property
    def only_whole(self) -> tuple[Measure, ...]:
        """The measures published of the whole portfolio alone."""
        split = {line.measure for line in self.budget.lines if line.cell[1:] != WHOLE}
        stated = {line.measure for line in self.budget.lines}
        return tuple(one for one in self.counted if one.id in stated - split)

    def years(self, measure: str, places: Iterable[Place]) -> tuple[str, ...]:
        """The years, newest first, for which a measure has lines at any of these places."""
        filled = set().union(*(self.filled.get(place, ()) for place in places))
        return tuple(year for year in self.budget.years if (measure, year) in filled)

    def figure(self, place: Place, measure: Measure, year: str) -> Figure:
        """The published figure of a measure at a place, or that there is none."""
        cell = Cell(year, *place)
        line = self.budget.line(cell, measure.id)
        if line is None:
            none = Absent.NOT_APPLICABLE if self._of_zero(cell, measure) else None
            return Figure(value=none, unit=measure.unit, decimals=measure.decimals)
        return Figure(
            value=line.amount,
            unit=measure.unit,
            decimals=measure.decimals,
            line=line,
            note=self.notes.waived(line),
            explanations=self.notes.explained(cell, self.subject(measure)),
            restated=self.notes.restated(line),
        )

    @cached_property
    def notes(self) -> BudgetNotes:
        """What is said of the figures below their tables."""
        return BudgetNotes(self.budget, [one.id for one in self.counted], self.before)

    def subject(self, measure: Measure | None) -> str:
        """The measure whose change a measure states; itself where it states none."""
        name = measure.id if measure else ""
        return self._subjects.get(name, name)

    @cached_property
    def _subjects(self) -> Mapping[str, str]:
        """By measure that states a change, the measure that changed."""
        return {one.id: of for of, stated in self.changes.items() for one in stated}

    def _of_zero(self, cell: Cell, measure: Measure) -> bool:
        """Whether a percentage that was not published would be one of zero."""
        for one in self.budget.identities:
            of = one.change or one.share
            if one.percent == measure.id and of and self.budget.amount(cell, of) is not None:
                base = Cell(cell.year) if one.share else self._year_before(cell)
                return base is not None and self.budget.amount(base, of) == 0
        return False

    def _year_before(self, cell: Cell) -> Cell | None:
        """The same place in the year before, where the budget has one."""
        years = dict(zip(self.budget.years, self.budget.years[1:], strict=False))
        return cell._replace(year=years[cell.year]) if cell.year in years else None

    def change(self, place: Place, measure: Measure, role: Role) -> Figure:
        """A measure's change since the year before, computed from the published amounts."""
        unit, decimals = ("percent", 1) if role == "percent" else (measure.unit, measure.decimals)
        now, before = (
            self.budget.amount(Cell(year, *place), measure.id) for year in self.budget.years[:2]
        )
        value: Decimal | Absent | None = None
        if now is not None and before is not None:
            change = now - before if role == "change" else percent_change(now, before)
            value = Absent.NOT_APPLICABLE if change is None else rounded(change, decimals)
        why = self.notes.explained(Cell(self.budget.years[0], *place), measure.id)
        return Figure(value=value, unit=unit, decimals=decimals, explanations=why if value else ())

    def share_of(self, program: str) -> Figure | None:
        """A program's share of the portfolio as published, or else as computed."""
        if self.share is None:
            return None
        year, (of, stated) = self.budget.years[0], self.share
        if stated and (figure := self.figure(Place(program), stated, year)).value is not None:
            return figure
        part = self.budget.amount(Cell(year, program), of.id)
        whole = self.budget.amount(Cell(year), of.id)
        if part is None or not whole:
            return None
        return Figure(value=rounded(part * 100 / whole, 1), unit="percent", decimals=1)

    def words(self, place: Place) -> Text | None:
        """The words for a place: program, element and category; none for the whole portfolio."""
        program = next((one for one in self.budget.programs if one.id == place.program), None)
        elements = program.elements if program else ()
        parts = [
            *([program.title] if program else []),
            *(one.title for one in elements if one.id == place.element),
            *(one.label for one in self.budget.categories if one.id == place.category),
        ]
        langs = dict.fromkeys(lang for part in parts for lang in part)
        written = {lang: " – ".join(part.get(lang, "") for part in parts) for lang in langs}
        return Text(written) if parts else None
