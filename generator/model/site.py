"""Everything that one project holds, as loaded."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from generator.model.budget import Budget
from generator.model.indicator import Indicator
from generator.model.narrative import Narrative
from generator.model.organization import Organization, Term
from generator.model.plan import Node, Plan
from generator.model.sentence import Sentence
from generator.model.settings import Settings
from generator.model.source import Source
from generator.model.translation import NONE_CONFIRMED, Confirmations

BUDGETS = "/budgets"
"""Where `Site.marks` has the fingerprint of all budgets: no folder's name."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def _no_text(path: str) -> None:
    """No file: a site that was not read from a folder has none."""
    del path


def _by_id(entities: Iterable[T]) -> Mapping[str, T]:
    """Entities by id; the first where two have the same (a check says so)."""
    found: dict[str, T] = {}
    for entity in entities:
        found.setdefault(entity.id, entity)
    return found


@dataclass(frozen=True, kw_only=True)
class Site:
    """The whole content of a project. Lists keep duplicates, so that a check can name them.

    `catalogues` are the project's own words of the interface: texts of `.po` files by language.
    `images` are pictures of the content folder, by their address from the root: `images/map.png`.
    `dropped` are the ids of entities that could not be read: references to them are no faults.
    `unread` are the files that could not be read whole: what is missing may stand there.
    `misread` are those of which a part was left out, or put right, while reading. `maimed` are the
    items of which a part was left out (`a-plan/1.2`, `an-indicator`).
    `confirmed` are the translations that somebody confirmed.
    `today` is the day of the build, by which observations are late or to come; where none is
    given, none are. `text` gives a file
    of the project as it is written, by its path, for the exact place of a fault; `None` for what
    cannot be read as text.
    """

    settings: Settings
    catalogues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plans: tuple[Plan, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    budgets: tuple[Budget, ...] = ()
    organizations: tuple[Organization, ...] = ()
    sources: tuple[Source, ...] = ()
    terms: tuple[Term, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    images: tuple[str, ...] = ()
    dropped: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    misread: frozenset[str] = frozenset()
    maimed: frozenset[str] = frozenset()
    confirmed: Confirmations = NONE_CONFIRMED
    today: date | None = None
    text: Callable[[str], str | None] = _no_text

    marks: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints: of what each plan's folder says, by its name; of `BUDGETS`; under no name, of
    what all share.

    A site that was not read from files has none.
    """
    is_plan: bool = False
    """Whether this is a plan's part of a site: what the settings say belongs to another part."""

    @cached_property
    def known(self) -> dict[str, object]:
        """What is made of the whole site once, by name: see `model/facts.py`."""
        return {}

    @cached_property
    def plan_by_id(self) -> Mapping[str, Plan]:
        """Plans by id."""
        return _by_id(self.plans)

    @cached_property
    def indicator_by_id(self) -> Mapping[str, Indicator]:
        """Indicators by id."""
        return _by_id(self.indicators)

    @cached_property
    def organization_by_id(self) -> Mapping[str, Organization]:
        """Organizations by id."""
        return _by_id(self.organizations)

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """Sources by id."""
        return _by_id(self.sources)

    @cached_property
    def narrative_by_key(self) -> Mapping[tuple[str, str], Narrative]:
        """Narratives by key and language: `("plans/strategique-2008-2012", "fr")`."""
        return {(text.key, text.lang): text for text in reversed(self.narratives)}

    @cached_property
    def indicator_uses(self) -> Mapping[str, tuple[tuple[Plan, Node | None], ...]]:
        """Which nodes use each indicator; `None` stands for the plan as a whole."""
        uses: dict[str, list[tuple[Plan, Node | None]]] = {}
        for plan in self.plans:
            for indicator in plan.major_indicators:
                uses.setdefault(indicator, []).append((plan, None))
            for node in plan.nodes:
                for indicator in node.indicators:
                    uses.setdefault(indicator, []).append((plan, node))
        return {indicator: tuple(places) for indicator, places in uses.items()}

    def reference(self, reference: str, plan: Plan) -> tuple[Plan, Node] | None:
        """What `2.4` (in `plan`) or `other-plan/2.4` names, if it names anything."""
        plan_id, slash, node_id = reference.rpartition("/")
        target = self.plan_by_id.get(plan_id) if slash else plan
        node = target.node(node_id) if target else None
        return (target, node) if target and node else None
