"""What the data says, as quantities that prose can be compared with."""

from collections.abc import Iterator
from decimal import Decimal

from generator.check.shared.figures import IN_DOLLARS, MOST_DECIMALS
from generator.language.quantities import Key, Quantity, Rough
from generator.model.facts import Fact
from generator.model.indicator import Target

KINDS = {
    "percent": "percent",
    "change": "percent",
    "money": "money",
    **dict.fromkeys(IN_DOLLARS, "money"),
}
"""What a figure counts, by the unit of its measure or the scale of its indicator."""


def figures_of(fact: Fact) -> Iterator[Rough]:
    """The figures of a fact, in dollars, per cent or units, with the step of their last digit."""
    kind, scale = KINDS.get(fact.unit, "number"), IN_DOLLARS.get(fact.unit, 0)
    for value in _values(fact):
        decimals = min(max(fact.decimals, 0), MOST_DECIMALS)
        step = Decimal(1).scaleb(scale - decimals)
        yield Rough(kind, value.scaleb(scale), step, scale)


def _values(fact: Fact) -> tuple[Decimal, ...]:
    """The numbers of a fact."""
    match fact.value:
        case Decimal() as value:
            return (value,)
        case int() as value:
            return (Decimal(value),)
        case Target() as target:
            return tuple(one for one in (target.value, target.min, target.max) if one is not None)
    return ()


def said_by(fact: Fact) -> Quantity:
    """A fact as something that narrative says where it quotes it."""
    found = tuple(figures_of(fact))
    ways = tuple(frozenset({Key(each.kind, each.value)}) for each in found)
    return Quantity(start=0, end=0, kind="number", ways=ways, is_digits=False, rough=found)
