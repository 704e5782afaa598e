"""From the data folder to the entities of a site."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.language.message import say
from generator.load.bind import bind
from generator.load.files import entries
from generator.load.folder import Found, main_file, note_twice, note_unknown, read_folder, set_list
from generator.load.journal import as_meant
from generator.load.project import Project
from generator.load.rules import ID_UNLIKE_FOLDER, ORPHAN_ROW
from generator.load.table import Table
from generator.load.tree import File, Items, Record, Scalar, place, scalar
from generator.load.words import nearest, short
from generator.model.budget import Line
from generator.model.indicator import Indicator, Observation, Target
from generator.model.organization import Organization, Term
from generator.model.plan import Action, Node
from generator.model.report import Report
from generator.model.sentence import Sentence
from generator.model.source import Source
from generator.model.translation import TABLE

T = TypeVar("T")
LISTS: dict[str, type[object]] = {
    "organizations": Organization,
    "sources": Source,
    "glossary": Term,
    "indicators": Indicator,
    "sentences": Sentence,
}
"""The lists that stand in the data folder itself, `<name>.yml` or a table."""
INDICATOR_TABLES = {
    "targets": Table(Target, owner="indicator"),
    "observations": Table(Observation, owner="indicator"),
}
NODE_TABLES = {"actions": Table(Action, owner="node"), "reports": Table(Report, owner="node")}
PLAN_TABLES = {
    "nodes": Table(Node),
    "indicators": Table(Indicator),
    **INDICATOR_TABLES,
    **NODE_TABLES,
}
BUDGET_TABLES = {"lines": Table(Line)}


@dataclass(slots=True)
class Data:
    """The records of a project before they are bound, by what they describe."""

    lists: dict[str, list[Record]] = field(default_factory=dict)
    plans: list[Record] = field(default_factory=list)
    budgets: list[Record] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    rows: list[Found] = field(default_factory=list)

    def bound(self, project: Project, name: str, entity: type[T]) -> tuple[T, ...]:
        """The entities of a list."""
        return bound(project, self.lists.get(name, []), entity)


def read_data(project: Project, folder: Path) -> Data:
    """Every record of the data folder, with the rows of tables where they belong."""
    data = Data()
    tables = {name: Table(entity) for name, entity in LISTS.items()} | INDICATOR_TABLES
    files = [*(f"{name}.yml" for name in LISTS), TABLE]
    found = read_folder(project, folder, files, tables, ("plans", "budgets"))
    for name in LISTS:
        path = found.files.get(f"{name}.yml")
        written = project.records(path) if path else []
        data.lists[name] = _either(project, name, written, found.rows.get(name, []))
    data.rows.append(found)
    data.folders = list(_folders(project, folder / "plans"))
    for budget in _folders(project, folder / "budgets"):
        _read_budget(project, budget, data)
    return data


def read_plans(project: Project, data: Data) -> None:
    """Add the records of every plan, and give each indicator the rows of all tables about it."""
    for plan in data.folders:
        _read_plan(project, plan, data)
    attach_figures(project, data)


def attach_figures(project: Project, data: Data) -> None:
    """Give each indicator the rows of the tables about it, wherever these stand."""
    for rows in data.rows:
        for name in INDICATOR_TABLES:
            _attach(project, rows, name, "indicator", data.lists["indicators"])


def plan_alone(project: Project, folder: Path) -> tuple[Data, bool]:
    """The records of one plan's folder, and whether it says all of them, and of nothing else."""
    data = Data(lists={"indicators": []})
    _read_plan(project, folder, data)
    known = {str(one.get(scalar("id"))) for one in data.lists["indicators"]}
    named = {
        str(row.get(scalar("indicator")))
        for found in data.rows
        for name in INDICATOR_TABLES
        for row in found.rows.get(name, [])
    }
    attach_figures(project, data)
    return data, named <= known


def bound(project: Project, records: list[Record], entity: type[T]) -> tuple[T, ...]:
    """The entities that records describe, without those that cannot be read."""
    made = (bind(record, entity, project.languages, project.journal) for record in records)
    return tuple(item for item in made if item is not None)


