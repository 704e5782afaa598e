"""What pages show: the model joined up, the same for every language.

`derive/` makes views, `render/` draws them; neither knows the other. A view refers to the model's
own objects, so that a figure exists once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import Fact
from generator.model.indicator import Indicator
from generator.model.organization import Organization, Term
from generator.model.plan import Action, Level, Node, Plan, StatementGroup
from generator.model.report import Report
from generator.model.site import Site
from generator.model.source import Citation, Source
from generator.model.when import When
from generator.page import Leaning
from generator.problem import Problem, Rule, Waived
from generator.view.budget import BudgetView
from generator.view.timeline import Event

if TYPE_CHECKING:
    from generator.view.cards import ListedCard  # which is made of what stands here


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with the document that it cites."""

    source: Source
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLink:
    """A node as another page names it. `key` and `anchor` lead to it; see `model/addresses.py`."""

    plan: Plan
    node: Node
    level: Level
    key: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """An action with the organizations that answer for it."""

    action: Action
    leads: tuple[Organization, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorUse:
    """An indicator as a card lists it; `elsewhere` are other nodes that use it.

    `more` is how many further nodes use it, which only the indicator's own page lists; `major_in`
    are the plans that name it among their own indicators.
    """

    indicator: Indicator
    key: str
    elsewhere: tuple[NodeLink, ...] = ()
    more: int = 0
    major_in: tuple[Plan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A yearly report with its source."""

    report: Report
    cited: Cited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """One node's card: where it stands, who answers for it, its actions, indicators and reports.

    `indicators_below` are those of the nodes below it that it does not list itself.
    `linked_from` are nodes that name this one as related. `cited` is missing where the source is
    one that the site does not know.
    """

    plan: Plan
    level: Level
    node: Node
    key: str
    ancestors: tuple[NodeLink, ...]
    children: tuple[NodeLink, ...]
    previous: NodeLink | None
    following: NodeLink | None
    leads: tuple[Organization, ...]
    partners: tuple[Organization, ...]
    related: tuple[NodeLink, ...]
    linked_from: tuple[NodeLink, ...]
    actions: tuple[ActionView, ...]
    indicators: tuple[IndicatorUse, ...]
    indicators_below: tuple[IndicatorUse, ...]
    reports: tuple[ReportView, ...]
    statements: tuple[StatementGroup, ...]
    cited: Cited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item without a card of its own that its plan says more of than its title and its place."""

    link: NodeLink
    leads: tuple[Organization, ...]
    partners: tuple[Organization, ...]
    related: tuple[NodeLink, ...]
    actions: tuple[ActionView, ...]
    indicators: tuple[IndicatorUse, ...]
    reports: tuple[ReportView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """A node in its plan's tree, with what stands below it. `rows` is how many leaves it spans."""

    link: NodeLink
    children: tuple["TreeNode", ...]
    indicators: tuple[IndicatorUse, ...]
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCount:
    """How many items a plan has at one of its levels."""

    level: Level
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """A plan's own page: its tree, what it declares, its indicators, who answers for it.

    `cards` are the nodes with a page of their own, in reading order; `items` are others of
    which there is more to say.
    """

    plan: Plan
    key: str
    tree: tuple[TreeNode, ...]
    counts: tuple[LevelCount, ...]
    action_count: int
    indicator_count: int
    leads: tuple[Organization, ...]
    partners: tuple[Organization, ...]
    major_indicators: tuple[IndicatorUse, ...]
    statements: tuple[StatementGroup, ...]
    schedule: tuple["Scheduled", ...]
    cards: tuple[NodeLink, ...]
    items: tuple[ItemView, ...]
    cited: Cited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """A dated action of a plan, or a dated node where `action` is missing, in the order of time."""

    when: When
    link: NodeLink
    action: ActionView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """An indicator's own page: its definition, targets and observations, and who uses it.

    `plans` are all those that use it, the first being the one under which lists show it;
    `major_in` are those that name it among their own indicators.
    """

    indicator: Indicator
    key: str
    uses: tuple[NodeLink, ...]
    plans: tuple[Plan, ...]
    major_in: tuple[Plan, ...]
    cited: Cited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView:
    """An organization's page: its place, its mandate, and all it answers for."""

    organization: Organization
    key: str
    parents: tuple[Organization, ...]
    children: tuple[Organization, ...]
    plans: tuple[Plan, ...]
    leads: tuple[NodeLink, ...]
    partners: tuple[NodeLink, ...]
    budgets: tuple[BudgetView, ...]
    cited: Cited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source's page: the document and what this site takes from it.

    `nodes` and `reports` are the nodes that cite it themselves, or whose yearly report does.
    """

    source: Source
    key: str
    publisher: Organization | None
    plans: tuple[Plan, ...]
    budgets: tuple[BudgetView, ...]
    nodes: tuple[NodeLink, ...]
    reports: tuple[NodeLink, ...]
    indicators: tuple[Indicator, ...]
    organizations: tuple[Organization, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """What the checks found, for the public: nothing hidden, waivers with their reasons."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    plans: tuple[PlanView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """Everything that the site shows, in the order of its pages."""

    site: Site
    plans: tuple[PlanView, ...]
    cards: tuple[CardView, ...]
    listing: "tuple[ListedCard, ...]"
    indicators: tuple[IndicatorView, ...]
    budgets: tuple[BudgetView, ...]
    organizations: tuple[OrganizationView, ...]
    sources: tuple[SourceView, ...]
    terms: tuple[Term, ...]
    timeline: tuple[Event, ...]
    status: StatusView
    facts: Mapping[str, Fact]
    leans: Mapping[str, Leaning]
    """What each card and each indicator leans on, by its key."""
