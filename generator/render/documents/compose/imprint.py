"""What every document says of itself: its title, publisher, address and date."""

from collections.abc import Iterable, Iterator

from generator.model.when import When
from generator.render.cite import Citing
from generator.render.documents.blocks import Block, Document, Kind, Line
from generator.render.documents.compose.desk import Desk, joined, said
from generator.render.documents.compose.letters import lawful
from generator.render.documents.compose.parts import dated, document, licence, notice, permanent
from generator.render.documents.compose.sheet import Pair
from generator.render.documents.compose.sources import facts
from generator.view import Cited


def frame(
    desk: Desk,
    kind: Kind,
    key: str,
    *,
    title: Line,
    subtitle: Line,
    description: str,
    cited: Cited | None,
    period: When | None,
    blocks: tuple[Block, ...],
    keywords: Iterable[str] = (),
    imprint: tuple[Line, ...] = (),
    page: str = "",
) -> Document:
    """A document of the site; `page` is the key of its page, where that is not its own."""
    return Document(
        kind=kind,
        key=key,
        lang=desk.lang,
        title=title,
        subtitle=subtitle,
        description=desk.short(description),
        publisher=lawful(publisher(desk, cited)),
        address=desk.address(page or key),
        date=date(cited, period),
        blocks=blocks,
        cover=bool(imprint),
        imprint=imprint,
        keywords=tuple(dict.fromkeys(lawful(word) for word in keywords if word)),
    )


def publisher(desk: Desk, cited: Cited | None) -> str:
    """Who published the facts; else the site itself."""
    found = desk.site.organization_by_id.get(cited.source.publisher) if cited else None
    return desk.text(found.name if found else desk.site.settings.title)


def date(cited: Cited | None, period: When | None) -> str:
    """The first day of the date of the document that is cited, else of the period of the facts.

    Empty where neither is known.
    """
    when = (cited.source.date if cited else None) or period
    day = (when.start or when.end) if when else None
    return day.isoformat() if day else ""


def legal(desk: Desk, citing: Citing) -> tuple[Line, ...]:
    """The lines of the legal page: the source and its numbers, whose words, where, when, terms."""
    found: list[Line] = []
    if citing.cited:
        start = desk.line(desk.words("Source:"))
        found.append(joined((start, document(desk, citing.cited))))
        view = next(
            (one for one in desk.views.sources if one.source.id == citing.cited.source.id), None
        )
        found.extend(_pairs(desk, facts(desk, view)) if view else ())
        found.append(desk.line(notice(desk)))
    site = desk.text(desk.site.settings.title)
    found.append(desk.line(desk.words("Produced by {site}.", site=site)))
    found.append(_labelled(desk, desk.words("Permanent link"), permanent(desk, citing)))
    found.append(_labelled(desk, desk.words("Date of the data"), dated(desk, citing)))
    found.append(_labelled(desk, desk.words("Licence"), licence(desk, citing)))
    found.append(
        _labelled(desk, desk.words("How to cite this document"), desk.line(citing.citation))
    )
    return tuple(line for line in found if line)


def _pairs(desk: Desk, pairs: Iterable[Pair]) -> Iterator[Line]:
    """Facts, one on each line."""
    for term, about in pairs:
        yield _labelled(desk, said(term), joined(about, ", "))


def _labelled(desk: Desk, label: str, about: Line) -> Line:
    """What is said of something, behind its name; nothing where nothing is."""
    return joined((desk.strong(desk.words("{label}:", label=label)), about)) if about else ()
