"""What is measured: units, targets, observations (AF3xx)."""

from generator.check.indicator import (
    future_observation,
    gap_in_series,
    indicator_without_direction,
    indicator_without_methodology,
    indicator_without_source,
    indicator_without_unit,
    missed_update,
    near_duplicate_indicator,
    period_told_twice,
    range_upside_down,
    target_outside_plan,
    target_without_baseline,
    target_worse_than_baseline,
    value_outside_range,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    target_outside_plan,
    range_upside_down,
    indicator_without_unit,
    indicator_without_direction,
    indicator_without_methodology,
    indicator_without_source,
    target_without_baseline,
    target_worse_than_baseline,
    value_outside_range,
    gap_in_series,
    future_observation,
    missed_update,
    near_duplicate_indicator,
    period_told_twice,
)
