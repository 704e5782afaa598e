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

    def covers(self, other: "Label") -> bool:
        """Whether one would be drawn over the other."""
        beside = abs(self.x - other.x) >= self.half + other.half
        return not beside and abs(self.y - other.y) < LINE

    def within(self) -> "Label":
        """The same words, moved so that no letter is out of the picture."""
        x = min(max(self.x, self.half), 100 - self.half) if self.half < 50 else Decimal(50)
        return Label(x, self.y, self.text, self.letters)


def kept(wanted: Iterable[Label], taken: Iterable[Label] = ()) -> tuple[Label, ...]:
    """The labels that fit, from left to right; the most wanted come first.

    `taken` are places that have words already.
    """
    there, found = list(taken), []
    for label in (one.within() for one in wanted):
        if not any(label.covers(other) for other in there):
            there.append(label)
            found.append(label)
    return tuple(sorted(found, key=lambda label: label.x))


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
