"""How to cite a page: who published its facts, where, what they date from; and whom to tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.language import dates
from generator.language.words import gettext
from generator.model import addresses
from generator.model.settings import Settings
from generator.model.site import Site
from generator.model.when import When
from generator.render.downloads import Download
from generator.render.head import address
from generator.render.pen import Pen
from generator.render.words import plain
from generator.view import Cited

PAGE = "{page}"
"""What stands for the address of the page in the setting `report`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """What a page says of its own use. `citation` is a line to copy.

    `date` is that of the document, else the period that the facts are about (`is_period`).
    `permanent` is empty where the site's address is not known, `report` where nobody is to be told.
    `licence` is the name of the terms of reuse and their address; nothing where there are none.
    `files` and `documents` are (label, link), the label empty where the format says enough.
    """

    citation: str
    cited: Cited | None
    date: str
    is_period: bool
    permanent: str
    licence: tuple[str, str] | None
    report: str
    files: tuple[tuple[str, Download], ...]
    documents: tuple[tuple[str, Download], ...]


def citing(
    pen: Pen,
    key: str,
    title: str,
    cited: Cited | None,
    period: When | None,
    files: Iterable[tuple[str, str]] = (),
) -> Citing:
    """What the page `key` says of its own use.

    `period` is what its facts are about, `files` what can be taken away: (label, path), the label
    empty where the format says enough.
    """
    site, lang = pen.site, pen.lang
    dated = cited.source.date if cited else None
    when = dated or period
    path = addresses.path(key, lang)
    permanent = address(site.settings, lang, path)
    date = dates.written(when, lang) if when else ""
    return Citing(
        citation=" ".join(_parts(site, lang, title, cited, date, permanent)),
        cited=cited,
        date=date,
        is_period=dated is None,
        permanent=permanent,
        licence=licence(site.settings, lang),
        report=report(site.settings.report, permanent or f"/{lang}/{path}", title),
        files=tuple((label, pen.files.at(one)) for label, one in files),
        documents=pen.files.documents(key),
    )


def licence(settings: Settings, lang: str) -> tuple[str, str] | None:
    """What the terms of reuse are called in a language, and their address; nothing without any."""
    terms = settings.licence
    return (plain(terms.name, lang), terms.url) if terms else None


def _parts(
    site: Site, lang: str, title: str, cited: Cited | None, date: str, permanent: str
) -> Iterator[str]:
    """The sentences of a citation, those that have nothing to say left out.

    The words are the site's own, so that it is named first, and the document's publisher with it.
    """

    def words(text: str, **values: str) -> str:
        return gettext(text, lang).format(**values)

    yield words("{name}.", name=plain(site.settings.title, lang))
    yield (
        words("“{title}” ({date}).", title=title, date=date)
        if date
        else words("“{title}”.", title=title)
    )
    if permanent:
        yield permanent
    if cited:
        publisher = site.organization_by_id.get(cited.source.publisher)
        name = f"{plain(publisher.name, lang)}, " if publisher else ""
        yield words("Based on: {document}.", document=name + _document(cited, lang))


def _document(cited: Cited, lang: str) -> str:
    """A document, with the section and the page that are cited."""
    citation = cited.citation
    page = gettext("page {page}", lang).format(page=citation.page) if citation.page else ""
    parts = (plain(cited.source.title, lang), plain(citation.section, lang), page)
    return ", ".join(filter(None, parts))


def report(setting: str, page: str, title: str) -> str:
    """The link by which a reader tells of a problem with a page; empty where none is wanted."""
    if PAGE in setting:
        return setting.replace(PAGE, quote(page, safe=""))
    if setting.startswith("mailto:") and "?" not in setting:
        return f"{setting}?subject={quote(title, safe='')}&body={quote(page, safe='')}"
    return setting
