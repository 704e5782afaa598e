"""The figures of a page's own data, to look up those that a typed figure is nearly, but not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.check.shared.compare import slips, to_step
from generator.check.shared.known import figures_of
from generator.language.quantities import Quantity
from generator.model.facts import Fact

FEWEST_MOVED = 4
"""The fewest digits that make the same figure again, with its decimal mark elsewhere."""
MOST_MOVED = 3
LONGEST = 26
"""Figures longer than any account's are let be: decimals have a precision."""


class Figure(NamedTuple):
    """A figure of the data: the name it is quoted by, what it counts, and its value.

    `depth` is how far it stands from the whole: 0 for a portfolio or a plan, 1 for a program.
    """

    name: str
    kind: str
    value: Decimal
    depth: int = 0


def figures(facts: Mapping[str, Fact]) -> Iterator[Figure]:
    """The figures of facts, by name."""
    for name, fact in facts.items():
        parts = name.partition("@")[0].split("/")
        depth = max(0, len(parts) - 3) if parts[0] == "budgets" else 0
        if parts[-1] in {"change", "change-percent", "share"}:
            depth = max(0, depth - 1)
        for each in figures_of(fact):
            yield Figure(name, each.kind, each.value, depth)


class Rounded:
    """Values by what they count, to ask whether any of them rounds to a typed figure."""

    def __init__(self, values: Iterable[tuple[str, Decimal]]) -> None:
        self._values: dict[str, set[Decimal]] = defaultdict(set)
        self._by_step: dict[tuple[str, Decimal], set[Decimal]] = {}
        for kind, value in values:
            self._values[kind].add(abs(value))

    def has(self, kind: str, typed: Quantity) -> bool:
        """Whether a value rounds to what was typed; final zeros may be rounding as well."""
        value = typed.value or Decimal(0)
        return any(value in self._at(kind, step) for step in _steps(value, typed.step))

    def _at(self, kind: str, step: Decimal) -> set[Decimal]:
        """The values of a kind rounded to a step."""
        if (kind, step) not in self._by_step:
            values = self._values.get(kind, ())
            self._by_step[kind, step] = {to_step(one, step) for one in values if _fits(one, step)}
        return self._by_step[kind, step]


def _steps(value: Decimal, step: Decimal) -> Iterator[Decimal]:
    """The steps to which a value may have been rounded, from the finest."""
    yield step
    while value and value % (step * 10) == 0:
        step *= 10
        yield step


def _fits(value: Decimal, step: Decimal) -> bool:
    """Whether a value can be rounded to a step within the precision of decimals."""
    return abs(value.adjusted() - step.adjusted()) < LONGEST


class Near:
    """The figures of one page's data by their slips, made for each step that is asked for."""

    def __init__(self, own: Iterable[Figure]) -> None:
        self._own = list(own)
        self._slips: dict[tuple[str, Decimal], dict[str, Figure]] = {}
        self._moved: dict[tuple[str, int], dict[str, Figure]] = {}

    def to(self, kind: str, typed: Quantity) -> Figure | None:
        """The figure that a typed one is nearly, if there is one."""
        value = typed.value
        if value is None or not _fits(value, typed.step):
            return None
        known = self._by_slip(kind, typed.step)
        for slip in slips(int(value / typed.step)):
            if slip in known:
                return known[slip]
        return self._same_digits(kind, value)

    def _by_slip(self, kind: str, step: Decimal) -> Mapping[str, Figure]:
        """The figures of a kind, rounded to a step, by their slips.

        The further from the whole, the more figures there are, and the more digits it takes for one
        to be meant.
        """
        if (kind, step) not in self._slips:
            found: dict[str, Figure] = {}
            for figure in self._own:
                if figure.kind == kind and _fits(figure.value, step):
                    number = int(to_step(abs(figure.value), step) / step)
                    if len(str(number).rstrip("0")) > figure.depth + 2:
                        found.update((slip, figure) for slip in slips(number) if slip not in found)
            self._slips[kind, step] = found
        return self._slips[kind, step]

    def _same_digits(self, kind: str, value: Decimal) -> Figure | None:
        """The figure with the same first digits, whose decimal mark is elsewhere."""
        digits = _digits(value)
        if kind == "number" or len(digits) < FEWEST_MOVED:
            return None
        known = self._moved.setdefault((kind, len(digits)), self._by_digits(kind, len(digits)))
        figure = known.get(digits)
        moved = abs(figure.value.adjusted() - value.adjusted()) if figure else 0
        return figure if 0 < moved <= MOST_MOVED else None

    def _by_digits(self, kind: str, length: int) -> dict[str, Figure]:
        """The figures of a kind by so many of their first digits."""
        if (kind, length) in self._moved:
            return self._moved[kind, length]
        found: dict[str, Figure] = {}
        for figure in self._own:
            if figure.kind == kind and figure.value:
                step = Decimal(1).scaleb(figure.value.adjusted() - length + 1)
                found.setdefault(_digits(to_step(figure.value, step)), figure)
        return found


def _digits(value: Decimal) -> str:
    """The digits of a figure, final zeros aside."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")
