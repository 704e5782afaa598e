"""Languages: the same content in each, well written in each (AF5xx)."""

from generator.check.language import (
    missing_translation,
    missing_twin,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    missing_translation,
    missing_twin,
)