def _folders(project: Project, folder: Path) -> Iterator[Path]:
    """The folders of plans or budgets; a file among them is a problem."""
    for path in entries(project.root, folder, project.journal):
        if path.is_dir():
            yield path
        elif path.stem.lower() != "readme":
            note_unknown(project, path, ())


def _read_plan(project: Project, folder: Path, data: Data) -> None:
    """Add the plan of a folder, and the indicators that it defines."""
    found = read_folder(project, folder, ["plan.yml", TABLE], PLAN_TABLES)
    record = main_file(project, found, folder, "plan.yml")
    rows = found.rows
    written: list[Record] = []
    if record is not None:
        indicators = record.pop(scalar("indicators"), None)
        if isinstance(indicators, Items):
            written = project.only_records(folder / "plan.yml", indicators)
        set_list(project, record, "nodes", rows.get("nodes", []))
        _check_id(project, folder, record)
        data.plans.append(record)
    else:
        project.journal.drop(rows.get("nodes", []))
    data.lists["indicators"] += _either(project, "indicators", written, rows.get("indicators", []))
    nodes = record.get(scalar("nodes")) if record is not None else None
    items = [node for node in nodes if isinstance(node, Record)] if isinstance(nodes, Items) else []
    for name, table in NODE_TABLES.items():
        if record is not None:
            _attach(project, found, name, table.owner, items)
    data.rows.append(found)


def _read_budget(project: Project, folder: Path, data: Data) -> None:
    """Add the budget of a folder."""
    found = read_folder(project, folder, ["budget.yml", TABLE], BUDGET_TABLES)
    record = main_file(project, found, folder, "budget.yml")
    if record is not None:
        set_list(project, record, "lines", found.rows.get("lines", []))
        _check_id(project, folder, record)
        data.budgets.append(record)


def _either(project: Project, name: str, written: list[Record], rows: list[Record]) -> list[Record]:
    """A list from the one place where it stands."""
    if written and rows:
        note_twice(project, rows, name, written[0].file.path)
    return written or rows


def _attach(project: Project, found: Found, name: str, owner: str, items: list[Record]) -> None:
    """Give the rows of a table to the items that they name."""
    by_id = {str(item.get(scalar("id"))): item for item in reversed(items)}
    meant = {as_meant(name) for name in by_id}  # where an id cannot be one, its own fault says so
    groups: dict[str, list[Record]] = {}
    for row in found.rows.get(name, []):
        named = row.pop(scalar(owner), None)
        if isinstance(named, Scalar) and str(named) in by_id:
            groups.setdefault(str(named), []).append(row)
        elif not isinstance(named, Scalar) or not (
            named in meant or named in project.journal.dropped
        ):
            _note_orphan(project, row, owner, named, list(by_id))
    for item_id, rows in groups.items():
        set_list(project, by_id[item_id], name, rows)


def _note_orphan(
    project: Project, row: Record, owner: str, named: object, known: list[str]
) -> None:
    """Note a row that belongs to nothing."""
    where = place(row.file, named if isinstance(named, Scalar) else row)
    found = (
        say("In the column “{owner}”, “{id}” names nothing.", owner=owner, id=short(named))
        if isinstance(named, Scalar)
        else say("The column “{owner}” is empty in this row.", owner=owner)
    )
    project.journal.note(
        ORPHAN_ROW,
        where,
        found,
        expected=say("In the column “{owner}”, an id that exists.", owner=owner),
        fix=nearest(named, known)
        if isinstance(named, Scalar)
        else say("Fill in the column “{owner}”.", owner=owner),
    )


def _check_id(project: Project, folder: Path, record: Record) -> None:
    """Note an id that is not the folder's name."""
    found = record.get(scalar("id"))
    if not isinstance(found, Scalar) or found == folder.name:
        return
    project.journal.note(
        ID_UNLIKE_FOLDER,
        place(File(record.file.path), found),
        say("The id is “{id}”, the folder “{folder}”.", id=short(found), folder=folder.name),
        expected=say("The same name for both."),
        fix=say("Write “{folder}”, or rename the folder.", folder=folder.name),
    )
