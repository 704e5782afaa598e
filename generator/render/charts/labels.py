"""Words beside marks: those kept that do not cover one another on the narrowest screen.

What is kept does not depend on the language: pages in two languages draw the same picture. Widths
are therefore guessed from the figure, not from its words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.model.when import When
from generator.render.charts.scale import written

LETTER = Decimal("2.3")
"""The width of a letter, in per cent of a picture on a screen of 320 px."""
LINE = Decimal(8)
"""The height of a line, in per cent of a picture."""
_WORDS = 17
"""Letters of a period in words: « jusqu’à l’automne 2018 » is told in the table, whole."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a picture; `x` is their middle, `y` their base line, `letters` how many at most."""

    x: Decimal
    y: Decimal
    text: str
    letters: int

    @property
    def left(self) -> str:
        """Where its middle stands, as SVG reads it."""
        return written(self.x)

    @property
    def top(self) -> str:
        """Where its base line stands, as SVG reads it."""
        return written(self.y)

    @property
    def half(self) -> Decimal:
        """Half of its width."""
        return self.letters * LETTER / 2

    def within(self) -> "Label":
        """The same words, moved so that no letter is out of the picture."""
        x = min(max(self.x, self.half), 100 - self.half) if self.half < 50 else Decimal(50)
        return Label(x, self.y, self.text, self.letters)


def kept(wanted: Iterable[Label], taken: Iterable[Label] = ()) -> tuple[Label, ...]:
    """The labels that fit, from left to right; the most wanted come first.

    `taken` are places that have words already.
    """
    there, found = [_place(one) for one in taken], []
    for label in (one.within() for one in wanted):
        place = _place(label)
        if not any(_cover(place, other) for other in there):
            there.append(place)
            found.append(label)
    return tuple(sorted(found, key=lambda label: label.x))


def _place(label: Label) -> tuple[Decimal, Decimal, Decimal]:
    """Where a label stands: its middle, its base line, and half of its width."""
    return label.x, label.y, label.half


def _cover(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> bool:
    """Whether two labels would be drawn over each other."""
    return abs(one[1] - other[1]) < LINE and abs(one[0] - other[0]) < one[2] + other[2]


def figure_letters(value: Decimal, *, unit: bool = False) -> int:
    """How many letters a figure may take: its digits, their groups, a sign and its unit."""
    digits = f"{value:f}"
    return len(digits) + (len(digits) - 1) // 3 + (3 if unit else 1)


def period_letters(when: When) -> int:
    """How many letters a period may take, the space beside it among them."""
    if len(when.text) == len("2008"):
        return len("2008 ")
    years = when.is_fiscal_year or len(when.text) == len("2008/2012")
    return len("2008-2012 ") if years else _WORDS


def every(count: int, fits: int) -> range:
    """The places of a row that get a label, where `fits` have room: evenly, the last among them."""
    step = -(-count // max(1, fits))
    return range((count - 1) % step, count, step)
