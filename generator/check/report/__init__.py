"""Yearly accounts: what was closed stays closed (AF7xx)."""

from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = ()
