"""Plans to the views of their pages: tree, counts, schedule."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.derive.index import Index, unique
from generator.model import addresses
from generator.model.plan import Action, Node, Plan
from generator.view import (
    ActionView,
    ItemView,
    LevelCount,
    NodeLink,
    PlanView,
    ReportView,
    Scheduled,
    TreeNode,
)


def plan_views(index: Index) -> tuple[PlanView, ...]:
    """The view of each plan, in the order of the site."""
    return tuple(_view(index, plan) for plan in index.plans)


def _view(index: Index, plan: Plan) -> PlanView:
    """One plan's view."""
    nodes = tuple(unique(plan))
    links = index.links(plan, reading_order(plan))
    return PlanView(
        plan=plan,
        key=addresses.key("plans", plan.id),
        tree=tuple(_tree(index, plan, reading_roots(plan))),
        counts=_counts(plan, nodes),
        action_count=sum(len(node.actions) for node in nodes),
        indicator_count=len(_indicators(index, nodes)),
        leads=index.organizations(plan.leads),
        partners=index.organizations(plan.partners),
        major_indicators=index.indicators(plan.major_indicators),
        statements=plan.statements,
        schedule=tuple(sorted(_schedule(index, plan, nodes), key=_in_time)),
        cards=tuple(link for link in links if link.level.card),
        items=tuple(
            _item(index, link) for link in links if not link.level.card and _says_more(link.node)
        ),
        cited=index.cited(plan.source),
    )


def reading_roots(plan: Plan) -> list[Node]:
    """The nodes at the top: those without a parent, or whose parent does not exist."""
    return [node for node in unique(plan) if node.parent is None or not plan.node(node.parent)]


def reading_order(plan: Plan) -> list[Node]:
    """Every node as a reader meets it: depth first. Nodes in a circle of parents come last."""
    order: list[Node] = []
    seen: set[str] = set()
    for root in [*reading_roots(plan), *unique(plan)]:
        for node in (root, *plan.descendants(root)) if root.id not in seen else ():
            if plan.node(node.id) is node and node.id not in seen:
                seen.add(node.id)
                order.append(node)
    return order


def _tree(index: Index, plan: Plan, nodes: list[Node]) -> Iterator[TreeNode]:
    """Nodes with what stands below each."""
    for node in nodes:
        link = index.link(plan, node)
        if link is None:
            continue
        below = [child for child in plan.children(node) if plan.node(child.id) is child]
        children = tuple(_tree(index, plan, below))
        yield TreeNode(
            link=link,
            children=children,
            indicators=index.indicators(node.indicators, node),
            rows=sum(child.rows for child in children) or 1,
        )


def _counts(plan: Plan, nodes: tuple[Node, ...]) -> tuple[LevelCount, ...]:
    """How many nodes stand at each level, from the top."""
    found = Counter(node.kind for node in nodes)
    return tuple(LevelCount(level=level, count=found[level.kind]) for level in plan.levels)


def _indicators(index: Index, nodes: tuple[Node, ...]) -> set[str]:
    """The ids of the indicators of a plan's nodes. Those of the plan as a whole stand apart."""
    named = {indicator for node in nodes for indicator in node.indicators}
    return named & index.site.indicator_by_id.keys()


def _schedule(index: Index, plan: Plan, nodes: tuple[Node, ...]) -> Iterator[Scheduled]:
    """The dated actions of a plan and its dated nodes."""
    for node in nodes:
        link = index.link(plan, node)
        if link is None:
            continue
        if node.schedule:
            yield Scheduled(when=node.schedule, link=link)
        for action in node.actions:
            if action.schedule:
                view = action_view(index, action)
                yield Scheduled(when=action.schedule, link=link, action=view)


def _in_time(scheduled: Scheduled) -> tuple[date, date]:
    """Where a dated item stands in time: by its deadline, then by its start."""
    return scheduled.when.end or date.max, scheduled.when.start or date.min


def _says_more(node: Node) -> bool:
    """Whether a plan says more of a node than its title, its summary and its place."""
    lists = (node.leads, node.partners, node.related, node.actions, node.indicators, node.reports)
    return any(lists) or bool(node.schedule or node.note)


def _item(index: Index, link: NodeLink) -> ItemView:
    """A node without a card."""
    plan, node = link.plan, link.node
    related = (index.link(*target) for target in index.related(plan, node))
    return ItemView(
        link=link,
        leads=index.organizations(node.leads),
        partners=index.organizations(node.partners),
        related=tuple(other for other in related if other),
        actions=tuple(action_view(index, action) for action in node.actions),
        indicators=index.indicators(node.indicators, node),
        reports=report_views(index, node),
    )


def report_views(index: Index, node: Node) -> tuple[ReportView, ...]:
    """The reports of a node, each with its source."""
    return tuple(ReportView(report=one, cited=index.cited(one.source)) for one in node.reports)


def action_view(index: Index, action: Action) -> ActionView:
    """An action with the organizations that answer for it."""
    return ActionView(action=action, leads=index.organizations(action.leads))
