"""Numbers with commas: what to write is told, and both where only the author knows."""

from pathlib import Path

import pytest

from tests.load.project import loaded


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("5,1", "Write 5.1."),
        ("45,26", "Write 45.26."),
        ("0,264", "Write 0.264."),
        ("6 715,0", "Write 6715.0."),
        ("45,264", "Write 45264 if it separates thousands, 45.264 if decimals follow it."),
        ("-45,264", "Write -45264 if it separates thousands, -45.264 if decimals follow it."),
        ("1,234,567", "Write 1234567."),
        ("45,264.5", "Write 45264.5."),
    ],
)
def test_what_to_write(tmp_path: Path, value: str, fix: str) -> None:
    plan = (
        f'indicators:\n  - id: i\n    observations:\n      - {{period: 2008, value: "{value}"}}\n'
    )
    found = loaded(tmp_path, {"data/plans/p/plan.yml": plan}).problems
    (problem,) = (one for one in found if one.rule.name == "decimal-comma")
    assert problem.fix.in_("en") == fix
