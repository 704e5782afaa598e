"""Makes the documents of a site on all cores, and keeps them for the next build.

While what a document leans on stays as it is, it is neither composed nor written: the fingerprint
of what it says is known. Where something of that changed, it is composed, which takes a few
milliseconds, and written anew only if it says something else, or with other templates.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.crew import chunks, shared
from generator.keeping import Keeping
from generator.model.documents import Format
from generator.page import Entry
from generator.render.bound import DocumentFile, path
from generator.render.documents import Composer, Document, Reference
from generator.render.documents.formats import wanted, write
from generator.render.documents.leaning import Leanings
from generator.store import Store, contents
from generator.unusable import templates_judged
from generator.view import Views

_FEW = 4
"""The fewest documents that are worth sending to another process."""
_KIND, _SAID = "documents", "said"
"""As which documents are kept, and the fingerprints of what they say."""


class Task(NamedTuple):
    """A document to be made in a language."""

    lang: str
    reference: Reference


class Bindery:
    """Makes the documents of a site; `put` puts each in its place."""

    def __init__(
        self, views: Views, templates: Path, put: Callable[[str, bytes], Entry], keeping: Keeping
    ) -> None:
        self._settings = views.site.settings
        self._templates, self._put, self._keeping = templates, put, keeping
        self._store = keeping.store
        self._composers = {lang: Composer(views, lang, templates) for lang in self._settings.codes}
        self._leanings = {lang: Leanings(views, lang) for lang in self._settings.codes}

    def make(self) -> list[DocumentFile]:
        """Writes every document, and tells of each in the order of languages and of the site."""
        tasks = [Task(lang, one) for lang, each in self._composers.items() for one in each.listed()]
        places: dict[tuple[str, str, str], int] = {
            (lang, one.kind, one.key): place for place, (lang, one) in enumerate(tasks)
        }
        made = chain.from_iterable(shared(self._some, self._shares(tasks), uneven=True))
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
        draft = self._draft(task)
        for form in forms:
            yield self._file(task, form, self._kept(draft, form))

    def _draft(self, task: Task) -> "_Draft":
        """One document, not composed yet."""
        lang, one = task
        leans = self._leanings[lang].of(one)
        key = self._keeping.key(_SAID, leans, (lang, one.kind, one.key))
        return _Draft(lambda: self._composers[lang].compose(one), key, self._store)

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

    def _kept(self, draft: "_Draft", form: Format) -> bytes:
        """A document in a format, as an earlier build made it, else made now."""
        key = f"{form}\0{self._look}\0{draft.said}"
        data = self._store.get(_KIND, key)
        if not isinstance(data, bytes):
            data = write(draft.document, form, self._templates)
            self._store.put(_KIND, key, data)
        return data

    @cached_property
    def _look(self) -> str:
        """The fingerprint of what documents are written with."""
        return contents(self._templates, ("documents", "assets/stylesheets"))


class _Draft:
    """A document that is composed when somebody asks for more than is known of it."""

    def __init__(self, compose: Callable[[], Document], key: str, store: Store) -> None:
        self._compose, self._key, self._store = compose, key, store

    @cached_property
    def document(self) -> Document:
        """The document, composed."""
        return self._compose()

    @cached_property
    def said(self) -> str:
        """The fingerprint of what it says: known while what it leans on is the same."""
        found = self._store.get(_SAID, self._key) if self._key else None
        if isinstance(found, str):
            return found
        found = fingerprint(self.document)
        if self._key:
            self._store.put(_SAID, self._key, found)
        return found


def fingerprint(document: Document) -> str:
    """The fingerprint of all that a document says; equal documents have the same."""
    return sha256(repr(document).encode("utf-8", "surrogatepass")).hexdigest()
