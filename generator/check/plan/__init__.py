"""What a plan promises: its items, their places, their dates and who answers for them (AF2xx)."""

from generator.check.plan import (
    circular_parent,
    duplicate_id,
    measure_without_action,
    measure_without_indicator,
    misplaced_node,
    missing_lead,
    missing_schedule,
    objective_without_indicator,
    schedule_ends_before_it_starts,
    unknown_reference,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    objective_without_indicator,
    measure_without_action,
    measure_without_indicator,
    missing_lead,
    missing_schedule,
    unknown_reference,
    circular_parent,
    misplaced_node,
    duplicate_id,
    schedule_ends_before_it_starts,
)
