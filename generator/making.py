"""Draws a site and puts it on disk, page by page, on all cores: `render/` and `publish/` joined.

Nothing holds all pages: each is drawn, put in its shell, written, and forgotten but for its title
and what the search finds in it. Documents are made likewise (`bindery.py`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from generator.bindery import Bindery
from generator.crew import chunks, shared
from generator.language import words
from generator.page import Drawing, OutputFile, Page
from generator.publish.manifest import Entry
from generator.publish.site import Press
from generator.render import Pen, data_files, drawings, list_of, other_files, render
from generator.render.api import DataFile
from generator.render.bound import DocumentFile
from generator.store import usual
from generator.unusable import templates_judged
from generator.view import Views

_FEW = 8
"""The fewest pages or files that are worth sending to another process."""


def make(root: Path, out: Path, views: Views, *, documents: bool = False) -> int:
    """Writes the whole site into `out`, a folder that it makes; the number of its pages."""
    words.use(views.site.catalogues)
    out.mkdir()
    with templates_judged():
        return _Site(root, out, views).make(documents=documents)


def pages(root: Path, views: Views) -> tuple[Page, ...]:
    """Every page of a site, in this process. Raises `UnusableError` where a template is wrong."""
    words.use(views.site.catalogues)
    data = data_files(views)
    templates = root / views.site.settings.templates
    with templates_judged():
        drawn = (render(views, lang, templates, data) for lang in views.site.settings.codes)
        return tuple(chain.from_iterable(drawn))


def files(root: Path, views: Views, pages: Sequence[Page]) -> tuple[OutputFile, ...]:
    """Every file of a site that is not a page, in this process."""
    words.use(views.site.catalogues)
    data = (one.file for one in data_files(views))
    return (*data, *other_files(views, pages), *_images(root, views))


def _images(root: Path, views: Views) -> Iterator[OutputFile]:
    """The images that narrative shows."""
    content = root / views.site.settings.content
    for name in views.site.images:
        yield OutputFile(name, (content / name).read_bytes())


class _Site:
    """A site that is being written, and the entries of its files so far."""

    def __init__(self, root: Path, out: Path, views: Views) -> None:
        self._views = views
        self._settings = views.site.settings
        self._root = root
        self._press = Press(root, out, views.site)
        self._entries: list[Entry] = []

    def make(self, *, documents: bool) -> int:
        """Documents and data first, whose sizes pages tell; then pages; then what lists them."""
        bound = self._documents() if documents else []
        files = data_files(self._views, bound)
        self._files(files)
        pens = self._pens({one.path: one.size for one in self._entries}, bound)
        drawn = [one for pen in pens.values() for one in drawings(self._views, pen, files, bound)]
        keys = {lang: [one.key for one in drawn if one.lang == lang] + ["pages"] for lang in pens}
        self._entries += self._press.prepare(keys)
        pages = self._pages(drawn)
        for pen in pens.values():
            pages += self._pages([pen.drawing("pages", list_of, pages)])
        codes = self._settings.codes
        self._rest(sorted(pages, key=lambda page: codes.index(page.lang)), bound)
        return len(pages)

    def _pens(self, sizes: Mapping[str, int], bound: Sequence[DocumentFile]) -> Mapping[str, Pen]:
        """A pen for each language."""
        templates = self._root / self._settings.templates
        return {
            lang: Pen(lang, self._views.site, templates, sizes, bound)
            for lang in self._settings.codes
        }

    def _files(self, files: Sequence[DataFile]) -> None:
        """Writes the files of the API."""
        for entries in shared(self._some_files, chunks(files, _FEW)):
            self._entries += entries

    def _some_files(self, files: Sequence[DataFile]) -> list[Entry]:
        """Writes a few files."""
        return [self._press.file(one.path, one.make()) for one in files]

    def _pages(self, drawn: Sequence[Drawing]) -> list[Page]:
        """Draws and writes pages; what lists of them need."""
        pages: list[Page] = []
        for listed, entries in shared(self._some_pages, chunks(drawn, _FEW)):
            pages += listed
            self._entries += entries
        return pages

    def _some_pages(self, drawn: Sequence[Drawing]) -> tuple[list[Page], list[Entry]]:
        """Draws and writes a few pages."""
        pages, entries = [], []
        with templates_judged():
            for one in drawn:
                page = one.draw()
                entries.append(self._press.page(page))
                pages.append(page.listed)
        return pages, entries

    def _documents(self) -> list[DocumentFile]:
        """Makes the documents, in the order of the languages and of the site."""
        templates = self._root / self._settings.templates
        made = Bindery(self._views, templates, self._press.file, usual()).make()
        self._entries += [Entry(one.path, one.size, one.digest) for one in made]
        return made

    def _rest(self, pages: Sequence[Page], bound: Sequence[DocumentFile]) -> None:
        """Writes what is made of all pages, images, and what stands above the languages."""
        for one in (*other_files(self._views, pages, bound), *_images(self._root, self._views)):
            self._entries.append(self._press.file(one.path, one.data))
        self._press.complete(self._entries)
