"""Tables in workbooks."""

from collections.abc import Mapping
from pathlib import Path

from generator.load.project import Project
from generator.load.table import Table
from generator.load.tree import Record


def read_workbook(
    project: Project, path: Path, tables: Mapping[str, Table]
) -> dict[str, list[Record]]:
    """The rows of each sheet."""
    return {}
