"""What a check found, with what it takes to show it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.place import Place
from generator.problem import Problem, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Problems in the order of their places, and what surrounds them.

    `text` gives a file of the project as it is written; `folder` leads from the folder where the
    command runs to the project's, with a slash at its end, empty where they are one. `rules` are
    all that content is held to, `waiting` those that were not checked.
    """

    problems: tuple[Problem, ...]
    text: Callable[[str], str | None]
    rules: tuple[Rule, ...] = ()
    waiting: tuple[Rule, ...] = ()
    folder: str = ""
    site_url: str = ""

    def path(self, place: Place) -> str:
        """The file of a place, as it can be opened from where the command runs."""
        return self.folder + place.path if place.path else ""

    def where(self, place: Place) -> str:
        """A place as compilers write it: `data/sources.yml:12:5`."""
        return str(Place(self.path(place), place.line, place.column, place.sheet))


def folder_from_here(project: Path) -> str:
    """The way from the current folder to a project in it, with a slash at its end.

    Empty for the folder itself, and for a project elsewhere: its files are then named from it.
    """
    here, there = Path.cwd().resolve(), project.resolve()
    way = there.relative_to(here).as_posix() if there.is_relative_to(here) else "."
    return "" if way == "." else f"{way}/"
