"""Tables in CSV."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.project import Project
from generator.load.tree import Record


@dataclass(frozen=True, slots=True)
class Table:
    """What the rows of a table describe; `owner` is the column that names whose they are."""

    entity: type[object]
    owner: str = ""


def read_csv(project: Project, path: Path, table: Table) -> list[Record]:
    """The rows of a CSV file."""
    return []
