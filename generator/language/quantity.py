"""A quantity of a text: what it may mean, and what its neighbours add to it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

Kind = Literal["number", "money", "percent", "year", "date", "time", "label"]
SCALED = {"number", "money"}
MILLIONS = 6
"""The scale from which dollars may be left out: « un fonds de 50 millions »."""
MONTH = 30 * 24 * 60
"""The minutes of a month, as prose counts them: 60 days are two months."""
FIRST_YEAR, LAST_YEAR = 1800, 2200


class Key(NamedTuple):
    """A value that any language may say: `("money", 2500000)`, `("month", 3)`."""

    kind: str
    value: Decimal | str


class Rough(NamedTuple):
    """A value as it is rounded to be written in a scale (6 is millions), and its last step."""

    kind: str
    value: Decimal
    step: Decimal
    scale: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Something counted or dated, where it stands in a text.

    Each of its `ways` is one reading, with everything that it says. `is_digits` where it is
    written in digits, `is_count` where it is a plain number in words. `value` is in units, dollars
    or per cent, `step` the unit of its last digit, `scale` the power of ten it is written in;
    `bare` are the numbers that its digits say in any language.
    """

    start: int
    end: int
    kind: Kind
    ways: tuple[frozenset[Key], ...]
    is_digits: bool = True
    is_count: bool = False
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    scale: int = 0
    rough: tuple[Rough, ...] = ()
    bare: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with the scale and the unit that follow it, before its neighbours are known.

    `written` is what its digits say, if it has digits. `lapse` is how long one is of what it
    counts: a year is twelve months.
    """

    start: int
    end: int
    value: Decimal
    written: Decimal | None = None
    decimals: int = 0
    kind: str = ""
    scale: int | None = None
    lapse: tuple[tuple[str, int], ...] = ()
    is_count: bool = False
    is_grouped: bool = False
    is_ordinal: bool = False


def of_row(row: list[Amount]) -> Iterator[Quantity]:
    """Amounts in a row as quantities: the unit and the scale of one may serve all."""
    if len(row) == 1:
        yield _quantity(row[0], frozenset(), frozenset())
        return
    kinds = {amount.kind for amount in row if amount.kind}
    scales = {amount.scale for amount in row if amount.scale is not None}
    for amount in row:
        yield _quantity(amount, kinds, scales)


def _quantity(amount: Amount, kinds: Set[str], scales: Set[int]) -> Quantity:
    """An amount with every way of reading it beside its neighbours."""
    if amount.is_ordinal:
        kinds, scales = set(), set()
    read_as = {amount.kind} if amount.kind else {"number", *kinds}
    if not amount.kind and (amount.scale or 0) >= MILLIONS:
        read_as.add("money")
    read_in = {amount.scale} if amount.scale is not None else {0, *scales}
    readings = [
        _reading(amount, kind, scale)
        for kind in sorted(read_as)
        for scale in sorted(read_in if kind in SCALED else {amount.scale or 0})
    ]
    own = _reading(amount, amount.kind or "number", amount.scale or 0)
    ways = [frozenset({Key(each.kind, each.value)}) for each in readings]
    for unit, length in amount.lapse:
        lasts = own.value * length
        ways.append(frozenset({Key(unit, lasts)}))
        if unit == "minutes" and lasts % MONTH == 0:
            ways.append(frozenset({Key("months", lasts / MONTH)}))
    return Quantity(
        start=amount.start,
        end=amount.end,
        kind=_kind(amount, own),
        ways=tuple(ways),
        is_digits=amount.written is not None,
        is_count=amount.is_count and not amount.kind,
        value=own.value,
        step=own.step,
        scale=amount.scale or 0,
        rough=tuple(each for each in readings if each.kind in SCALED),
        bare=frozenset() if amount.written is None else frozenset({Key("number", amount.written)}),
    )


def _reading(amount: Amount, kind: str, scale: int) -> Rough:
    """An amount as one kind in one scale, with the step of its last digit."""
    if kind == "cents":
        kind, scale = "money", scale - 2
    step = Decimal(1).scaleb(scale - amount.decimals)
    return Rough(kind, amount.value.scaleb(scale), step, scale)


def _kind(amount: Amount, own: Rough) -> Kind:
    """What to call an amount."""
    if own.kind == "money":
        return "money"
    if own.kind == "percent":
        return "percent"
    is_year = not (amount.is_grouped or amount.decimals or amount.scale or amount.is_ordinal)
    return "year" if is_year and FIRST_YEAR <= own.value <= LAST_YEAR else "number"
