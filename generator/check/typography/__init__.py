"""Typography: each language written by its own rules, repaired where a rule is certain (AF51x)."""

from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = ()
