"""A budget's lines laid out for making tables: by place, and by what each measure does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.model.budget import Budget, Cell, Line, Measure
from generator.model.facts import percent_change, rounded
from generator.model.types import Absent, Text
from generator.view.budget import Figure, Role

if TYPE_CHECKING:
    import pandas as pd


class Place(NamedTuple):
    """Where a row stands in the budget; an empty part means the total over it."""

    program: str = ""
    element: str = ""
    category: str = ""


WHOLE = Place()


@dataclass(frozen=True)
class BudgetLines:
    """The lines of one budget, ready to be read by place, measure and year."""

    budget: Budget

    @cached_property
    def grid(self) -> "pd.DataFrame":
        """Amounts by place (rows) and by measure and year (columns): `Decimal` objects."""
        import pandas as pd  # noqa: PLC0415 - half a second, only where there is a budget

        lines = [
            (*line.cell[1:], line.measure, line.year, line.amount) for line in self.budget.lines
        ]
        names = [*Place._fields, "measure", "year"]
        frame = pd.DataFrame(lines, columns=[*names, "amount"], dtype=object)
        single = frame.drop_duplicates(names)
        return single.pivot(index=list(Place._fields), columns=["measure", "year"], values="amount")

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
        known = [place for place in places if place in self.grid.index]
        filled = self.grid.loc[known].notna().any()
        return tuple(year for year in self.budget.years if filled.get((measure, year), False))

    def figure(self, place: Place, measure: Measure, year: str) -> Figure:
        """The published figure of a measure at a place, or that there is none."""
        line = self.budget.line(Cell(year, *place), measure.id)
        return Figure(
            value=line.amount if line else None,
            unit=measure.unit,
            decimals=measure.decimals,
            line=line,
            note=self.notes.get(self._item(line)) if line else None,
        )

    @cached_property
    def notes(self) -> Mapping[str, Text]:
        """By the item that a waiver names, why that figure stands although it does not add up."""
        return {one.item: one.reason for one in self.budget.checks.waivers}

    def _item(self, line: Line) -> str:
        """A line as waivers name it: `2007-2008/2007-2008/1/expenditure`."""
        return "/".join(part for part in (self.budget.id, *line.cell, line.measure) if part)

    def change(self, place: Place, measure: Measure, role: Role) -> Figure:
        """A measure's change since the year before, computed from the published amounts."""
        unit, decimals = ("percent", 1) if role == "percent" else (measure.unit, measure.decimals)
        now, before = (
            self.budget.amount(Cell(year, *place), measure.id) for year in self.budget.years[:2]
        )
        if now is None or before is None:
            return Figure(value=None, unit=unit, decimals=decimals)
        if role == "change":
            return Figure(value=now - before, unit=unit, decimals=decimals)
        change = percent_change(now, before)
        value = Absent.NOT_APPLICABLE if change is None else rounded(change, decimals)
        return Figure(value=value, unit=unit, decimals=decimals)

    def share_of(self, program: str) -> Figure | None:
        """A program's share of the portfolio as published, or else as computed."""
        if self.share is None:
            return None
        year, (of, stated) = self.budget.years[0], self.share
        if stated and (figure := self.figure(Place(program), stated, year)).line:
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
