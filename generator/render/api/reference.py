"""What the rest refers to, as data: organizations, sources, the glossary; and the index of all."""

from collections.abc import Iterable

from generator.model import addresses
from generator.model.organization import Term
from generator.model.settings import Settings
from generator.model.source import Source
from generator.render.api.plans import card_path
from generator.render.api.values import (
    Json,
    citation,
    file,
    pages,
    period,
    text,
    texts,
    workbooks,
)
from generator.view import CardView, IndicatorView, OrganizationView, PlanView, Views
from generator.view.budget import BudgetView


def organizations(views: Views) -> Json:
    """Every organization with its mandate and its parent."""
    langs = views.site.settings.codes
    return {"organizations": [_organization(view, langs) for view in views.organizations]}


def _organization(view: OrganizationView, langs: tuple[str, ...]) -> Json:
    """One organization."""
    one = view.organization
    return {
        "id": one.id,
        "name": text(one.name),
        "acronym": text(one.acronym),
        "kind": text(one.kind),
        "parent": one.parent,
        "mandate": text(one.mandate),
        "objectives": texts(one.objectives),
        "services": texts(one.services),
        "address": pages(view.key, langs),
        "source": citation(one.source),
    }


def sources(views: Views) -> Json:
    """Every published document that facts come from."""
    langs = views.site.settings.codes
    return {"sources": [_source(view.source, view.key, langs) for view in views.sources]}


def _source(one: Source, key: str, langs: tuple[str, ...]) -> Json:
    """One document."""
    return {
        "id": one.id,
        "title": text(one.title),
        "publisher": one.publisher,
        "language": one.language,
        "date": period(one.date),
        "identifiers": dict(one.identifiers),
        "url": one.url,
        "note": text(one.note),
        "address": pages(key, langs),
    }


def glossary(views: Views) -> Json:
    """Every term with its definition."""
    langs = views.site.settings.codes
    return {"terms": [_term(term, langs) for term in views.terms]}


def _term(term: Term, langs: tuple[str, ...]) -> Json:
    """One term; its address leads to its place in the glossary."""
    return {
        "id": term.id,
        "term": text(term.term),
        "acronym": text(term.acronym),
        "definition": text(term.definition),
        "address": pages("glossary", langs, addresses.anchor(term.id)),
        "source": citation(term.source),
    }


def index(views: Views) -> Json:
    """Everything that the site holds, with where to read it and where its data are.

    Its cards and indicators are listed apart.
    """
    settings = views.site.settings
    langs = settings.codes
    return {
        "version": "1",
        "title": text(settings.title),
        "description": text(settings.description),
        "languages": [{"code": one.code, "name": one.name} for one in settings.languages],
        "licence": _licence(settings),
        "plans": [_plan(view, langs) for view in views.plans],
        "cards": [],
        "indicators": [],
        "budgets": [_budget(view, langs) for view in views.budgets],
        "organizations": file("organizations", ".json"),
        "sources": file("sources", ".json"),
        "glossary": file("glossary", ".json"),
        "documents": file("documents", ".json"),
        "indicators_csv": file("indicators", ".csv"),
        "figures_csv": file("figures", ".csv"),
    }


def _licence(settings: Settings) -> Json | None:
    """The terms under which all of it may be reused, where they are known."""
    terms = settings.licence
    return {"name": text(terms.name), "url": terms.url} if terms else None


def _plan(view: PlanView, langs: tuple[str, ...]) -> Json:
    """A plan of the index."""
    one = view.plan
    return {
        "id": one.id,
        "kind": one.kind,
        "label": text(one.label),
        "title": text(one.title),
        "period": period(one.period),
        "address": pages(view.key, langs),
        "data": file("plans", one.id, ".json"),
        "xlsx": workbooks("plans", one.id, langs),
        "ods": workbooks("plans", one.id, langs, "ods"),
        "source": citation(one.source),
    }


def cards(views: Iterable[CardView], langs: tuple[str, ...]) -> list[Json]:
    """Cards of the index."""
    return [_card(view, langs) for view in views]


def indicators(views: Iterable[IndicatorView], langs: tuple[str, ...]) -> list[Json]:
    """Indicators of the index."""
    return [_indicator(view, langs) for view in views]


def _card(view: CardView, langs: tuple[str, ...]) -> Json:
    """A card of the index; its data stand in its plan's, and in a file of its own."""
    return {
        "plan": view.plan.id,
        "id": view.node.id,
        "number": view.node.number,
        "kind": view.node.kind,
        "title": text(view.node.title),
        "address": pages(view.key, langs),
        "data": file("plans", view.plan.id, ".json"),
        "card": card_path(view),
        "source": citation(view.node.source or view.plan.source),
    }


def _indicator(view: IndicatorView, langs: tuple[str, ...]) -> Json:
    """An indicator of the index."""
    one = view.indicator
    return {
        "id": one.id,
        "title": text(one.title),
        "unit": text(one.unit),
        "address": pages(view.key, langs),
        "data": file("indicators", one.id, ".json"),
        "csv": file("indicators", one.id, ".csv"),
        "source": citation(one.source),
    }


def _budget(view: BudgetView, langs: tuple[str, ...]) -> Json:
    """A budget of the index."""
    one = view.budget
    return {
        "id": one.id,
        "title": text(one.title),
        "portfolio": text(one.portfolio),
        "period": period(one.period),
        "address": pages(view.key, langs),
        "data": file("budgets", one.id, ".json"),
        "csv": file("budgets", one.id, ".csv"),
        "xlsx": workbooks("budgets", one.id, langs),
        "ods": workbooks("budgets", one.id, langs, "ods"),
        "source": citation(one.source),
    }
