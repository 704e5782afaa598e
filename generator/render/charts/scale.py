"""Scales: from figures to places in a picture, with ticks at round numbers. Exact, never floats."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from itertools import count

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
"""What a step between ticks may be, times a power of ten."""
WHOLE = Decimal(100)
_PRECISION = 60  # 18 digits and 9 decimals, twice over


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`; `ticks` are ascending and within, `decimals` are those they need."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...] = ()
    decimals: int = 0

    def share(self, value: Decimal) -> Decimal:
        """How far a value stands from `low` to `high`, in per cent; never out of 0 to 100."""
        far = (value - self.low) * WHOLE / (self.high - self.low)
        return min(max(far, Decimal(0)), WHOLE)


def scale(values: Iterable[Decimal], most: int = 5) -> Scale:
    """A scale that holds the values; its ends are ticks, of which there are `most` at most.

    A value alone stands in the middle. Where zero is near anyway, it is on the scale. Ticks are no
    finer than the values were written.
    """
    found = [*values] or [Decimal(0)]
    low, high = min(found), max(found)
    if low > 0 and low * 2 < high:
        low = Decimal(0)
    if high < 0 and high * 2 > low:
        high = Decimal(0)
    if low == high:
        room = abs(low) / 10 or Decimal(1)
        low, high = low - room, high + room
    with localcontext() as exact:
        exact.prec = _PRECISION
        return _between(low, high, most, max(map(_places, found)))


def _between(low: Decimal, high: Decimal, most: int, finest: int) -> Scale:
    """The scale with the finest step of at most `most` ticks from `low` to `high`."""
    power = ((high - low) / most).adjusted()
    for exponent in count(power):
        for step in (one.scaleb(exponent) for one in STEPS):
            first, last = low // step, high // step
            first -= 1 if first * step > low else 0
            last += 1 if last * step < high else 0
            if last - first < most and _decimals(step) <= finest:
                ticks = tuple(step * (first + n) for n in range(int(last - first) + 1))
                return Scale(ticks[0], ticks[-1], ticks, _decimals(step))
    raise AssertionError(low, high)  # powers go on until a step fits


def _decimals(step: Decimal) -> int:
    """How many decimal places the multiples of a step need."""
    return _places(step.normalize())


def _places(value: Decimal) -> int:
    """How many decimal places a value was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def written(place: Decimal) -> str:
    """A place as SVG reads it: two decimals at most, none where they are zero."""
    return f"{place:.2f}".rstrip("0").rstrip(".")
