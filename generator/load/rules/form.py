"""How a rule of the load stage and its documentation are put together."""

from generator.problem import Rule, Severity


def rule(
    code: str,
    name: str,
    summary: str,
    *,
    why: str,
    bad: str,
    good: str,
    fix: str,
    severity: Severity = Severity.ERROR,
    hides: bool = False,
) -> Rule:
    """A rule with its documentation in Markdown: summary, why, bad, good, how to fix."""
    doc = (
        f"{summary}\n\n## Why\n\n{why}\n\n## Bad\n\n```\n{bad}\n```\n\n"
        f"## Good\n\n```\n{good}\n```\n\n## How to fix\n\n{fix}\n"
    )
    return Rule(code=code, name=name, severity=severity, doc=doc, hides=hides)
