"""Translations: each confirmed against the text it translates (AF52x)."""

from generator.check.shared.check import Check
from generator.check.translation import (
    stale_translation,
    unconfirmed_translation,
)

CHECKS: tuple[Check, ...] = (
    stale_translation,
    unconfirmed_translation,
)
