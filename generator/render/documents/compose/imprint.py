"""What every document says of itself: its title, publisher, address and date."""

from collections.abc import Iterable

from generator.model.when import When
from generator.render.documents.blocks import Block, Document, Kind, Line
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.letters import lawful
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
