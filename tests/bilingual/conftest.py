"""A small project in three languages, the third of which the generator does not know."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.language import words
from tests.conftest import ROOT
from tests.links import Built

PROJECT = Path(__file__).parent / "project"


def copy(target: Path) -> Path:
    """A copy of the project at `target`, with this house's templates."""
    shutil.copytree(PROJECT, target)
    shutil.copytree(ROOT / "overrides", target / "overrides")
    return target


def built(root: Path) -> Built:
    """A project's site, built without any error or warning."""
    outcome = pipeline.build(root, root / "site")
    told = [f"{one.place} {one.found.in_('en')}" for one in outcome.problems]
    assert (told, isinstance(outcome, pipeline.Ready)) == ([], True)
    return Built(root / "site", outcome.site.settings.site_url)


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The site in three languages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1748736000")  # 1 June 2025
        yield built(copy(tmp_path_factory.mktemp("three") / "project"))
    words.use({})
