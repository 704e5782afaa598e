"""The documents of a site as data: where each stands, and the fingerprint of its file."""

from collections.abc import Iterable

from generator.render.api.values import Json, pages
from generator.render.bound import DocumentFile


def documents(files: Iterable[DocumentFile], langs: tuple[str, ...]) -> Json:
    """Every file of every document; none where a build leaves documents out."""
    return {"documents": [_document(one, langs) for one in files]}


def _document(one: DocumentFile, langs: tuple[str, ...]) -> Json:
    """One file; `page` is the page that it belongs to, in each language."""
    return {
        "kind": one.kind,
        "key": one.key,
        "title": one.title,
        "language": one.lang,
        "format": one.form,
        "address": one.path,
        "size": one.size,
        "sha256": one.digest,
        "page": pages(one.page, langs),
    }
