"""Budgets: what must add up, and what must be explained (AF4xx)."""

from generator.check.budget import (
    broken_identity,
    budget_formula_mismatch,
    budget_sum_mismatch,
    budget_variation_mismatch,
    conflicting_figures,
    percent_of_zero,
    too_many_decimals,
    unexplained_variation,
)
from generator.check.shared.check import Check

CHECKS: tuple[Check, ...] = (
    budget_sum_mismatch,
    budget_formula_mismatch,
    budget_variation_mismatch,
    broken_identity,
    too_many_decimals,
    conflicting_figures,
    unexplained_variation,
    percent_of_zero,
)
