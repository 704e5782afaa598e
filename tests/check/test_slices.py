"""A check that parts of a site are given to finds in them just what it finds in the whole."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.check import CHECKS, LINKED, LOCAL, check
from generator.check.shared.check import Check
from generator.check.shared.outlook import narrowed, outlook
from generator.check.shared.slices import REST, slices
from generator.load import load
from generator.model.site import Site
from generator.problem import Problem
from generator.store import Store
from tests.conftest import copy_project
from tests.foreign import atlas, climate, projects
from tests.foreign.seeds import SEEDS

APART = [each for each in CHECKS if each.rule.name in LOCAL]
JOINED = [each for each in CHECKS if each.rule.name in LINKED]


def faulty(name: str, target: Path) -> Path:
    """A project full of faults."""
    if name == "real":
        return spoiled(copy_project(target))
    if name == "atlas":
        atlas.write(target, 31)
    else:
        projects.copy(name, target)
    if name == "climate":
        climate.write(target)
    for seed in SEEDS[name]:
        seed.plant(target)
    return target


def spoiled(project: Path) -> Path:
    """The real project with plain typography, and other years and shares."""
    for path in (*project.glob("data/**/*.yml"), *project.glob("content/**/*.md")):
        text = path.read_text(encoding="utf-8").replace("\u00a0", " ").replace("’", "'")
        path.write_text(text.replace("2008", "2009", 2).replace("5,1", "5,2"), encoding="utf-8")
    return project


def tale(problem: Problem) -> tuple[object, ...]:
    said = (problem.found, problem.expected, problem.fix)
    return (problem.rule.code, problem.place, problem.item, *(each.in_("en") for each in said))


@pytest.fixture(scope="module", params=["real", *SEEDS])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = faulty(request.param, tmp_path_factory.mktemp("faulty") / request.param)
    return replace(load(project).site, today=pipeline.today())


def test_every_name_is_that_of_a_check() -> None:
    assert {each.rule.name for each in APART} == LOCAL
    assert {each.rule.name for each in JOINED} == LINKED
    assert LINKED.isdisjoint(LOCAL)


def test_parts_hold_the_whole(site: Site) -> None:
    parts = [part for _, part in slices(site)]
    for name in ("plans", "indicators", "narratives", "organizations", "sources", "budgets"):
        held = Counter(id(one) for part in parts for one in getattr(part, name))
        assert held == Counter(id(one) for one in getattr(site, name))


@pytest.mark.parametrize("one", APART, ids=lambda one: one.rule.name)
def test_parts_and_whole_have_the_same_problems(one: Check, site: Site) -> None:
    whole = Counter(map(tale, one.find(site)))
    parts = [part for _, part in slices(site)]
    assert whole == Counter(tale(p) for part in parts for p in one.find(part))


@pytest.mark.parametrize("one", JOINED, ids=lambda one: one.rule.name)
def test_what_is_silent_in_its_outlook_is_silent_in_the_whole(one: Check, site: Site) -> None:
    whole = [tale(problem) for problem in one.find(site)]
    parts = [part for _, part in slices(site)]
    loud = [part for part in parts if any(True for _ in one.find(outlook(site, part)))]
    assert [tale(p) for p in (one.find(narrowed(site, loud)) if loud else ())] == whole


def test_the_faulty_projects_have_faults_of_most_of_these_checks(tmp_path: Path) -> None:
    """Otherwise the tests above would compare nothing with nothing."""
    found = {
        problem.rule.name
        for name in ("real", *SEEDS)
        for each in [load(faulty(name, tmp_path / name)).site]
        for one in (*APART, *JOINED)
        for problem in one.find(each)
    }
    assert found == LOCAL | LINKED


def test_what_was_found_is_kept_for_parts_that_stay(tmp_path: Path) -> None:
    kept = Store(tmp_path / "kept")
    project = faulty("real", tmp_path / "real")
    first = check(load(project, kept).site, kept)
    assert check(load(project, kept).site, kept) == first
    path = project / "data/plans/solidarite-2010-2015/plan.yml"
    path.write_text(path.read_text().replace("fr: ", "fr: Voir  ", 1))
    after = check(load(project, kept).site, kept)
    assert after == check(load(project).site)
    assert after != first


def test_a_change_of_what_all_share_is_seen(tmp_path: Path) -> None:
    kept = Store(tmp_path / "kept")
    project = faulty("real", tmp_path / "real")
    first = check(load(project, kept).site, kept)
    settings = project / "mkdocs.yml"
    text = settings.read_text()
    assert "      checks:" in text or "checks:" in text
    settings.write_text(text.replace("site_name", "# a remark\nsite_name", 1))
    assert check(load(project, kept).site, kept).problems == first.problems


@pytest.mark.parametrize(
    ("quoted", "is_apart"),
    [
        ("{{ plans/strategique-2008-2012/count/objective }}", True),
        ("{{ plans/solidarite-2010-2015/period }}", False),
        ("{{budgets/2007-2008/expenditure}}", False),
        ("{{ plans }}", False),
    ],
)
def test_narrative_that_quotes_data_of_others_is_of_no_plan_alone(
    tmp_path: Path, quoted: str, is_apart: bool
) -> None:
    project = copy_project(tmp_path / "real")
    name = "strategique-2008-2012"
    place = f"{project.name}/content/plans/{name}/index.fr.md"
    path = project.parent / place
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{quoted}\n", encoding="utf-8")
    site = load(project).site
    parts = dict(slices(site))
    texts = [one.body for one in parts[name if is_apart else REST].narratives]
    assert any(quoted in text for text in texts)
    assert sum(len(part.narratives) for part in parts.values()) == len(site.narratives)


def test_what_the_settings_say_is_told_once(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "real")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("fr: Affiche", "fr: Plan  d’accueil", 1), encoding="utf-8")
    found = check(load(project).site).problems
    assert [one.rule.name for one in found if one.place.path == "mkdocs.yml"].count(
        "french-typography"
    ) == 1


UNDONE = (
    ("data/plans/*/plan.yml", "    indicators:\n      - ", "    indicators:\n      - x"),
    ("data/organizations.yml", "id: ", "id: x"),
    ("content/**/*.md", "](/", "](/x"),
    ("content/**/*.md", "\n## ", "\n## X "),
    ("data/plans/*/plan.yml", "value: ", "value: 1"),
)
"""Changes that other parts of a site may not survive: in which files, what becomes what."""


@pytest.mark.parametrize(("files", "old", "new"), UNDONE)
def test_what_is_kept_of_linked_checks_is_never_out_of_date(
    tmp_path: Path, files: str, old: str, new: str
) -> None:
    """One change after the other, each of the next file that has it."""
    kept = Store(tmp_path / "kept")
    project = faulty("real", tmp_path / "real")
    check(load(project, kept).site, kept)
    for path in [one for one in sorted(project.glob(files)) if old in one.read_text("utf-8")][:4]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        quick, slow = check(load(project, kept).site, kept), check(load(project).site)
        assert quick.problems == slow.problems
        assert Counter(map(str, quick.waived)) == Counter(map(str, slow.waived))
        path.write_text(text, encoding="utf-8")
