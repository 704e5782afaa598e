"""The formats of documents: which are made of what, and what writes each."""

from collections.abc import Iterator
from pathlib import Path

from generator.model.documents import FORMATS, DocumentSettings, Format
from generator.render.documents.blocks import Document, Kind
from generator.render.documents.office import is_there


def wanted(kind: Kind, settings: DocumentSettings) -> tuple[Format, ...]:
    """The formats of a kind of document that the settings ask for and this machine can make."""
    asked = getattr(settings.formats, kind)
    return tuple(one for one in FORMATS if one in asked and (one == "pdf" or is_there()))


def left_out(settings: DocumentSettings) -> tuple[Format, ...]:
    """The formats that the settings ask for and this machine cannot make."""
    return () if is_there() else tuple(one for one in FORMATS if one in set(_office(settings)))


def _office(settings: DocumentSettings) -> Iterator[Format]:
    """The formats asked for besides PDF, each as often as it is."""
    for kind in ("plan", "card", "budget", "reports"):
        yield from (one for one in getattr(settings.formats, kind) if one != "pdf")


def write(document: Document, form: Format, templates: Path) -> bytes:
    """A document in a format; the same document gives the same bytes.

    Raises `UnusableError` where a template is faulty, where the document cannot be written in this
    format, and where what writes it is not there.
    """
    if form == "pdf":
        from generator.render.documents import pdf  # noqa: PLC0415 - only for what is asked for

        return pdf.write(document, templates)
    from generator.render.documents import office  # noqa: PLC0415 - likewise

    return office.write(document, form, templates)
