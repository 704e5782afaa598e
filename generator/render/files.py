"""Every file of the site that is not a page: data, search indexes, sitemap."""

from collections.abc import Iterator

from generator.page import OutputFile, Page
from generator.render import api
from generator.render.search import search_index
from generator.render.sitemap import sitemap_files
from generator.view import Views


def data_files(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """The API of the views; what searches and search engines read of the pages of all languages."""
    yield from api.data_files(views)
    for lang in views.site.settings.codes:
        yield search_index(pages, lang)
    yield from sitemap_files(pages, views.site.settings.site_url)
