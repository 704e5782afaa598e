"""What one text counts or dates that another text does not, in whatever languages both are."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.language.number_words import VOCABULARIES
from generator.language.quantities import Key, Quantity, Rough

ALWAYS = frozenset(
    Key(kind, Decimal(value))
    for kind, value in (("number", 0), ("number", 1), ("percent", 0), ("percent", 100))
)
"""What every text says somehow: no, none, a, the only one, all."""
_NOT_HELD = {Decimal(15), Decimal(8)}
"""Counts of days that other languages do not have: « quinze jours », « huit jours »."""
Step = tuple[str, int, Decimal]


class Said:
    """Everything that a text says, to look up what another one says."""

    def __init__(self, quantities: Iterable[Quantity], *, with_words: bool = True) -> None:
        self._with_words = with_words
        self._keys: set[Key] = set(ALWAYS)
        self._rough: dict[Step, set[Decimal]] = {}
        self._rounded: dict[tuple[Step, Decimal], set[Decimal]] = {}
        for quantity in quantities:
            self.add(quantity)

    def add(self, quantity: Quantity) -> None:
        """Take a quantity in."""
        if not self._with_words:
            self._keys |= quantity.bare
            return
        for way in quantity.ways:
            self._keys |= way
        for kind, value, step, scale in quantity.rough:
            self._rough.setdefault((kind, scale, step), set()).add(value)

    def says(self, quantity: Quantity) -> bool:
        """Whether a quantity is said as well, exactly or rounded to another scale."""
        ways = quantity.ways if self._with_words else (quantity.bare,)
        return any(way <= self._keys for way in ways) or any(map(self._rounds, quantity.rough))

    def _rounds(self, rough: Rough) -> bool:
        """Whether a value rounds to one said in a larger scale, or one said rounds to it."""
        return any(
            self._meets(rough, step)
            for step in self._rough
            if step[0] == rough.kind and step[1] != rough.scale
        )

    def _meets(self, rough: Rough, step: Step) -> bool:
        """Whether a value and one of those said with a step are the same, once rounded alike."""
        if step[2] >= rough.step:
            return to_step(rough.value, step[2]) in self._rough[step]
        asked = (step, rough.step)
        if asked not in self._rounded:
            self._rounded[asked] = {to_step(value, rough.step) for value in self._rough[step]}
        return rough.value in self._rounded[asked]


def to_step(value: Decimal, step: Decimal) -> Decimal:
    """A value rounded to a power of ten, halves away from zero."""
    return value.quantize(step, rounding=ROUND_HALF_UP)


def unlike(
    first: Sequence[Quantity], second: Sequence[Quantity], languages: Sequence[str]
) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """What each of two texts says that the other does not, in pairs where it may be the same."""
    with_words = all(lang in VOCABULARIES for lang in languages)
    said = (Said(first, with_words=with_words), Said(second, with_words=with_words))
    one = [each for each in first if each.is_digits and not said[1].says(each)]
    two = [each for each in second if each.is_digits and not said[0].says(each)]
    if one or two:
        yield from _paired(one, two)
    elif with_words:
        yield from _counts(
            [each for each in first if each.is_count and not said[1].says(each)],
            [each for each in second if each.is_count and not said[0].says(each)],
        )


def _paired(
    one: list[Quantity], two: list[Quantity]
) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """Those of one kind side by side, in their order; then what is left."""
    if len(one) == len(two) == 1:
        yield one[0], two[0]
        return
    rest: dict[str, deque[Quantity]] = {}
    for quantity in two:
        rest.setdefault(quantity.kind, deque()).append(quantity)
    for quantity in one:
        same = rest.get(quantity.kind)
        yield quantity, same.popleft() if same else None
    for left in rest.values():
        yield from ((None, quantity) for quantity in left)


def _counts(
    one: list[Quantity], two: list[Quantity]
) -> Iterator[tuple[Quantity | None, Quantity | None]]:
    """Two numbers in words that differ, where each text has one that the other lacks."""
    if len(one) == len(two) == 1 and one[0].value not in _NOT_HELD:
        yield one[0], two[0]


def nearly(first: Quantity, second: Quantity) -> bool:
    """Whether two figures of one scale differ as a slip of the finger does."""
    if first.value is None or second.value is None or first.step != second.step:
        return False
    one, two = (int(value / first.step) for value in (first.value, second.value))
    return one != two and not set(slips(one)).isdisjoint(slips(two))


def slips(figure: int) -> Iterator[str]:
    """What a figure shares with those that a slip of the finger makes of it.

    One digit is another, in figures of four digits or more, or two neighbours are swapped, in
    those of three; final zeros do not count.
    """
    digits = str(abs(figure))
    length = len(digits.rstrip("0"))
    if length > 3:
        for place in range(len(digits)):
            yield f"{digits[:place]}?{digits[place + 1 :]}"
    if length > 2:
        for place in range(len(digits) - 1):
            pair = "".join(sorted(digits[place : place + 2]))
            yield f"{digits[:place]}({pair}){digits[place + 2 :]}"
