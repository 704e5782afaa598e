"""Views to pages and files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.page import Drawing, Page
from generator.render import (
    all_pages,
    budget,
    card,
    cards,
    data,
    document_list,
    glossary,
    home,
    indicator,
    organization,
    plan,
    source,
    status,
    timeline,
)
from generator.render.api import DataFile, data_files
from generator.render.bound import DocumentFile
from generator.render.files import finders
from generator.render.narrative import quoted
from generator.render.pen import Pen
from generator.render.search import Change, Index, gathered, index_files, index_of, revised
from generator.render.sitemap import sitemap_files, urls
from generator.render.timeline import feeds
from generator.view import Views

__all__ = [
    "Change",
    "Index",
    "Pen",
    "data_files",
    "drawings",
    "feeds",
    "finders",
    "gathered",
    "index_files",
    "index_of",
    "line_of",
    "list_of",
    "plan_drawings",
    "render",
    "revised",
    "sitemap_files",
    "urls",
]

SECTIONS: tuple[Callable[[Views, Pen], Iterator[Drawing]], ...] = (
    home.pages,
    plan.pages,
    card.pages,
    cards.pages,
    indicator.pages,
    budget.pages,
    organization.pages,
    source.pages,
    glossary.pages,
    timeline.pages,
    status.pages,
)
"""What draws the pages of each section, in the order of the site."""


def drawings(
    views: Views, pen: Pen, files: Sequence[DataFile] = (), bound: Sequence[DocumentFile] = ()
) -> Iterator[Drawing]:
    """Every page of the site in the language of a pen, but for the list of all of them.

    `files` are those of the API, `bound` those of documents; a page lists each.
    """
    for pages in SECTIONS:
        yield from pages(views, pen)
    yield pen.drawing("documents", document_list.page, views, bound)
    yield pen.drawing("data", data.page, views, files)


def plan_drawings(views: Views, pen: Pen, folder: str) -> Iterator[Drawing]:
    """The pages of the plan of a folder that show nothing of the rest of the site."""
    for pages in (plan.pages, card.pages, indicator.pages):
        for one in pages(views, pen):
            if one.leans and one.leans.home == folder and _quotes_known(views, one):
                yield one


def _quotes_known(views: Views, one: Drawing) -> bool:
    """Whether these views have all that the narrative of a page quotes."""
    text = views.site.narrative_by_key.get((one.key, one.lang))
    return text is None or quoted(text.body, views.facts, one.lang) is not None


def render(
    views: Views, lang: str, templates: Path, files: Sequence[DataFile] = ()
) -> Iterator[Page]:
    """Every page of the site in one language, from the templates in the folder `templates`."""
    sizes = {one.path: len(one.make()) for one in files}
    pen = Pen(lang, views.site, templates, sizes, facts=views.facts)
    drawn = [one.draw() for one in drawings(views, pen, files)]
    yield from drawn
    yield list_of([line_of(one, pen) for one in drawn], pen)


line_of, list_of = all_pages.line, all_pages.page
