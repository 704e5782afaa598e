"""Sources to the views of their pages: what the site takes from each."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.derive.index import Index, unique
from generator.model import addresses
from generator.model.source import Citation
from generator.view import NodeLink, SourceView
from generator.view.budget import BudgetView

T = TypeVar("T")


def source_views(index: Index, budgets: tuple[BudgetView, ...]) -> tuple[SourceView, ...]:
    """The view of each source, in the order of the site."""
    site = index.site
    plans = _cited_by((plan.source, plan) for plan in index.plans)
    money = _cited_by((budget.budget.source, budget) for budget in budgets)
    nodes = _cited_by(_nodes(index))
    reports = _cited_by(_reports(index))
    indicators = _cited_by((one.source, one) for one in site.indicator_by_id.values())
    organizations = _cited_by((one.source, one) for one in site.organization_by_id.values())
    return tuple(
        SourceView(
            source=source,
            key=addresses.key("sources", source.id),
            publisher=site.organization_by_id.get(source.publisher),
            plans=tuple(plans.get(source.id, ())),
            budgets=tuple(money.get(source.id, ())),
            nodes=tuple(nodes.get(source.id, ())),
            reports=tuple(reports.get(source.id, ())),
            indicators=tuple(indicators.get(source.id, ())),
            organizations=tuple(organizations.get(source.id, ())),
        )
        for source in site.source_by_id.values()
    )


def _cited_by(pairs: Iterable[tuple[Citation | None, T]]) -> dict[str, list[T]]:
    """What cites each source, by the source's id."""
    found: dict[str, list[T]] = {}
    for citation, value in pairs:
        if citation:
            found.setdefault(citation.id, []).append(value)
    return found


def _nodes(index: Index) -> Iterator[tuple[Citation | None, NodeLink]]:
    """Each node with what it cites: its own source, else its plan's."""
    for plan in index.plans:
        for node in unique(plan):
            if link := index.link(plan, node):
                yield node.source or plan.source, link


def _reports(index: Index) -> Iterator[tuple[Citation | None, NodeLink]]:
    """Each node that has yearly reports with what they cite."""
    for plan in index.plans:
        for node in unique(plan):
            for report in node.reports:
                if link := index.link(plan, node):
                    yield report.source, link
