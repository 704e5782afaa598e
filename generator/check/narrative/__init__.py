"""Narrative: its links, its figures, its form (AF6xx)."""

from generator.check.narrative import (
    broken_link,
    contradicted_figure,
    forbidden_html,
    image_without_text,
    long_paragraph,
    long_sentence,
    orphan_narrative,
    skipped_heading,
    undefined_acronym,
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
    undefined_acronym,
    long_sentence,
    long_paragraph,
    forbidden_html,
)
