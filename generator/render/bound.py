"""Documents as they stand on the site: where, of what, in which formats."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.language.words import pgettext
from generator.model.documents import Format

SECTION = "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFile:
    """A file of a document. `page` is the key of the page that it belongs to.

    `kind` and `key` say which document it is, `title` is in its language, `digest` is the SHA-256
    of the file.
    """

    kind: str
    key: str
    page: str
    title: str
    lang: str
    form: Format
    path: str
    size: int
    digest: str


def path(stem: str, lang: str, form: str) -> str:
    """The path of a document below the site's root: `fr/documents/plans/a-plan/2.1.pdf`."""
    folder = pgettext("address of a section", "documents", lang)
    return f"{lang}/{folder}/{stem}.{form}"


def by_page(files: Iterable[DocumentFile], lang: str) -> Mapping[str, tuple[DocumentFile, ...]]:
    """The files of one language by the key of their page."""
    found: dict[str, list[DocumentFile]] = {}
    for one in files:
        if one.lang == lang:
            found.setdefault(one.page, []).append(one)
    return {page: tuple(some) for page, some in found.items()}


def addresses_of(files: Iterable[DocumentFile]) -> Iterator[Mapping[str, str]]:
    """For each document in each format, its path in each language."""
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    for one in files:
        found.setdefault((one.kind, one.key, one.form), {})[one.lang] = one.path
    yield from found.values()
