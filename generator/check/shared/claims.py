"""What a budget states about its own figures: a change since the year before, or a share."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.check.shared.figures import EXACT, percent
from generator.model.budget import Budget, Cell, Identity, Line, Measure


class Claim(NamedTuple):
    """A stated change or share, and the figures it is about, each with its measure."""

    budget: Budget
    line: Line
    stated: Measure
    measure: Measure
    value: Decimal
    base: Decimal
    is_share: bool
    is_amount: bool

    def of(self, value: Decimal, base: Decimal) -> Decimal:
        """What is stated in per cent of a base, that is not zero, were these the figures."""
        return percent(value if self.is_share else EXACT.subtract(value, base), base)


def claims(budget: Budget) -> Iterator[Claim]:
    """What the lines of a budget state of figures that are stated too, by its identities."""
    before = years_before(budget)
    for identity in budget.identities:
        for line in budget.lines:
            claim = _claim(budget, identity, line, before)
            if claim:
                yield claim


def years_before(budget: Budget) -> Mapping[str, str]:
    """By year of a budget, the year before it."""
    return dict(zip(budget.years, budget.years[1:], strict=False))


def derived(budget: Budget) -> frozenset[str]:
    """The measures that only state changes or shares of others."""
    stated = (name for each in budget.identities for name in (each.amount, each.percent))
    return frozenset(name for name in stated if name)


def _claim(
    budget: Budget, identity: Identity, line: Line, before: Mapping[str, str]
) -> Claim | None:
    """What a line states, by an identity; none where it is about something else."""
    if line.measure not in {identity.amount, identity.percent}:
        return None
    stated = budget.measure(line.measure)
    measure = budget.measure(identity.change or identity.share or "")
    cell = _base(identity, line, before)
    if stated is None or measure is None or cell is None:
        return None
    value, base = budget.amount(line.cell, measure.id), budget.amount(cell, measure.id)
    if value is None or base is None:
        return None
    is_amount = line.measure == identity.amount
    return Claim(budget, line, stated, measure, value, base, bool(identity.share), is_amount)


def _base(identity: Identity, line: Line, before: Mapping[str, str]) -> Cell | None:
    """Where the figure stands that a stated change or share is compared with."""
    if identity.share:
        return Cell(line.year)
    return line.cell._replace(year=before[line.year]) if line.year in before else None
