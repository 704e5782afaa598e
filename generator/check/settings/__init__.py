"""How checks are set: severities and waivers (AF29x)."""

from generator.check.settings import (
    nothing_to_publish,
    unknown_check,
    unused_waiver,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    unused_waiver,
    unknown_check,
    nothing_to_publish,
)
