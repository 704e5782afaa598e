"""Every check of content: one file each, in a folder for each family, run in the order of codes."""

from dataclasses import dataclass
from itertools import chain

from generator.check import (
    budget,
    indicator,
    language,
    narrative,
    plan,
    report,
    settings,
    translation,
    typography,
)
from generator.check.shared.check import Check
from generator.check.shared.items import is_maimed
from generator.check.shared.settle import settle
from generator.model.site import Site
from generator.problem import Problem, Rule, Waived

__all__ = ["CHECKS", "FAMILIES", "Check", "Checked", "check"]

FAMILIES = (
    plan,
    settings,
    indicator,
    budget,
    language,
    typography,
    translation,
    narrative,
    report,
)
CHECKS: tuple[Check, ...] = tuple(
    sorted(chain.from_iterable(each.CHECKS for each in FAMILIES), key=lambda one: one.rule.code)
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
    So does what is missing in an item of which a part could not be read.
    """
    waiting = [each for each in CHECKS if site.unread and each.rule.needs_all]
    running = [each for each in CHECKS if each not in waiting]
    found = (problem for each in running for problem in each.find(site))
    sure = (one for one in found if not (one.rule.needs_all and is_maimed(site, one)))
    standing, waived = settle(site, sure)
    return Checked(problems=standing, waived=waived, waiting=tuple(each.rule for each in waiting))
