"""Makes the documents of a site on all cores, and keeps them for the next build.

A document is composed of the views each time, which takes a few milliseconds, and written anew
only where what it says has changed, or the templates it is written with.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.crew import chunks, shared
from generator.model.documents import Format
from generator.publish.manifest import Entry
from generator.render.bound import DocumentFile, path
from generator.render.documents import Composer, Document, Reference
from generator.render.documents.formats import wanted, write
from generator.store import Store
from generator.unusable import templates_judged
from generator.view import Views

_FEW = 4
"""The fewest documents that are worth sending to another process."""
_KIND = "documents"


class Task(NamedTuple):
    """A document to be made in a language."""

    lang: str
    reference: Reference


class Bindery:
    """Makes the documents of a site; `put` puts each in its place."""

    def __init__(
        self, views: Views, templates: Path, put: Callable[[str, bytes], Entry], store: Store
    ) -> None:
        self._settings = views.site.settings
        self._templates, self._put, self._store = templates, put, store
        self._composers = {lang: Composer(views, lang, templates) for lang in self._settings.codes}

    def make(self) -> list[DocumentFile]:
        """Writes every document, and tells of each in the order of languages and of the site."""
        tasks = [Task(lang, one) for lang, each in self._composers.items() for one in each.listed()]
        places: dict[tuple[str, str, str], int] = {
            (lang, one.kind, one.key): place for place, (lang, one) in enumerate(tasks)
        }
        made = chain.from_iterable(shared(self._some, self._shares(tasks)))
        return sorted(made, key=lambda one: places[one.lang, one.kind, one.key])

    @staticmethod
    def _shares(tasks: Sequence[Task]) -> list[Sequence[Task]]:
        """Tasks as they are shared out: books, which take longest, first and each alone."""
        books = [(one,) for one in tasks if one.reference.kind != "card"]
        return [*books, *chunks([one for one in tasks if one.reference.kind == "card"], _FEW)]

    def _some(self, tasks: Sequence[Task]) -> list[DocumentFile]:
        """Writes a few documents."""
        with templates_judged():
            return [file for task in tasks for file in self._files(task)]

    def _files(self, task: Task) -> Iterator[DocumentFile]:
        """Writes one document in each of its formats."""
        forms = wanted(task.reference.kind, self._settings.documents)
        if not forms:
            return
        document = self._composers[task.lang].compose(task.reference)
        print_ = fingerprint(document)
        for form in forms:
            data = self._kept(document, form, print_)
            yield self._file(task, form, data)

    def _file(self, task: Task, form: Format, data: bytes) -> DocumentFile:
        """Puts a file in its place."""
        one = task.reference
        entry = self._put(path(one.stem, task.lang, form), data)
        return DocumentFile(
            kind=one.kind,
            key=one.key,
            page=one.page,
            title=one.title,
            lang=task.lang,
            form=form,
            path=entry.path,
            size=entry.size,
            digest=entry.digest,
        )

    def _kept(self, document: Document, form: Format, said: str) -> bytes:
        """A document in a format, as an earlier build made it, else made now."""
        key = f"{form}\0{self._look}\0{said}"
        data = self._store.get(_KIND, key)
        if not isinstance(data, bytes):
            data = write(document, form, self._templates)
            self._store.put(_KIND, key, data)
        return data

    @cached_property
    def _look(self) -> str:
        """The fingerprint of what documents are written with."""
        digest = sha256()
        for folder in ("documents", "assets/stylesheets"):
            for one in sorted((self._templates / folder).rglob("*")):
                if one.is_file():
                    digest.update(one.relative_to(self._templates).as_posix().encode() + b"\0")
                    digest.update(sha256(one.read_bytes()).digest())
        return digest.hexdigest()


def fingerprint(document: Document) -> str:
    """The fingerprint of all that a document says; equal documents have the same."""
    return sha256(repr(document).encode("utf-8", "surrogatepass")).hexdigest()
