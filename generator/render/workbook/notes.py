"""The sheet of notes of a workbook: where its figures come from, in what units, what is missing."""

from collections.abc import Iterable

from generator.language import dates
from generator.language.words import gettext
from generator.model import addresses
from generator.model.site import Site
from generator.render.cite import licence
from generator.render.head import address
from generator.render.words import plain
from generator.render.workbook.book import Row, Sheet
from generator.view import Cited

Pair = tuple[str, str]


def notes(pairs: Iterable[Pair], lang: str) -> Sheet:
    """The sheet, from what each line is about and what it says; empty ones are left out."""
    rows = tuple(Row((about, said)) for about, said in pairs if said)
    head = (gettext("About", lang), gettext("Note", lang))
    return Sheet(gettext("Notes", lang), head, rows)


def document(cited: Cited | None, site: Site, lang: str) -> Iterable[Pair]:
    """The document that the facts come from."""
    if cited is None:
        return
    source, citation = cited.source, cited.citation
    publisher = site.organization_by_id.get(source.publisher)
    yield gettext("Source", lang), plain(source.title, lang)
    yield gettext("Published by", lang), plain(publisher.name, lang) if publisher else ""
    yield (
        gettext("Date of the document", lang),
        dates.written(source.date, lang) if source.date else "",
    )
    yield gettext("Page", lang), citation.page or ""
    yield gettext("Section", lang), plain(citation.section, lang)
    for name, value in source.identifiers.items():
        yield name.upper(), value


def place(key: str, site: Site, lang: str) -> Pair:
    """Where the page of the site is that shows the same."""
    return gettext("Permanent link", lang), address(site.settings, lang, addresses.path(key, lang))


def terms(site: Site, lang: str) -> Pair:
    """Under which licence it may be reused: its name and its address."""
    return gettext("Licence", lang), ", ".join(licence(site.settings, lang) or ())
