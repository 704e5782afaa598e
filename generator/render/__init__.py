"""Views to pages and files."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.page import Page
from generator.render import (
    all_pages,
    budget,
    card,
    cards,
    data,
    glossary,
    home,
    indicator,
    organization,
    plan,
    source,
    status,
)
from generator.render.api import DataFile, data_files
from generator.render.files import other_files
from generator.render.pen import Pen
from generator.view import Views

__all__ = ["data_files", "other_files", "render"]

SECTIONS: tuple[Callable[[Views, Pen], Iterator[Page]], ...] = (
    home.pages,
    plan.pages,
    card.pages,
    cards.pages,
    indicator.pages,
    budget.pages,
    organization.pages,
    source.pages,
    glossary.pages,
    status.pages,
)
"""What draws the pages of each section, in the order of the site."""


def render(
    views: Views, lang: str, templates: Path, files: Sequence[DataFile] = ()
) -> Iterator[Page]:
    """Every page of the site in one language, from the templates in the folder `templates`.

    `files` are those of the API, which one of the pages lists.
    """
    pen = Pen(lang, views.site, templates, {one.file.path: len(one.file.data) for one in files})
    drawn = [page for pages in SECTIONS for page in pages(views, pen)]
    drawn.append(data.page(views, files, pen))
    yield from drawn
    yield all_pages.page(drawn, pen)
