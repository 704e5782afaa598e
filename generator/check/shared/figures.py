"""Arithmetic of published figures: exact, never a float, and never an exception."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import NamedTuple

from generator.language.message import Message, say
from generator.model.budget import Budget, Cell, Line, Measure

EXACT = Context(prec=200, rounding=ROUND_HALF_UP)
"""Wide enough that sums of any published figures are exact."""
IN_DOLLARS = {"dollars": 0, "thousand-dollars": 3, "million-dollars": 6}
"""The power of ten by which each unit of money counts dollars."""


MOST_DECIMALS = 20


class Range(NamedTuple):
    """The figures that rounding turns into a published one, from the least to the greatest."""

    low: Decimal
    high: Decimal


def places(measure: Measure) -> int:
    """How many decimals a measure is published with, within what can be computed."""
    return min(max(measure.decimals, 0), MOST_DECIMALS)


def half_unit(measure: Measure) -> Decimal:
    """Half a unit of the last decimal in which a measure is published."""
    return Decimal(5).scaleb(-places(measure) - 1)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum of amounts."""
    result = Decimal(0)
    for amount in amounts:
        result = EXACT.add(result, amount)
    return result


def differ(stated: Decimal, computed: Decimal, measure: Measure) -> bool:
    """Whether two figures differ once written with the decimals of their measure.

    Published parts add up as published: the tolerance is half a unit of the last decimal, so that
    a change of one unit is always seen.
    """
    return abs(EXACT.subtract(stated, computed)) >= half_unit(measure)


def in_unit(amount: Decimal, unit: str, other: str) -> Decimal | None:
    """An amount of one unit in another; none where they cannot be compared."""
    if unit == other:
        return amount
    if unit in IN_DOLLARS and other in IN_DOLLARS:
        return EXACT.multiply(amount, Decimal(1).scaleb(IN_DOLLARS[unit] - IN_DOLLARS[other]))
    return None


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """A part in per cent of the size of a whole that is not zero."""
    return EXACT.divide(EXACT.multiply(part, Decimal(100)), abs(whole))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A figure to so many decimals, halves away from zero; as it is where it is too long."""
    try:
        return value.quantize(Decimal(1).scaleb(-decimals), context=EXACT)
    except InvalidOperation:
        return value


def around(amount: Decimal, measure: Measure) -> Range:
    """The figures that are published as `amount`; persons are counted, not rounded."""
    half = Decimal(0) if measure.unit == "persons" else half_unit(measure)
    return Range(EXACT.subtract(amount, half), EXACT.add(amount, half))


def could_be(stated: Decimal, possible: Iterable[Decimal], measure: Measure) -> bool:
    """Whether a percentage could be stated so, when it lies among the possible ones."""
    lowest, highest = around(stated, measure)
    computed = list(possible)
    return min(computed) <= highest and max(computed) >= lowest


def figure_name(budget: Budget, line: Line) -> Message:
    """A figure by its measure, its place in the budget and its year."""
    measure = budget.measure(line.measure)
    return say(
        "{measure}, {where}, {year}",
        measure=measure.label if measure else line.measure,
        where=where(budget, line.cell),
        year=line.year,
    )


def where(budget: Budget, cell: Cell) -> Message:
    """A place of a budget in words: the portfolio, a program, an element, a category."""
    if cell.category:
        inside = where(budget, cell._replace(category=""))
        label = next((each.label for each in budget.categories if each.id == cell.category), "")
        return say("{part} of {whole}", part=label or cell.category, whole=inside)
    if cell.element:
        return say(
            "program {program}, element {element}", program=cell.program, element=cell.element
        )
    if cell.program:
        return say("program {program}", program=cell.program)
    return say("the portfolio")


def decimals_of(amount: Decimal) -> int:
    """How many decimals an amount has, final zeros aside."""
    _, digits, exponent = amount.as_tuple()
    written = -exponent if isinstance(exponent, int) else 0
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return max(0, written - zeros)
