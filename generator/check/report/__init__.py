"""Closed years, and what was corrected in them (AF7xx)."""

from generator.check.report import changed_after_closing, misdated_erratum
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (changed_after_closing, misdated_erratum)
