"""What benchmarks are made of: projects without fault, the same each time, the same for all."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.derive import derive
from generator.problem import Severity
from tests.benchmarks import others, plans
from tests.benchmarks.invented import plans as invented

CARDS = 400  # at least six plans: every hierarchy, and a plan as tables


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.project(tmp_path_factory.mktemp("plans") / "project", CARDS)


def test_a_project_has_no_fault(project: Path) -> None:
    problems = pipeline.examine(project).problems
    assert [one for one in problems if one.severity is not Severity.HINT] == []


def test_it_has_as_many_cards_as_asked(project: Path) -> None:
    views = derive(pipeline.read(project))
    assert 2 * len(views.cards) == CARDS


def test_it_has_every_kind_of_content(project: Path) -> None:
    site = pipeline.read(project)
    assert {len(plan.levels) for plan in site.plans} == {2, 3, 4, 5}
    nodes = [node for plan in site.plans for node in plan.nodes]
    assert any(node.reports for node in nodes)
    assert any(node.related for node in nodes)
    assert len(site.budgets) > 1
    assert site.narratives
    assert list(project.glob("data/plans/*/nodes.csv"))


def test_the_same_number_gives_the_same_project(project: Path, tmp_path: Path) -> None:
    again = plans.project(tmp_path / "again", CARDS, templates=False)
    made = _files(again)
    assert made == {name: text for name, text in _files(project).items() if name in made}


def test_a_larger_project_begins_as_a_smaller_one() -> None:
    small, large = invented(CARDS), invented(2 * CARDS)
    assert next(small).nodes == next(large).nodes


def test_others_get_the_same_cards(project: Path, tmp_path: Path) -> None:
    others.mkdocs(tmp_path, CARDS)
    views = derive(pipeline.read(project))
    pages = {f"{view.plan.id}/{view.node.id}" for view in views.cards}
    for lang in ("fr", "en"):
        folder = tmp_path / "docs" / lang / "plans"
        assert {f"{path.parent.name}/{path.stem}" for path in folder.glob("*/*.md")} == pages


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
