"""Narrative: its links, its figures, its form (AF6xx)."""

from generator.check.narrative import (
    broken_link,
    contradicted_figure,
    forbidden_html,
    image_without_text,
    orphan_narrative,
    skipped_heading,
    unknown_fact,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    broken_link,
    unknown_fact,
    orphan_narrative,
    contradicted_figure,
    image_without_text,
    skipped_heading,
    forbidden_html,
)
