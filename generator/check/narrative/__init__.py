"""Narrative: its links, its figures, its form (AF6xx)."""

from generator.check.narrative import (
    broken_link,
    orphan_narrative,
    unknown_fact,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    broken_link,
    unknown_fact,
    orphan_narrative,
)
