"""Look-ups that every view needs, built once for the whole site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from generator.model import addresses
from generator.model.organization import Organization
from generator.model.plan import Node, Plan
from generator.model.site import Site
from generator.model.source import Citation
from generator.view import Cited, IndicatorUse, NodeLink

_ELSEWHERE = 6
"""How many other uses of an indicator a card lists, so that shared ones cost no more."""


@dataclass(frozen=True)
class Index:
    """Answers about a site. What a reference does not find is left out: checks report it."""

    site: Site

    @cached_property
    def _links(self) -> dict[int, NodeLink | None]:
        """What was said of nodes so far, by the places of their objects: one link for all pages."""
        return {}

    def link(self, plan: Plan, node: Node) -> NodeLink | None:
        """How other pages name a node: its card, or its place on its plan's page."""
        if id(node) not in self._links:
            self._links[id(node)] = _link(plan, node)
        return self._links[id(node)]

    def links(self, plan: Plan, nodes: Iterable[Node]) -> tuple[NodeLink, ...]:
        """How other pages name several nodes of a plan."""
        return tuple(link for node in nodes if (link := self.link(plan, node)))

    def organizations(self, ids: Iterable[str]) -> tuple[Organization, ...]:
        """The organizations with these ids, in the same order."""
        known = self.site.organization_by_id
        return tuple(known[name] for name in ids if name in known)

    def cited(self, *citations: Citation | None) -> Cited | None:
        """The first of these citations whose document the site knows."""
        for citation in citations:
            if citation and citation.id in self.site.source_by_id:
                return Cited(self.site.source_by_id[citation.id], citation)
        return None

    @cached_property
    def uses(self) -> Mapping[str, tuple[NodeLink, ...]]:
        """The nodes that use each indicator, in the order of plans."""
        return {
            indicator: tuple(
                link for plan, node in places if node and (link := self.link(plan, node))
            )
            for indicator, places in self.site.indicator_uses.items()
        }

    @cached_property
    def major_in(self) -> Mapping[str, tuple[Plan, ...]]:
        """The plans that name each indicator among their own."""
        return {
            indicator: tuple(plan for plan, node in places if node is None)
            for indicator, places in self.site.indicator_uses.items()
        }

    def indicators(self, ids: Iterable[str], but: Node | None = None) -> tuple[IndicatorUse, ...]:
        """Indicators as a page lists them, each once; `but` is the node whose page it is."""
        known = self.site.indicator_by_id
        return tuple(self._use(name, but) for name in dict.fromkeys(ids) if name in known)

    def _use(self, indicator: str, but: Node | None) -> IndicatorUse:
        """One indicator as a page lists it."""
        uses = self.uses.get(indicator, ())
        others = len(uses) - (1 if but and indicator in but.indicators else 0)
        elsewhere = tuple(islice((link for link in uses if link.node is not but), _ELSEWHERE))
        return IndicatorUse(
            indicator=self.site.indicator_by_id[indicator],
            key=addresses.key("indicators", indicator),
            elsewhere=elsewhere,
            more=max(0, others - len(elsewhere)),
            major_in=self.major_in.get(indicator, ()),
        )

    @cached_property
    def linked_from(self) -> Mapping[tuple[str, str], tuple[NodeLink, ...]]:
        """Which nodes name each node as related, by plan and node ids."""
        found: dict[tuple[str, str], list[NodeLink]] = {}
        for plan in self.plans:
            for node in unique(plan):
                for target, other in self.related(plan, node):
                    if link := self.link(plan, node):
                        found.setdefault((target.id, other.id), []).append(link)
        return {key: tuple(links) for key, links in found.items()}

    def related(self, plan: Plan, node: Node) -> Iterator[tuple[Plan, Node]]:
        """The nodes that a node names as related."""
        for reference in node.related:
            if target := self.site.reference(reference, plan):
                yield target

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan, once, from the newest."""
        found = sorted(self.site.plan_by_id.values(), key=lambda plan: plan.id)
        return tuple(sorted(found, key=_start, reverse=True))


def _link(plan: Plan, node: Node) -> NodeLink | None:
    """The link to a node of a plan; none where the plan does not declare its level."""
    level = plan.level(node)
    if level is None:
        return None
    if level.card:
        key = addresses.key("plans", plan.id, node.id)
        return NodeLink(plan=plan, node=node, level=level, key=key)
    key = addresses.key("plans", plan.id)
    where = addresses.anchor(node.id)
    return NodeLink(plan=plan, node=node, level=level, key=key, anchor=where)


def _start(plan: Plan) -> date:
    """The day on which a plan begins; a plan whose start is open is the oldest."""
    return plan.period.start or date.min


def unique(plan: Plan) -> Iterator[Node]:
    """The nodes of a plan, the first where two have the same id."""
    return (node for node in plan.nodes if plan.node(node.id) is node)
