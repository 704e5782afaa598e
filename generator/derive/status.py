"""What the checks found, to the view of the status page."""

from collections.abc import Iterable

from generator.problem import Problem, Rule, Waived
from generator.view import PlanView, StatusView


def status_view(
    rules: Iterable[Rule],
    problems: Iterable[Problem],
    waived: Iterable[Waived],
    plans: tuple[PlanView, ...],
) -> StatusView:
    """Rules by their code, problems and waivers by their place."""
    return StatusView(
        rules=tuple(sorted(rules, key=lambda rule: rule.code)),
        problems=tuple(sorted(problems, key=lambda problem: problem.place)),
        waived=tuple(sorted(waived, key=lambda one: one.problem.place)),
        plans=plans,
    )
