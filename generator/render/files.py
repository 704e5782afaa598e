"""What is written once all pages are known: search indexes, sitemap."""

from collections.abc import Iterator, Sequence

from generator.language.names import Names
from generator.model.names import official_names
from generator.page import OutputFile, Page
from generator.render.bound import DocumentFile
from generator.render.search import search_files
from generator.render.sitemap import sitemap_files
from generator.view import Views


def other_files(
    views: Views, pages: Sequence[Page], bound: Sequence[DocumentFile] = ()
) -> Iterator[OutputFile]:
    """What searches and search engines read of the pages of all languages, and of documents."""
    names = official_names(views.site)
    for lang in views.site.settings.codes:
        yield from search_files(pages, lang, Names(names, lang))
    yield from sitemap_files(pages, views.site.settings.site_url, bound)
