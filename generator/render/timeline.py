"""What was published, the latest first: a page, and a feed that readers subscribe to.

The feed is Atom: https://www.rfc-editor.org/rfc/rfc4287. It has whole addresses, so a site whose
own is not known has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree as ET

from generator.language.dates import written
from generator.language.words import gettext, ngettext
from generator.model import addresses
from generator.model.settings import Settings
from generator.packed import digest
from generator.page import Drawing, Leaning, OutputFile, Page, SearchEntry
from generator.render.head import address
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.words import plain, sentence
from generator.view import Views
from generator.view.timeline import Event, EventItem

SECTION = "timeline"
MOST = 100
"""How many events the page and the feed tell: the latest."""
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event in words: what it is, what it is about, the rest as sentences.

    `more` says how many items are not named.
    """

    event: Event
    what: str
    title: str
    facts: tuple[str, ...]
    more: str
    text: str

    @property
    def headline(self) -> str:
        """What it is and what it is about; a title that begins with what it is says both."""
        says_both = self.title.casefold().startswith(self.what.casefold())
        return self.title if says_both else f"{self.what} – {self.title}"

    @property
    def place(self) -> tuple[str, str]:
        """The key and the anchor of what it tells of: the one item, where there is no other."""
        only: Event | EventItem = self.event.items[0] if self.event.count == 1 else self.event
        return only.key, only.anchor


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The one page."""
    shown, count = views.timeline[:MOST], len(views.timeline)
    leans = Leaning(SECTION, besides=digest((shown, count)))
    yield pen.drawing(SECTION, _page, views, leans=leans)


def _page(views: Views, pen: Pen) -> Page:
    """What was published, by year."""
    narrative = prose(views, pen.lang, SECTION)
    title = narrative.title or pen.words("Timeline")
    told = [_told(event, pen.lang) for event in views.timeline[:MOST]]
    return pen.page(
        SECTION,
        "timeline/timeline.html",
        title=title,
        description=narrative.description
        or pen.words("Plans, budgets, yearly reports, results and corrections, the latest first."),
        search=(
            SearchEntry(
                title=title,
                text=sentence(*(one.headline for one in told)),
                known_as="Atom RSS",
            ),
        ),
        narrative=narrative,
        years=[(year, list(some)) for year, some in groupby(told, lambda one: one.event.day.year)],
        count=len(views.timeline),
        most=MOST,
        feed=addresses.feed(pen.lang).rpartition("/")[2] if views.site.settings.site_url else "",
    )


def feeds(views: Views) -> Iterator[OutputFile]:
    """The feed in each language."""
    settings = views.site.settings
    for lang in settings.codes if settings.site_url else ():
        yield OutputFile(f"{lang}/{addresses.feed(lang)}", _feed(views, lang))


def _feed(views: Views, lang: str) -> bytes:
    """The feed in a language; it is as new as its latest event."""
    settings, shown = views.site.settings, views.timeline[:MOST]
    page = address(settings, lang, addresses.path(SECTION, lang))
    own = plain(settings.title, lang)
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": lang})
    _add(feed, "id", page)
    _add(feed, "title", f"{own} – {gettext('Timeline', lang)}")
    _add(feed, "subtitle", plain(settings.description, lang))
    _add(feed, "updated", _moment(shown[0]) if shown else "1970-01-01T00:00:00Z")
    _add(feed, "link", rel="alternate", type="text/html", href=page)
    _add(
        feed,
        "link",
        rel="self",
        type="application/atom+xml",
        href=address(settings, lang, addresses.feed(lang)),
    )
    _add(_add(feed, "author"), "name", own)
    for event in shown:
        _entry(feed, event, lang, settings)
    ET.indent(feed)
    text: str = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _entry(feed: ET.Element, event: Event, lang: str, settings: Settings) -> None:
    """One event."""
    told, entry = _told(event, lang), _add(feed, "entry")
    page, _, part = event.id.partition("#")
    own = address(settings, lang, addresses.path(page, lang))
    _add(entry, "id", f"{own}#{part}" if part else own)
    _add(entry, "title", told.headline)
    _add(entry, "updated", _moment(event))
    key, anchor = told.place
    place = address(settings, lang, addresses.path(key, lang))
    _add(entry, "link", href=f"{place}#{anchor}" if anchor else place)
    _add(entry, "category", term=event.kind, label=told.what)
    named = "; ".join(filter(None, [*(_named(one, lang) for one in event.items), told.more]))
    _add(entry, "summary", sentence(*told.facts, named, told.text))


def _add(above: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """An element below another."""
    element = ET.SubElement(above, name, attributes)
    element.text = text or None
    return element


def _moment(event: Event) -> str:
    """The beginning of the day under which an event stands."""
    return f"{event.day.isoformat()}T00:00:00Z"


def _told(event: Event, lang: str) -> Told:
    """An event in words of a language."""
    left = event.count - len(event.items)
    more = ngettext("and {count} more", "and {count} more", left, lang)
    return Told(
        event=event,
        what=_what(event, lang),
        title=plain(event.title, lang),
        facts=tuple(_facts(event, lang)),
        more=more.format(count=left) if left else "",
        text=plain(event.text, lang),
    )


def _what(event: Event, lang: str) -> str:
    """What an event is."""
    if event.kind == "plan":
        return plain(event.label, lang)
    return {
        "budget": gettext("Budget", lang),
        "reports": gettext("Yearly reports", lang),
        "results": gettext("Results", lang),
        "erratum": gettext("Correction", lang),
    }[event.kind]


def _facts(event: Event, lang: str) -> Iterator[str]:
    """The dates of an event."""
    if event.published:
        said = gettext("Published: {date}", lang)
        yield said.format(date=written(event.published, lang))
    if event.period:
        said = gettext("Period: {period}", lang)
        yield said.format(period=written(event.period, lang))


def _named(item: EventItem, lang: str) -> str:
    """An item's number and title."""
    return " ".join(filter(None, [item.number, plain(item.title, lang)]))
