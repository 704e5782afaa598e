"""Nodes to the views of their cards."""

from collections.abc import Iterator
from dataclasses import replace

from generator.derive.index import Index
from generator.derive.plan import action_view, report_views
from generator.model.plan import Node, Plan, StatementGroup
from generator.model.types import Id
from generator.view import CardView, IndicatorUse, NodeLink, PlanView


def card_views(index: Index, plans: tuple[PlanView, ...]) -> tuple[CardView, ...]:
    """The view of each card, in the order in which a reader goes through the plans."""
    return tuple(card for plan in plans for card in _cards(index, plan))


def _cards(index: Index, view: PlanView) -> Iterator[CardView]:
    """The cards of one plan, each with its neighbours."""
    statements = _statements(view.plan)
    cards = view.cards
    for place, link in enumerate(cards):
        yield _card(
            index,
            link,
            previous=cards[place - 1] if place else None,
            following=cards[place + 1] if place + 1 < len(cards) else None,
            statements=statements.get(link.node.id, ()),
        )


def _card(
    index: Index,
    link: NodeLink,
    *,
    previous: NodeLink | None,
    following: NodeLink | None,
    statements: tuple[StatementGroup, ...],
) -> CardView:
    """One node's card."""
    plan, node = link.plan, link.node
    related = (index.link(*target) for target in index.related(plan, node))
    return CardView(
        plan=plan,
        level=link.level,
        node=node,
        key=link.key,
        ancestors=index.links(plan, plan.ancestors(node)),
        children=index.links(plan, plan.children(node)),
        previous=previous,
        following=following,
        leads=index.organizations(node.leads),
        partners=index.organizations(node.partners),
        related=tuple(other for other in related if other),
        linked_from=index.linked_from.get((plan.id, node.id), ()),
        actions=tuple(action_view(index, action) for action in node.actions),
        indicators=index.indicators(node.indicators, node),
        indicators_below=_below(index, plan, node),
        reports=report_views(index, node),
        statements=statements,
        cited=index.cited(node.source, plan.source),
    )


def _below(index: Index, plan: Plan, node: Node) -> tuple[IndicatorUse, ...]:
    """The indicators of the nodes below one that it does not list itself."""
    named = (name for below in plan.descendants(node) for name in below.indicators)
    return index.indicators((name for name in named if name not in node.indicators), node)


def _statements(plan: Plan) -> dict[Id, tuple[StatementGroup, ...]]:
    """What a plan states about each of its nodes: its groups, with those sentences alone."""
    found: dict[Id, dict[Id, StatementGroup]] = {}
    for group in plan.statements:
        for item in group.items:
            if item.node:
                groups = found.setdefault(item.node, {})
                so_far = groups.get(group.id) or replace(group, items=())
                groups[group.id] = replace(so_far, items=(*so_far.items, item))
    return {node: tuple(groups.values()) for node, groups in found.items()}
