"""On four foreign plans, checks find exactly the seeded faults: no miss and no false alarm."""

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generator import pipeline
from generator.problem import Problem
from tests.foreign import atlas, climate, projects
from tests.foreign.seeded import Seed, Tale
from tests.foreign.seeds import SEEDS

SMALL, LARGE = 3, 31
"""How many hundreds of nodes the generated plan has: for one fault, and for all at once."""
LEAST_OF_READING = 12
OF_NOTHING = {"AF292"}
"""What is told of a project with nothing in it: no fault can be planted there besides."""
EACH = [
    pytest.param(name, seed, id=f"{name}: {seed.label}")
    for name, seeds in SEEDS.items()
    for seed in seeds
]


class Honest:
    """The projects without fault, each written once, copied for every fault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written = cache(self._write)

    def copy(self, name: str, target: Path, size: int) -> Path:
        """A copy of a project, to plant faults in."""
        shutil.copytree(self._written(name, size), target)
        return target

    def _write(self, name: str, size: int) -> Path:
        """A project, with what is made by code."""
        target = self._folder / f"{name}-{size}"
        if name == "atlas":
            return atlas.write(target, size)
        projects.copy(name, target)
        if name == "climate":
            climate.write(target)
        return target


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Honest:
    """Projects to break."""
    return Honest(tmp_path_factory.mktemp("honest"))


def tales(problems: Iterable[Problem]) -> list[Tale]:
    """Each problem by its code and place, in order."""
    return sorted(
        (one.rule.code, one.place.path, one.place.sheet, one.place.line) for one in problems
    )


def speaks(problem: Problem) -> bool:
    """Whether a problem says what is wrong, what is expected and what to do, in each language."""
    messages = (problem.found, problem.expected, problem.fix)
    return all(message.in_(lang).strip() for message in messages for lang in ("fr", "en"))


def check(project: Path, seeds: Iterable[Seed]) -> None:
    """Plant faults, and hold what is told to what must be told."""
    seeds = tuple(seeds)
    for seed in seeds:
        seed.plant(project)
    problems = pipeline.examine(project).problems
    assert tales(problems) == sorted(tale for seed in seeds for tale in seed.tales(project))
    assert all(speaks(one) for one in problems)


@pytest.mark.parametrize("name", SEEDS)
def test_an_honest_project_has_no_problem_and_no_hint(
    name: str, honest: Honest, tmp_path: Path
) -> None:
    examined = pipeline.examine(honest.copy(name, tmp_path / "project", LARGE))
    assert [(str(one.place), one.found.in_("en")) for one in examined.problems] == []
    assert examined.waived == ()


def test_the_generated_plan_has_three_thousand_nodes(honest: Honest, tmp_path: Path) -> None:
    site = pipeline.read(honest.copy("atlas", tmp_path / "project", LARGE))
    assert len(site.plans[0].nodes) == LARGE * atlas.NODES


@pytest.mark.parametrize(("name", "seed"), EACH)
def test_a_fault_is_told_where_it_is_and_nothing_else(
    name: str, seed: Seed, honest: Honest, tmp_path: Path
) -> None:
    check(honest.copy(name, tmp_path / "project", SMALL), [seed])


@pytest.mark.parametrize("reading", [False, True], ids=["content", "reading"])
@pytest.mark.parametrize("name", SEEDS)
def test_all_faults_at_once_are_told_each(
    name: str, honest: Honest, tmp_path: Path, *, reading: bool
) -> None:
    """Faults of reading go by themselves: checks of what is missing wait until they are mended."""
    together = [seed for seed in SEEDS[name] if not seed.alone and seed.is_of_reading is reading]
    check(honest.copy(name, tmp_path / "project", LARGE), together)


def test_every_check_has_a_seeded_fault() -> None:
    told = {one.code for seeds in SEEDS.values() for seed in seeds for one in seed.told}
    checks = {rule.code for rule in pipeline.rules() if rule.code >= "AF2"}
    assert checks - told == OF_NOTHING
    assert len(told - checks) >= LEAST_OF_READING
