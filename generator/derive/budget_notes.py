"""What is said of a budget's figures below its tables: waivers, explanations, what was restated."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.budget import Budget, Cell, Line
from generator.model.restated import Again, told_again
from generator.model.types import Text
from generator.view.budget import Figure, Restated

if TYPE_CHECKING:
    from generator.model.site import Site

Key = tuple[Cell, str]
"""What names a figure of a budget: its place, and its measure."""
Before = Mapping[tuple[str, Cell, str], Restated]
"""What the budget before it gave for a figure, by its budget, its place and its measure."""


def before(site: "Site") -> Before:
    """What earlier budgets gave for the figures that later ones restate."""
    return {
        (again.told.budget.id, again.told.line.cell, again.told.line.measure): _restated(again)
        for again in told_again(site)
        if again.told.line.restated
    }


def _restated(again: Again) -> Restated:
    """What was given before."""
    budget, line, measure = again.before
    return Restated(budget.title, line.amount, measure.unit, measure.decimals, budget.currency)


def explained_once(figures: Sequence[Figure], about: Sequence[str]) -> tuple[Figure, ...]:
    """The figures of a row, each explanation kept by the last that it is about: the change.

    `about` names the measure of each; one that stands alone shows no change to explain.
    """
    kept: list[Figure] = []
    told: set[Text] = set()
    for figure, measure in zip(reversed(figures), reversed(about), strict=True):
        texts = figure.explanations if about.count(measure) > 1 else ()
        kept.append(replace(figure, explanations=tuple(one for one in texts if one not in told)))
        told.update(texts)
    return tuple(reversed(kept))


@dataclass(frozen=True)
class BudgetNotes:
    """The notes of one budget. `counted` are its measures that are no change of another."""

    budget: Budget
    counted: Collection[str]
    before: Before = field(default_factory=dict)

    @cached_property
    def _waived(self) -> Mapping[str, Text]:
        return {one.item: one.reason for one in self.budget.checks.waivers}

    def waived(self, line: Line) -> Text | None:
        """Why a figure stands although it does not add up."""
        parts = (self.budget.id, *line.cell, line.measure)
        return self._waived.get("/".join(part for part in parts if part))

    def restated(self, line: Line) -> Restated | None:
        """What was given before for a figure that was restated."""
        key = (self.budget.id, line.cell, line.measure)
        return self.before.get(key, Restated()) if line.restated else None

    def explained(self, cell: Cell, measure: str) -> tuple[Text, ...]:
        """Why a measure changed at a place."""
        return self._explained.get((cell, measure), ())

    @cached_property
    def _explained(self) -> Mapping[Key, tuple[Text, ...]]:
        found: dict[Key, tuple[Text, ...]] = {}
        for one in self.budget.explanations:
            cell = one.cell(self.budget.years[0])
            for measure in [one.measure] if one.measure else self._about(cell):
                found[cell, measure] = (*found.get((cell, measure), ()), one.text)
        return found

    def _about(self, cell: Cell) -> Collection[str]:
        """The measures that an explanation without one is about: what changed, or else all."""
        here = [measure for measure in self.counted if self.budget.line(cell, measure)]
        return [measure for measure in here if self._changed(cell, measure)] or here

    def _changed(self, cell: Cell, measure: str) -> bool:
        """Whether a figure differs from that of the year before."""
        years = self.budget.years[1:2]
        was = [self.budget.amount(cell._replace(year=year), measure) for year in years]
        return bool(was) and was[0] not in {None, self.budget.amount(cell, measure)}
