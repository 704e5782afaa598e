"""What is written once all pages are known: search indexes, sitemap."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.language.names import Names
from generator.model.names import official_names
from generator.page import OutputFile, Page
from generator.render.bound import DocumentFile
from generator.render.search import Reader, entries, index_files
from generator.render.search.entries import Entry
from generator.render.sitemap import sitemap_files
from generator.view import Views

Found = tuple[Entry, ...]
"""What the search finds in a page."""


def finders(views: Views) -> Mapping[str, Callable[[Page], Found]]:
    """For each language, what reads of a page what the search finds in it."""
    names = official_names(views.site)
    return {
        lang: partial(entries, reader=Reader(lang), names=Names(names, lang))
        for lang in views.site.settings.codes
    }


def other_files(
    views: Views,
    pages: Sequence[Page],
    found: Sequence[Found],
    bound: Sequence[DocumentFile] = (),
) -> Iterator[OutputFile]:
    """What searches and search engines read of the pages of all languages, and of documents.

    `found` is what the search finds in each of the pages.
    """
    for lang in views.site.settings.codes:
        own = (some for page, some in zip(pages, found, strict=True) if page.lang == lang)
        yield from index_files(own, lang)
    yield from sitemap_files(pages, views.site.settings.site_url, bound)
