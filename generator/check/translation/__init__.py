"""Translations: each confirmed against the text it translates (AF52x)."""

from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = ()
