"""How much each problem matters in the end: the severities and the waivers of its owner."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.check.shared.items import belongs
from generator.model.checks import CheckSettings, SiteChecks, Waiver
from generator.model.site import Site
from generator.problem import Problem, Severity, Waived

Owners = Callable[[str], tuple[CheckSettings | SiteChecks, ...]]


def settle(site: Site, found: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Waived, ...]]:
    """The problems that stand, at their severity and by place; and those that are waived."""
    owners = belongs(site)
    standing: list[Problem] = []
    waived: list[Waived] = []
    for problem in found:
        waiver = waiver_of(problem, owners)
        if waiver:
            waived.append(Waived(problem=problem, reason=waiver.reason))
        elif (severity := _severity(problem, owners)) != Severity.OFF:
            standing.append(replace(problem, severity=severity))
    return tuple(sorted(standing, key=_by_place)), tuple(waived)


def waiver_of(problem: Problem, owners: Owners) -> Waiver | None:
    """The waiver that lets a problem stand, if its owner has one."""
    for settings in owners(problem.item):
        for waiver in settings.waivers:
            if (waiver.check, waiver.item) == (problem.rule.name, problem.item):
                return waiver
    return None


def _severity(problem: Problem, owners: Owners) -> Severity:
    """The severity of a problem: its rule's, or the first that an owner sets instead."""
    for settings in owners(problem.item):
        if problem.rule.name in settings.severity:
            return Severity(settings.severity[problem.rule.name])
    return problem.severity


def _by_place(problem: Problem) -> tuple[object, ...]:
    """The order in which a reader goes through files."""
    return (problem.place, problem.rule.code, problem.item)
