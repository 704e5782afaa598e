"""Foreign projects, each built once, and the real site as the link checker sees it."""

from functools import cache
from pathlib import Path

import pytest

from generator import pipeline
from tests.foreign import projects
from tests.links import Built


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> "Foreign":
    """The foreign projects by name, built when a test first asks."""
    return Foreign(tmp_path_factory.mktemp("foreign"))


@pytest.fixture(autouse=True)
def _a_day_of_2025(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the builds: what is awaited by then has come."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1748736000")  # 1 June 2025


class Foreign:
    """Foreign projects and their built sites, in a folder of this run's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.project = cache(self._project)
        self.site = cache(self._site)

    def _project(self, name: str) -> Path:
        """The folder of a project."""
        if name == "long":
            return projects.long_plan(self._folder / name, goals=2)
        return projects.copy(name, self._folder / name)

    def _site(self, name: str) -> Built:
        """The built site of a project."""
        out = self._folder / f"{name}-site"
        outcome = pipeline.build(self.project(name), out)
        assert isinstance(outcome, pipeline.Ready), [
            one.found.in_("en") for one in outcome.problems
        ]
        return Built(out, outcome.settings.site_url)
