"""The glossary: terms in the order of the alphabet of the page's language."""

from collections.abc import Iterator
from itertools import groupby

from generator.language.collation import in_order, initial
from generator.model import addresses
from generator.model.organization import Term
from generator.page import Drawing, Page, SearchEntry
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.words import plain
from generator.view import Views


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The one page of the glossary."""
    yield pen.drawing("glossary", _glossary, views)


def _glossary(views: Views, pen: Pen) -> Page:
    """The terms by letter."""
    narrative = prose(views, pen.lang, "glossary")
    title = narrative.title or pen.words("Glossary")
    terms = in_order(views.terms, lambda term: plain(term.term, pen.lang), pen.lang)
    return pen.page(
        "glossary",
        "glossary/glossary.html",
        title=title,
        description=narrative.description or pen.words("The words and acronyms of this site."),
        search=(
            SearchEntry(title=title, text=narrative.description),
            *(_entry(term, pen.lang) for term in terms),
        ),
        narrative=narrative,
        letters=[
            (letter, list(some))
            for letter, some in groupby(terms, lambda term: _letter(term, pen.lang))
        ],
    )


def _letter(term: Term, lang: str) -> str:
    """The letter under which a term stands: É under E."""
    return initial(plain(term.term, lang), lang)


def _entry(term: Term, lang: str) -> SearchEntry:
    """What the search finds of a term."""
    name, acronym = plain(term.term, lang), plain(term.acronym, lang)
    title = f"{name} ({acronym})" if acronym else name
    definition = plain(term.definition, lang)
    return SearchEntry(title=title, text=definition, anchor=addresses.anchor(term.id))
