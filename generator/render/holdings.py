"""An organization's money: the portfolio, the programs and the elements that budgets give it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language.figures import amount
from generator.model.budget import Budget, Cell, Measure, Program
from generator.model.facts import rounded
from generator.model.types import Text
from generator.render.sentences.words import inside
from generator.render.tables import program_anchor
from generator.render.words import plain
from generator.sentences import Teller
from generator.view.budget import BudgetView


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A line of a budget that an organization holds; without a title, the whole portfolio.

    `part` when it is a part of the line above. Amounts and share are written; empty where they
    are not published.
    """

    title: Text | None
    number: str | None
    anchor: str
    amount: str
    before: str
    share: str
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A budget that names an organization, with what the organization holds of it."""

    view: BudgetView
    measure: Measure
    years: tuple[str, ...]
    holdings: tuple[Holding, ...]
    said: tuple[str, ...]


def money(view: BudgetView, organization: str, teller: Teller) -> Money | None:
    """What an organization holds of a budget, by its first measure; none where that has no line."""
    budget = view.budget
    if not budget.measures or not budget.years:
        return None
    measure = budget.measures[0]
    lines = _Lines(budget, measure, teller)
    found = tuple(_holdings(lines, organization))
    return Money(
        view=view,
        measure=measure,
        years=budget.years[:2],
        holdings=found,
        said=tuple(lines.said(one) for one in found if not one.part and one.amount),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one measure of a budget, as they are written in one language."""

    budget: Budget
    measure: Measure
    teller: Teller

    def at(
        self, cell: Cell, title: Text | None, number: str | None, anchor: str, *, part: bool = False
    ) -> Holding:
        """The line of a place of the budget's own year."""
        before = cell._replace(year=self.budget.years[1]) if len(self.budget.years) > 1 else None
        return Holding(
            title=title,
            number=number,
            anchor=anchor,
            amount=self._written(cell),
            before=self._written(before) if before else "",
            share=self._share(cell) if title else "",
            part=part,
        )

    def said(self, holding: Holding) -> str:
        """A line in a sentence."""
        lang = self.teller.lang
        title = plain(self.budget.title, lang)
        name = "organization-share" if holding.share else "organization-budget"
        if holding.title:
            title = f"{title}, {plain(holding.title, lang)}"
        else:
            name = "organization-portfolio"
        return self.teller.tell(
            name,
            budget=title,
            amount=holding.amount,
            measure=inside(plain(self.measure.label, lang)),
            share=holding.share,
            year=self.budget.years[0],
        )

    def _written(self, cell: Cell) -> str:
        """The amount of a place with its unit."""
        value = self.budget.amount(cell, self.measure.id)
        if value is None:
            return ""
        unit, places = self.measure.unit, self.measure.decimals
        return amount(value, self.teller.lang, unit, places, self.budget.currency)

    def _share(self, cell: Cell) -> str:
        """The share of the portfolio that a place has: as published, else computed."""
        value = self._published_share(cell)
        whole = self.budget.amount(Cell(cell.year), self.measure.id)
        own = self.budget.amount(cell, self.measure.id)
        if value is None and whole and own is not None and self.measure.unit != "percent":
            value = rounded(own * 100 / whole, 1)
        return amount(value, self.teller.lang, "percent") if value is not None else ""

    def _published_share(self, cell: Cell) -> Decimal | None:
        """The share of a place, where the document prints it."""
        for one in self.budget.identities:
            if one.share == self.measure.id and one.percent:
                return self.budget.amount(cell, one.percent)
        return None


def _holdings(lines: _Lines, organization: str) -> Iterator[Holding]:
    """What an organization holds of a budget, the whole first."""
    budget = lines.budget
    if budget.organization == organization:
        yield lines.at(Cell(budget.years[0]), None, None, "")
    for program in budget.programs:
        yield from _of_program(lines, program, organization)


def _of_program(lines: _Lines, program: Program, organization: str) -> Iterator[Holding]:
    """A program with its elements, or those elements that an organization holds by themselves."""
    whole = program.organization == organization
    anchor = program_anchor(program.id)
    cell = Cell(lines.budget.years[0], program.id)
    if whole:
        yield lines.at(cell, program.title, program.number, anchor)
    parts = [
        one
        for one in program.elements
        if (one.organization or program.organization) == organization
    ]
    for element in parts if len(parts) > 1 or not whole else ():
        place = cell._replace(element=element.id)
        yield lines.at(place, element.title, element.number, anchor, part=whole)
