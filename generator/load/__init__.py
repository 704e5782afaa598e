"""The load stage: a project's files become its `Site`, and their faults become problems.

Data flows through these modules in this order: `files` (bytes to text), `yaml_file`, `table` and
`workbook` (text to trees with places), `content` (trees to where they belong), `fit` and `bind`
(trees to the model).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.garbage import uncollected
from generator.language.words import use
from generator.load.catalogues import read_catalogues
from generator.load.content import bound, read_data
from generator.load.files import ProjectText
from generator.load.journal import Journal
from generator.load.narrative import read_images, read_narratives
from generator.load.project import Project
from generator.load.rules import RULES
from generator.load.settings import read_settings
from generator.load.translations import read_confirmations
from generator.load.units import bound_plans
from generator.model.addresses import plan_folder
from generator.model.budget import Budget
from generator.model.narrative import Narrative
from generator.model.organization import Organization, Term
from generator.model.sentence import Sentence
from generator.model.settings import Settings
from generator.model.site import BUDGETS, Site
from generator.model.source import Source
from generator.packed import digest
from generator.problem import Problem
from generator.store import NOTHING_KEPT, Store

__all__ = ["RULES", "Loaded", "load", "settings_of"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read of a project, and everything that is wrong with its files, by place."""

    site: Site
    problems: tuple[Problem, ...]


@uncollected()
def load(root: Path, store: Store = NOTHING_KEPT) -> Loaded:
    """The project in the folder `root`. Wrong content is never an exception.

    What takes long to read is kept in `store`, and taken from it while its files stay the same.
    """
    root = root.absolute()
    journal = Journal()
    own = read_catalogues(root, journal)
    use(own)
    settings = read_settings(root, journal)
    project = Project(root, settings.codes, journal)
    data = read_data(project, root / settings.data)
    found = bound_plans(project, data, store)
    site = Site(
        settings=settings,
        catalogues=own,
        plans=found.plans,
        indicators=found.indicators,
        budgets=bound(project, data.budgets, Budget),
        organizations=data.bound(project, "organizations", Organization),
        sources=data.bound(project, "sources", Source),
        terms=data.bound(project, "glossary", Term),
        sentences=data.bound(project, "sentences", Sentence),
        narratives=read_narratives(project, root / settings.content),
        images=read_images(project, root / settings.content),
        confirmed=read_confirmations(project, settings),
        dropped=frozenset(journal.dropped),
        unread=frozenset(journal.unread),
        maimed=frozenset(journal.maimed),
        misread=frozenset(problem.place.path for problem in journal.problems),
        text=ProjectText(root),
    )
    site = replace(site, marks=_marks(site, found.marks))
    return Loaded(site, tuple(sorted(journal.problems, key=lambda problem: problem.place)))


def settings_of(root: Path) -> Settings:
    """What a project says of itself, without reading anything else of it."""
    return read_settings(root.absolute(), Journal())


def _marks(site: Site, plans: Mapping[str, str]) -> Mapping[str, str]:
    """The fingerprints of the plans with their narrative, and of what all share."""
    if not plans:
        return {}
    said: dict[str, list[Narrative]] = {name: [] for name in plans}
    for narrative in site.narratives:
        owner = narrative.key.partition("/")[2].partition("/")[0]
        said.get(owner, []).append(narrative)
    shared = (
        tuple(one for one in site.indicators if plan_folder(one.origin.path) not in plans),
        *(site.settings, site.organizations, site.sources, site.terms, site.sentences),
        *(sorted(site.dropped), sorted(site.unread), sorted(site.misread), sorted(site.maimed)),
        tuple(sorted(site.catalogues.items())),
    )
    marks = {name: f"{key} {_digest(said[name])}" for name, key in plans.items()}
    return {**marks, BUDGETS: _digest(site.budgets), "": _digest(shared)}


def _digest(value: object) -> str:
    """The fingerprint of a value of the model."""
    return digest(value)
