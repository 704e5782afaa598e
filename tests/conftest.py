"""Fixtures that many tests share: the real project, a copy of it to break, its built site."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from generator import pipeline

settings.register_profile("affiche", deadline=None)  # no test depends on time
settings.load_profile("affiche")
os.environ["AFFICHE_CACHE"] = ""  # each test starts from nothing; those of what is kept say where

ROOT = Path(__file__).parent.parent
PARTS = ("data", "content", "overrides", "mkdocs.yml")


def copy_project(target: Path) -> Path:
    """A copy of the real project's content, without its code, at `target`."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / part)
    return target


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project, for a test to break."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def ready() -> pipeline.Ready:
    """The real project, loaded, checked and rendered, without an error."""
    outcome = pipeline.prepare(ROOT)
    assert isinstance(outcome, pipeline.Ready), [one.found.in_("en") for one in outcome.problems]
    return outcome


@pytest.fixture(scope="session")
def site(ready: pipeline.Ready, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real project's built site."""
    out = tmp_path_factory.mktemp("built") / "site"
    pipeline.finish(ready, out)
    return out
