"""Plans read by themselves: on all cores, and from what an earlier reading kept.

A plan's folder mostly says all of its plan and nothing of another. Where one does not (its tables
tell of an indicator of another folder, or two define one id), all are read together instead: the
result and the messages are the same, later.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.crew import chunks, shared
from generator.load.content import Data, bound, plan_alone, read_plans
from generator.load.journal import Journal
from generator.load.narrative import read_narratives
from generator.load.project import Project
from generator.load.tree import scalar
from generator.model.indicator import Indicator
from generator.model.plan import Plan
from generator.model.site import Site
from generator.packed import pack, unpack
from generator.problem import Severity
from generator.store import Store


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of a project, and every indicator, those of the data folder first."""

    plans: tuple[Plan, ...]
    indicators: tuple[Indicator, ...]
    marks: Mapping[str, str] = field(default_factory=dict)
    """The fingerprint of each plan's folder, by its name; none where one tells of another."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What one folder says; `is_apart` where it says all of it, and of nothing else."""

    plans: tuple[Plan, ...]
    indicators: tuple[Indicator, ...]
    journal: Journal
    is_apart: bool


def bound_plans(project: Project, data: Data, store: Store) -> Plans:
    """The plans of a project with their indicators; their faults go to its journal."""
    own = data.lists["indicators"]
    rows = any(found.rows.get(name) for found in data.rows for name in ("targets", "observations"))
    units = {} if rows else _units(project, data.folders, store)
    ids = Counter(one.id for unit in units.values() for one in unit.indicators)
    ids.update(str(record.get(scalar("id"))) for record in own)
    if (
        rows
        or not all(unit.is_apart for unit in units.values())
        or any(n > 1 for n in ids.values())
    ):
        read_plans(project, data)
        plans = bound(project, data.plans, Plan)
        return Plans(plans, data.bound(project, "indicators", Indicator))
    for unit in units.values():
        project.journal.add(unit.journal)
    return Plans(
        tuple(plan for unit in units.values() for plan in unit.plans),
        (
            *data.bound(project, "indicators", Indicator),
            *(one for unit in units.values() for one in unit.indicators),
        ),
        {folder.name: key for folder, key in zip(data.folders, units, strict=True)},
    )


def _units(project: Project, folders: Sequence[Path], store: Store) -> dict[str, _Unit]:
    """What each folder says, by its key: kept, or read now."""
    keys = [_key(project, folder) for folder in folders]
    known = [store.get("plans", key) for key in keys]
    wanted = [place for place, unit in enumerate(known) if not isinstance(unit, _Unit)]
    read = partial(_read_some, project, folders)
    for places, units in zip(chunks(wanted), shared(read, chunks(wanted)), strict=True):
        for place, unit in zip(places, units, strict=True):
            known[place] = unpack(unit)
            store.put_packed("plans", keys[place], unit)
    return dict(zip(keys, known, strict=True))


def _read_some(project: Project, folders: Sequence[Path], places: Sequence[int]) -> list[bytes]:
    """What some of the folders say, packed."""
    return [pack(_read(project, folders[place])) for place in places]


def _read(project: Project, folder: Path) -> _Unit:
    """What a folder says."""
    alone = Project(project.root, project.languages, Journal())
    data, is_apart = plan_alone(alone, folder)
    return _Unit(
        bound(alone, data.plans, Plan),
        data.bound(alone, "indicators", Indicator),
        alone.journal,
        is_apart,
    )


def reread(root: Path, site: Site, folder: str) -> Site | None:
    """A site with nothing but the plan of a folder as it is now, and what the plan refers to.

    Nothing where the folder cannot be read, or does not say all of its plan and nothing else.
    """
    project = Project(root, site.settings.codes, Journal())
    unit = _read(project, root / site.settings.data / "plans" / folder)
    content = root / site.settings.content
    narratives = read_narratives(project, content, content / "plans" / folder)
    problems = (*unit.journal.problems, *project.journal.problems)
    if not (unit.is_apart and unit.plans) or any(
        one.severity is Severity.ERROR for one in problems
    ):
        return None
    own = {one.id for one in unit.indicators}
    used = {name for plan in unit.plans for node in plan.nodes for name in node.indicators}
    used.update(name for plan in unit.plans for name in plan.major_indicators)
    others = (one for one in site.indicators if one.id in used and one.id not in own)
    return replace(
        site,
        plans=unit.plans,
        indicators=(*unit.indicators, *others),
        narratives=narratives,
        budgets=(),
        marks={},
    )


def _key(project: Project, folder: Path) -> str:
    """What a reading depends on: the files of the folder, its name, the languages of the site."""
    digest = sha256(repr((project.shown(folder), tuple(project.languages))).encode())
    for path in sorted(folder.iterdir()):
        digest.update(f"\0{path.name}\0{_kind(path)}\0".encode("utf-8", "surrogateescape"))
        if path.is_file() and not path.is_symlink():
            digest.update(_digest(path))
    return digest.hexdigest()


def _kind(path: Path) -> str:
    """What stands at a path."""
    tests: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("link", path.is_symlink),
        ("folder", path.is_dir),
        ("file", path.is_file),
    )
    return next((name for name, is_it in tests if is_it()), "other")


def _digest(path: Path) -> bytes:
    """The fingerprint of a file; of its refusal to be read."""
    try:
        return sha256(path.read_bytes()).digest()
    except OSError as error:
        return repr(error).encode()
