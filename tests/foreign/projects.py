"""Foreign projects as tests need them: with the real templates, and with what is made by code."""

import csv
import shutil
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook

from tests.conftest import ROOT

PROJECTS = Path(__file__).parent / "projects"
PLANS = {
    "goals": "horizon-2030",
    "commitments": "gouvernement-ouvert-2024",
    "results": "plan-ministeriel-2024",
    "pillars": "living-coast",
    "long": "long-plan",
}
"""The one plan of each project."""
Rows = Iterable[Sequence[object]]


def copy(name: str, target: Path) -> Path:
    """A copy of a foreign project at `target`, with this house's templates, unchanged."""
    shutil.copytree(PROJECTS / name, target)
    shutil.copytree(ROOT / "overrides", target / "overrides")
    if name == "results":
        _plan_workbook(target / "data/plans/plan-ministeriel-2024/tables.xlsx")
        budget_workbook(target)
    return target


def _workbook(path: Path, sheets: dict[str, Rows]) -> None:
    """A workbook with numbers as numbers, as finance staff type them."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)


def _plan_workbook(path: Path) -> None:
    """Core responsibilities, their programs and results, in the sheets of one workbook."""
    _workbook(
        path,
        {
            "nodes": [
                ("id", "kind", "parent", "title@fr", "title@en", "leads", "indicators"),
                ("cr-1", "core-responsibility", None, "Eaux sûres", "Safe waters", None, None),
                ("pr-1", "program", "cr-1", "Qualité", "Quality", "direction-lacs", None),
                ("r-1.1", "result", "pr-1", "On peut boire", "Fit to drink", None, "ir-1 ir-2"),
                ("pr-2", "program", "cr-1", "Crues", "Floods", None, None),
                ("r-2.1", "result", "pr-2", "On est averti", "People are warned", None, "ir-3"),
                ("cr-2", "core-responsibility", None, "Services", "Services", None, None),
            ],
            "indicators": [
                ("id", "title@fr", "title@en", "scale", "direction", "status"),
                ("ir-1", "Lacs propres", "Clean lakes", "percent", "increase", "reported"),
                ("ir-2", "Rejets", "Discharges", "number", "decrease", "exploring"),
                ("ir-3", "Préavis moyen", "Mean notice", "days", "maintain", "discontinued"),
            ],
            "targets": [
                ("indicator", "period", "value", "min", "max", "text@fr", "text@en"),
                ("ir-1", "2025-03-31", None, 92.5, 95, None, None),
                ("ir-2", "2025", None, None, None, "Moins que l’an passé", "Fewer than last year"),
                ("ir-3", 2025, 2, None, None, None, None),
            ],
            "observations": [
                ("indicator", "period", "value", "note@fr", "note@en"),
                ("ir-1", "2022-04/2023-03", 0.1, None, None),
                ("ir-1", "2023-04/2024-03", 91.2, None, None),
                ("ir-3", 2023, "not-available", "Compteur en panne", "Broken counter"),
            ],
        },
    )


def budget_workbook(project: Path, revenue: Decimal = Decimal("-12.4")) -> None:
    """Planned and actual spending in millions, revenue below zero, and staff."""
    amounts = {  # program: planned and staff of the new year; planned, actual, staff of the old
        "water-quality": (120.25, 310, 118.4, 117.96, 305),
        "flood-forecasts": (64.1, 142, 60, 61.27, 140),
        "internal-services": (22.05, 98, 21.6, 21.6, 97),
        "revenue": (revenue, 0, -11, -10.83, 0),
        None: (194.0, 550, 189.0, 190.0, 542),
    }
    rows: list[Sequence[object]] = [("year", "program", "measure", "amount")]
    for program, (planned, people, old_planned, old_actual, old_people) in amounts.items():
        gap = round(old_actual - old_planned, 2)
        rows += [
            ("2024-2025", program, "planned-spending", planned),
            ("2024-2025", program, "full-time-equivalents", people),
            ("2023-2024", program, "planned-spending", old_planned),
            ("2023-2024", program, "actual-spending", old_actual),
            ("2023-2024", program, "gap", gap),
            ("2023-2024", program, "full-time-equivalents", old_people),
        ]
    _workbook(project / "data/budgets/2024-2025/tables.xlsx", {"lines": rows})


def long_plan(target: Path, goals: int = 30, targets: int = 9, measures: int = 10) -> Path:
    """A project whose plan has `goals` × (1 + `targets` × (1 + `measures`)) nodes: 3,000."""
    plan = copy("long", target) / "data" / "plans" / "long-plan"
    nodes = list(_nodes(goals, targets, measures))
    ends = [str(node[0]) for node in nodes if node[1] == "measure"]
    _table(plan, "nodes", "id kind number parent title@fr title@en leads indicators", nodes)
    _table(
        plan,
        "indicators",
        "id title@fr title@en unit@fr unit@en status",
        [(f"i:{end}", f"Effet {end}", f"Effect {end}", "cas", "cases", "reported") for end in ends],
    )
    ranges = [(f"i:{end}", "2026", "10", "12.5") for end in ends]
    _table(plan, "targets", "indicator period min max", ranges)
    steps = [(f"{end}:a", end, "Agir", "Act", "2025-23") for end in ends]
    _table(plan, "actions", "id node text@fr text@en schedule", steps)
    return target


def _nodes(goals: int, targets: int, measures: int) -> Iterable[Sequence[object]]:
    """Goals, their targets, and the measures of each, with an indicator to every measure."""
    for goal in range(1, goals + 1):
        yield (f"{goal}", "goal", goal, "", f"But {goal}", f"Goal {goal}", "cabinet", "")
        for target in range(1, targets + 1):
            at = f"{goal}.{target}"
            yield (at, "target", at, goal, f"Cible {at}", f"Target {at}", "", "")
            for measure in range(1, measures + 1):
                end = f"{at}-{measure}"
                yield (end, "measure", end, at, f"Mesure {end}", f"Measure {end}", "", f"i:{end}")


def _table(folder: Path, name: str, header: str, rows: Rows) -> None:
    """A table in CSV with commas."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header.split(), *rows])
