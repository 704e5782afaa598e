"""Plans as data: their levels, nodes, actions and reports."""

from collections.abc import Mapping
from typing import Any

from generator.model import addresses
from generator.model.plan import Action, Level, Node, Plan, StatementGroup
from generator.model.report import Report
from generator.render.api.values import (
    Json,
    citation,
    errata,
    file,
    pages,
    period,
    quantity,
    text,
    texts,
)
from generator.view import CardView, IndicatorUse, PlanView


def plan(view: PlanView, langs: tuple[str, ...]) -> Json:
    """A plan with everything that stands in it."""
    one = view.plan
    cards = {link.node.id: pages(link.key, langs) for link in view.cards}

    def below(node: Node) -> dict[str, str]:
        return pages(view.key, langs, addresses.anchor(node.id))

    return {
        "id": one.id,
        "kind": one.kind,
        "label": text(one.label),
        "title": text(one.title),
        "short_title": text(one.short_title),
        "summary": text(one.summary),
        "mission": text(one.mission),
        "period": period(one.period),
        "address": pages(view.key, langs),
        "leads": list(one.leads),
        "partners": list(one.partners),
        "levels": [_level(level) for level in one.levels],
        "nodes": [_node(node, cards.get(node.id) or below(node)) for node in one.nodes],
        "statements": [_group(group) for group in one.statements],
        "major_indicators": list(one.major_indicators),
        "source": citation(one.source),
    }


def card(view: CardView, langs: tuple[str, ...]) -> Json:
    """A card: its node as its plan has it, where that stands, and what it is measured by."""
    address = pages(view.key, langs)
    return {
        "plan": _part_of(view.plan, langs),
        "level": _level(view.level),
        "node": _node(view.node, address),
        "ancestors": [link.node.id for link in view.ancestors],
        "children": [link.node.id for link in view.children],
        "indicators": [_use(use) for use in view.indicators],
        "address": address,
        "source": citation(view.cited.citation if view.cited else None),
    }


def card_path(view: CardView) -> str:
    """The path of a card's own file."""
    return file("cards", addresses.slug(view.plan.id), view.node.id, ".json")


def _part_of(one: Plan, langs: tuple[str, ...]) -> Json:
    """A plan as its cards name it."""
    return {
        "id": one.id,
        "title": text(one.title),
        "address": pages(addresses.key("plans", one.id), langs),
        "data": file("plans", one.id, ".json"),
    }


def _use(use: IndicatorUse) -> Json:
    """An indicator as a card names it."""
    one = use.indicator
    return {"id": one.id, "title": text(one.title), "data": file("indicators", one.id, ".json")}


def _level(level: Level) -> Json:
    """A rung of the plan's hierarchy."""
    return {
        "kind": level.kind,
        "label": text(level.label),
        "plural": text(level.plural),
        "requires": list(level.requires),
        "card": level.card,
        "optional": level.optional,
    }


def _node(node: Node, address: Mapping[str, str]) -> Json:
    """One item at a level, with the address of its page or of its place on the plan's."""
    return {
        "id": node.id,
        "number": node.number,
        "kind": node.kind,
        "parent": node.parent,
        "title": text(node.title),
        "summary": text(node.summary),
        "note": text(node.note),
        "schedule": period(node.schedule),
        "address": dict(address),
        "leads": list(node.leads),
        "partners": list(node.partners),
        "related": list(node.related),
        "formerly": list(node.formerly),
        "indicators": list(node.indicators),
        "actions": [_action(action) for action in node.actions],
        "reports": [_report(report) for report in node.reports],
        "source": citation(node.source),
    }


def _action(action: Action) -> Json:
    """A step of a measure."""
    return {
        "id": action.id,
        "text": text(action.text),
        "steps": texts(action.steps),
        "schedule": period(action.schedule),
        "schedule_note": text(action.schedule_note),
        "leads": list(action.leads),
        "status": action.status,
    }


def _report(report: Report) -> Json:
    """One measure's progress over one period. `cost` is in dollars, `clientele` in persons."""
    return {
        "id": report.id,
        "period": period(report.period),
        "title": text(report.title),
        "status": report.status,
        "activities": text(report.activities),
        "cost": quantity(report.cost),
        "clientele": quantity(report.clientele),
        "next_steps": text(report.next_steps),
        "further_information": text(report.further_information),
        "gender_based_analysis": _analysis(report),
        "declarations": [
            {"text": text(one.text), "ticked": one.ticked} for one in report.declarations
        ],
        "source": citation(report.source),
        "seal": report.seal,
        "errata": errata(report.errata),
    }


def _analysis(report: Report) -> dict[str, Any] | None:
    """Whether gender-based analysis applies, and how it is done; none where nothing is said."""
    analysis = report.gender_based_analysis
    return {"applies": analysis.applies, "text": text(analysis.text)} if analysis else None


def _group(group: StatementGroup) -> Json:
    """What the plan declares beside its hierarchy."""
    items = [{"text": text(item.text), "node": item.node} for item in group.items]
    return {"id": group.id, "title": text(group.title), "ordered": group.ordered, "items": items}
