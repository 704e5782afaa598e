"""The list of sources, and each document with what the site takes from it."""

from collections.abc import Iterator
from itertools import groupby

from generator.language.collation import in_order
from generator.model.plan import Plan
from generator.page import Drawing, Page, SearchEntry
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.words import plain, sentence
from generator.view import NodeLink, SourceView, Views
from generator.view.leaning import of_source


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The list of sources, then each of them."""
    yield pen.drawing("sources", _list, views)
    for view in views.sources:
        yield pen.drawing(view.key, _source, view, leans=of_source(view))


def _list(views: Views, pen: Pen) -> Page:
    """The list of documents."""
    narrative = prose(views, pen.lang, "sources")
    title = narrative.title or pen.words("Sources")
    sources = in_order(views.sources, lambda view: plain(view.source.title, pen.lang), pen.lang)
    titles = [plain(view.source.title, pen.lang) for view in sources]
    return pen.page(
        "sources",
        "source/list.html",
        title=title,
        description=narrative.description
        or pen.words("The published documents that every fact of this site comes from."),
        search=(SearchEntry(title=title, text=sentence(*titles)),),
        narrative=narrative,
        sources=sources,
    )


def _source(view: SourceView, pen: Pen) -> Page:
    """One document's page."""
    source, lang = view.source, pen.lang
    title = plain(source.title, lang)
    publisher = plain(view.publisher.name, lang) if view.publisher else ""
    return pen.page(
        view.key,
        "source/source.html",
        title=title,
        description=sentence(
            title,
            publisher,
            pen.words("What this site takes from the document, and how to identify it"),
        ),
        parents=[(pen.words("Sources"), "sources")],
        search=(SearchEntry(title=title, text=publisher, tags=_identifiers(view)),),
        view=view,
        identifiers=sorted(source.identifiers.items()),
        nodes=list(_by_plan(view.nodes)),
        reports=list(_by_plan(view.reports)),
    )


def _identifiers(view: SourceView) -> tuple[str, ...]:
    """The numbers by which libraries know a document."""
    return tuple(view.source.identifiers.values())


def _by_plan(links: tuple[NodeLink, ...]) -> Iterator[tuple[Plan, list[NodeLink]]]:
    """The cards among these nodes, under the plan that each belongs to."""
    cards = (one for one in links if one.level.card)
    for _, some in groupby(cards, key=lambda one: one.plan.id):
        found = list(some)
        yield found[0].plan, found
