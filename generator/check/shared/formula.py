"""Formulas of budgets, such as `appropriations = expenditure - amortization + investments`."""

import re
from typing import NamedTuple

from generator.model.types import ID_PATTERN

_FORMULA = re.compile(rf"\s*({ID_PATTERN})\s+=\s+({ID_PATTERN}(?:\s+[+-]\s+{ID_PATTERN})*)\s*")


class Formula(NamedTuple):
    """A measure that is stated, and the measures that make it, each with its sign (1 or -1)."""

    total: str
    terms: tuple[tuple[int, str], ...]

    @classmethod
    def read(cls, text: str) -> "Formula | None":
        """The formula that `text` writes; none where it is not one.

        Signs stand between spaces, since ids may hold `-`.
        """
        match = _FORMULA.fullmatch(text)
        if not match:
            return None
        words = ["+", *match[2].split()]
        terms = zip(words[::2], words[1::2], strict=True)
        return cls(match[1], tuple((1 if sign == "+" else -1, word) for sign, word in terms))

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that the formula names."""
        return (self.total, *(word for _, word in self.terms))
