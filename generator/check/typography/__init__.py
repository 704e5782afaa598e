"""Typography: each language written by its own rules, repaired where a rule is certain (AF51x)."""

from generator.check.shared.check import Check
from generator.check.typography import english_typography, french_typography

CHECKS: tuple[Check, ...] = (french_typography, english_typography)
