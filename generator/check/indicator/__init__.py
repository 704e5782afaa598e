"""What is measured: units, targets, observations (AF3xx)."""

from generator.check.indicator import (
    range_upside_down,
    target_outside_plan,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    target_outside_plan,
    range_upside_down,
)
