"""Budgets: what must add up, and what must be explained (AF4xx)."""

from generator.check.budget import (
    broken_identity,
    budget_formula_mismatch,
    budget_sum_mismatch,
    budget_variation_mismatch,
    too_many_decimals,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    budget_sum_mismatch,
    budget_formula_mismatch,
    budget_variation_mismatch,
    broken_identity,
    too_many_decimals,
)
