"""What the search finds in pages."""

from collections.abc import Callable, Mapping
from functools import partial

from generator.language.names import Names
from generator.model.names import official_names
from generator.page import Page
from generator.render.search import Reader, entries
from generator.render.search.entries import Entry
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
