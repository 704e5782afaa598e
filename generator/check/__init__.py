"""Every check of content: one file each, listed here in the order of their codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.check import (
    objective_without_indicator,
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


CHECKS: tuple[Check, ...] = (objective_without_indicator,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks found: the problems that stand, by place, and those that waivers let be."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


def check(site: Site) -> Checked:
    """Every problem of a site, at the severities and with the waivers that its own files set."""
    found = [problem for each in CHECKS for problem in each.find(site)]
    standing, waived = settle(site, found)
    return Checked(problems=standing, waived=waived)
