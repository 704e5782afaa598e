"""What a plan promises: its items, their places, their dates and who answers for them (AF2xx)."""

from generator.check.plan import (
    action_without_lead,
    action_without_schedule,
    circular_parent,
    duplicate_id,
    empty_card,
    idle_organization,
    measure_without_action,
    measure_without_indicator,
    misplaced_node,
    missing_lead,
    missing_schedule,
    number_unlike_place,
    objective_without_indicator,
    one_way_link,
    schedule_ends_before_it_starts,
    schedule_outside_plan,
    skipped_level,
    unknown_reference,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    objective_without_indicator,
    measure_without_action,
    measure_without_indicator,
    missing_lead,
    missing_schedule,
    action_without_schedule,
    action_without_lead,
    unknown_reference,
    circular_parent,
    misplaced_node,
    skipped_level,
    number_unlike_place,
    empty_card,
    idle_organization,
    one_way_link,
    duplicate_id,
    schedule_ends_before_it_starts,
    schedule_outside_plan,
)
