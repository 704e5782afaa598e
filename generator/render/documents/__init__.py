"""Documents: what pages say, composed for paper and for office formats, from the same views."""

from collections.abc import Iterator
from pathlib import Path

from generator.render.documents.blocks import Document, Kind
from generator.render.documents.compose.composer import Composer, Reference
from generator.view import Views

__all__ = ["Composer", "Document", "Kind", "Reference", "compose_one", "documents", "listed"]


def documents(views: Views, lang: str, templates: Path) -> Iterator[Document]:
    """Every document of a site in one language, each composed when it is asked for."""
    composer = Composer(views, lang, templates)
    return (composer.compose(one) for one in composer.listed())


def listed(views: Views, lang: str) -> tuple[Reference, ...]:
    """Every document of a site in one language by its title, without composing any."""
    return Composer(views, lang, Path()).listed()


def compose_one(views: Views, lang: str, kind: Kind, key: str, templates: Path) -> Document:
    """One document; who needs several keeps a `Composer`, which keeps what they share.

    Raises `KeyError` where the site has none of this kind with this key.
    """
    composer = Composer(views, lang, templates)
    return composer.compose(composer.reference(kind, key))
