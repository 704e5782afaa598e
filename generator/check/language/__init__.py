"""Languages: the same content in each, well written in each (AF5xx)."""

from generator.check.language import (
    bad_sentence,
    different_facts,
    different_figures,
    different_headings,
    different_links,
    missing_translation,
    missing_twin,
    text_to_replace,
    untranslated_text,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    missing_translation,
    missing_twin,
    different_figures,
    different_facts,
    different_links,
    different_headings,
    text_to_replace,
    untranslated_text,
    bad_sentence,
)
