"""A plan of any government loads by writing its files: names, depths and ids are its own."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.indicator import Indicator
from generator.model.types import Absent, Text
from generator.problem import Problem, Severity
from tests.foreign import projects
from tests.foreign.conftest import Foreign
from tests.foreign.projects import PLANS


def faults(problems: Iterable[Problem]) -> list[Problem]:
    """The errors and the warnings: advice is no fault."""
    return [one for one in problems if one.severity is not Severity.HINT]


@pytest.mark.parametrize("name", PLANS)
def test_an_honest_foreign_project_has_no_problem(foreign: Foreign, name: str) -> None:
    examined = pipeline.examine(foreign.project(name))
    assert [(str(one.place), one.found.in_("en")) for one in faults(examined.problems)] == []
    assert [plan.id for plan in examined.site.plans] == [PLANS[name]]


def test_three_thousand_nodes_load_and_pass_the_checks(tmp_path: Path) -> None:
    examined = pipeline.examine(projects.long_plan(tmp_path / "long"))
    assert faults(examined.problems) == []
    assert len(examined.site.plans[0].nodes) == 3000
    assert len(examined.site.indicators) == 2700
    assert sum(len(node.actions) for node in examined.site.plans[0].nodes) == 2700


def indicator(foreign: Foreign, name: str, indicator_id: str) -> Indicator:
    return pipeline.examine(foreign.project(name)).site.indicator_by_id[indicator_id]


def test_a_csv_of_french_excel_is_read_exactly(foreign: Foreign) -> None:
    folder = foreign.project("commitments") / "data" / "plans" / PLANS["commitments"]
    raw = (folder / "nodes.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid;kind;")
    assert raw.endswith(b"\r\n")
    plan = pipeline.examine(foreign.project("commitments")).site.plans[0]
    milestone = plan.node("co:1-a")
    assert milestone
    assert milestone.summary == {
        "fr": "Le portail réunit les contrats de ville et de région,\nles avenants compris.",
        "en": "The portal brings together town and region contracts,\namendments included.",
    }
    assert [action.id for action in milestone.actions] == ["co:1-a:1", "co:1-a:2"]
    assert milestone.actions[0].steps == (
        Text(fr="Comparer trois outils", en="Compare three tools"),
        Text(fr="En essayer un", en="Try one"),
    )
    assert milestone.actions[1].leads == ("secretariat", "ville-haute")
    other = plan.node("co:1-b")
    assert other
    assert other.title["fr"] == "Données «\u00a0ouvertes\u00a0» et réutilisables"


def test_targets_and_results_of_tables_are_exact(foreign: Foreign) -> None:
    contracts = indicator(foreign, "commitments", "co:1:contrats")
    assert [(one.min, one.max, one.value) for one in contracts.targets] == [
        (Decimal(60), Decimal(75), None),
        (None, None, Decimal(100)),
    ]
    assert contracts.baseline
    assert contracts.baseline.value == Decimal("12.5")
    delay = indicator(foreign, "commitments", "co:1:delai")
    assert delay.observations[0].value is Absent.NOT_AVAILABLE
    comments = indicator(foreign, "commitments", "co:2:avis")
    assert comments.observations[0].value is Absent.NOT_APPLICABLE


def test_the_cells_of_a_workbook_are_exact(foreign: Foreign) -> None:
    lakes = indicator(foreign, "results", "ir-1")
    assert (lakes.targets[0].min, lakes.targets[0].max) == (Decimal("92.5"), Decimal(95))
    assert [one.value for one in lakes.observations] == [Decimal("0.1"), Decimal("91.2")]
    assert str(lakes.targets[0].origin.at("min")).endswith("tables.xlsx[targets!D2]")
    budget = pipeline.examine(foreign.project("results")).site.budgets[0]
    amounts = {(line.cell.program, line.measure, line.year): line.amount for line in budget.lines}
    assert amounts["revenue", "planned-spending", "2024-2025"] == Decimal("-12.4")
    assert amounts["revenue", "gap", "2023-2024"] == Decimal("0.17")
    assert amounts["", "full-time-equivalents", "2024-2025"] == Decimal(550)


def test_a_foreign_budget_that_does_not_add_up_is_refused(tmp_path: Path) -> None:
    project = projects.copy("results", tmp_path / "project")
    projects.budget_workbook(project, revenue=Decimal("-12.3"))
    problems = faults(pipeline.examine(project).problems)
    assert [one.rule.name for one in problems] == ["budget-sum-mismatch"]
    assert problems[0].place.sheet == "lines"


def test_what_a_level_requires_is_asked_of_it_alone(tmp_path: Path) -> None:
    project = projects.copy("goals", tmp_path / "project")
    plan = project / "data" / "plans" / PLANS["goals"] / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    assert text.count("    indicators: [1-a-1]\n") == 1
    plan.write_text(text.replace("    indicators: [1-a-1]\n", ""), encoding="utf-8")
    problems = faults(pipeline.examine(project).problems)
    assert [(one.rule.name, one.item) for one in problems] == [
        ("objective-without-indicator", f"{PLANS['goals']}/1.a")
    ]
