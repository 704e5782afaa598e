"""Bars beside words: what each picture of a budget is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.render.charts.scale import Scale, written

Kind = Literal["shares", "change", "categories", "formula"]
MOST = 40
"""How many rows a picture may have."""
_LEAST = Decimal("0.4")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its figure in words and its place in per cent. Without a width it is not drawn.

    `within` is how long the bar is that it is a part of.
    """

    text: str
    kind: str
    x: str = "0"
    width: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row: what it is about, how deep it stands, its bars. Without words it is the whole."""

    label: str
    bars: tuple[Bar, ...]
    depth: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A picture of bars about a measure, in the years that it shows, newest first.

    `said` is what its sentence fills in; `zero` is where zero stands, by kind of bar; `table` is
    the anchor of the table that has its figures.
    """

    kind: Kind
    id: str
    measure: str
    rows: tuple[BarRow, ...]
    years: tuple[str, ...]
    said: Mapping[str, str]
    zero: Mapping[str, str] = field(default_factory=dict)
    table: str = ""


def reach(values: Iterable[Decimal]) -> Scale | None:
    """The scale of bars: from zero or the lowest below it to the highest; none for zeros."""
    found = [Decimal(0), *values]
    low, high = min(found), max(found)
    return Scale(low, high) if low < high else None


def bar(text: str, kind: str, value: Decimal, on: Scale | None, start: Decimal = Decimal(0)) -> Bar:
    """A bar from `start` to `start + value`; a figure that is not zero is wide enough to see."""
    if on is None or not value:
        return Bar(text, kind)
    first, last = sorted((on.share(start), on.share(start + value)))
    width = max(last - first, _LEAST)
    x = last - width if value < 0 else first
    return Bar(text, kind, written(min(max(x, Decimal(0)), 100 - width)), written(width))
