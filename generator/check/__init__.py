"""Every check of content: one file each, listed here in the order of their codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.check import (
    broken_identity,
    broken_link,
    budget_formula_mismatch,
    budget_sum_mismatch,
    budget_variation_mismatch,
    circular_parent,
    duplicate_id,
    measure_without_action,
    measure_without_indicator,
    misplaced_node,
    missing_lead,
    missing_schedule,
    missing_translation,
    missing_twin,
    objective_without_indicator,
    orphan_narrative,
    range_upside_down,
    schedule_ends_before_it_starts,
    target_outside_plan,
    too_many_decimals,
    unknown_check,
    unknown_fact,
    unknown_reference,
    unused_waiver,
)
from generator.check.shared.settle import settle
from generator.model.site import Site
from generator.problem import Problem, Rule, Waived


class Check(Protocol):
    """A check: the rule that it documents, and the function that finds its problems."""

    rule: Rule

    def find(self, site: Site) -> Iterable[Problem]:
        """The problems of this kind in a site."""
        ...


CHECKS: tuple[Check, ...] = (
    objective_without_indicator,
    measure_without_action,
    measure_without_indicator,
    missing_lead,
    missing_schedule,
    unknown_reference,
    circular_parent,
    misplaced_node,
    duplicate_id,
    schedule_ends_before_it_starts,
    target_outside_plan,
    range_upside_down,
    unused_waiver,
    unknown_check,
    budget_sum_mismatch,
    budget_formula_mismatch,
    budget_variation_mismatch,
    broken_identity,
    too_many_decimals,
    missing_translation,
    missing_twin,
    broken_link,
    unknown_fact,
    orphan_narrative,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks found: the problems that stand, by place, and those that waivers let be.

    `waiting` are the rules whose checks did not run, because a file could not be read.
    """

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    waiting: tuple[Rule, ...] = ()


def check(site: Site) -> Checked:
    """Every problem of a site, at the severities and with the waivers that its own files set.

    While a file cannot be read, checks of what is missing wait: one fault would look like many.
    """
    waiting = [each for each in CHECKS if site.unread and each.rule.needs_all]
    running = [each for each in CHECKS if each not in waiting]
    found = [problem for each in running for problem in each.find(site)]
    standing, waived = settle(site, found)
    return Checked(problems=standing, waived=waived, waiting=tuple(each.rule for each in waiting))
