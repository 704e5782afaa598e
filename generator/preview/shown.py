"""A site whose pages are drawn when somebody asks for them: one takes milliseconds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from threading import RLock

from generator import making
from generator.bindery import Bindery
from generator.keeping import Keeping
from generator.language import words
from generator.model import addresses
from generator.page import Drawing, OutputFile, Page
from generator.pipeline import Ready
from generator.publish.root import root_files
from generator.publish.site import Press
from generator.render import Pen, data_files, drawings, feeds, line_of, list_of, plan_drawings
from generator.render.api import DataFile
from generator.render.bound import DocumentFile
from generator.unusable import templates_judged
from generator.view import Views

LIST = "pages"
"""The key of the page that lists all others."""
_MOST = 50
"""How many pages are remembered as they were drawn: a browser asks again, and more than once."""


class _Sizes(Mapping[str, int]):
    """How large data files are; each is made when its size is first asked for."""

    def __init__(self, files: Iterable[DataFile], known: Mapping[str, int]) -> None:
        self._files = {one.path: one for one in files}
        self._known = dict(known)

    def __getitem__(self, path: str) -> int:
        """The size of a file in bytes."""
        if path not in self._known:  # KeyError where there is no such file
            self._known[path] = len(self._files[path].make())
        return self._known[path]

    def __iter__(self) -> Iterator[str]:
        """The paths of the files."""
        return iter({**self._files, **self._known})

    def __len__(self) -> int:
        """How many files there are."""
        return len({**self._files, **self._known})


class Shown:
    """A site as a preview shows it. `folder` is where the theme's own files and documents are put.

    Raises `UnusableError` where a template or mkdocs.yml is wrong, `OSError` if the disk refuses.
    """

    def __init__(self, ready: Ready, folder: Path, *, documents: bool = False) -> None:
        self._views = ready.views
        self._lock = RLock()
        words.use(ready.site.catalogues)
        settings = ready.settings
        templates = ready.root / settings.templates
        self._press = Press(ready.root, folder, ready.site)
        self._bound = self._documents(ready, templates) if documents else []
        self._data = data_files(ready.views, self._bound)
        self._files = {one.path: one for one in self._data}
        sizes = _Sizes(self._data, {one.path: one.size for one in self._bound})
        with templates_judged():
            self.pens = {
                lang: Pen(lang, ready.site, templates, sizes, self._bound, ready.views.facts)
                for lang in settings.codes
            }
            every = [one for pen in self.pens.values() for one in self._drawings(ready.views, pen)]
            keys = {lang: [one.key for one in every if one.lang == lang] for lang in self.pens}
            self._press.prepare({lang: [*some, LIST] for lang, some in keys.items()})
            above = (*root_files(ready.site, templates), *feeds(ready.views))
            self._above = {one.path: one for one in above}
        self._drawings_by_path = {_place(one): one for one in every}
        self._images = {name: ready.root / settings.content / name for name in ready.site.images}
        self._every: tuple[Page, ...] = ()
        self._asked: dict[str, tuple[Drawing, bytes]] = {}

    def _documents(self, ready: Ready, templates: Path) -> Sequence[DocumentFile]:
        """Makes the documents beside the theme's files."""
        keeping = Keeping(ready.root, ready.site)
        return Bindery(ready.views, templates, self._press.file, keeping).make()

    @property
    def site_views(self) -> Views:
        """What the pages show."""
        return self._views

    def _drawings(self, views: Views, pen: Pen) -> Iterator[Drawing]:
        """Every page but the list of all."""
        return drawings(views, pen, self._data, self._bound)

    def of_plan(self, views: Views, folder: str) -> Mapping[str, Drawing]:
        """The pages of the plan of a folder by their paths, from views that hold it alone."""
        found = (plan_drawings(views, pen, folder) for pen in self.pens.values())
        return {_place(one): one for one in chain.from_iterable(found)}

    def answer(self, path: str, newer: Mapping[str, Drawing]) -> bytes | None:
        """The file at a path of the site; `newer` are pages that changed since, by their paths."""
        with self._lock, templates_judged():
            drawing = newer.get(path) or self._drawings_by_path.get(path)
            if drawing:
                return self._page(path, drawing)
            if path in self._files:
                return self._files[path].make()
            if path in self._above:
                return self._above[path].data
            if path in self._images:
                return self._images[path].read_bytes()
            return self._late(path)

    def _page(self, path: str, drawing: Drawing) -> bytes:
        """A page, drawn once while it is the same and among the last that were asked for."""
        known, data = self._asked.pop(path, (None, b""))
        if known is not drawing:
            data = self._press.stamped(drawing.draw()).data
        self._asked[path] = drawing, data
        if len(self._asked) > _MOST:
            del self._asked[next(iter(self._asked))]
        return data

    def _late(self, path: str) -> bytes | None:
        """A file that is made of all pages, which are then drawn."""
        for pen in self.pens.values():
            if path == f"{pen.lang}/{addresses.path(LIST, pen.lang)}index.html":
                return self._press.stamped(self._list(pen)).data
        if "/search/" not in path and not path.startswith(("sitemap", "robots")):
            return None
        made = {one.path: one for one in self._rest()}
        return made[path].data if path in made else None

    def _rest(self) -> Iterable[OutputFile]:
        """What searches read of all pages."""
        pages = [
            page
            for pen in self.pens.values()
            for page in (
                *(one for one in self._pages() if one.lang == pen.lang),
                self._list(pen),
            )
        ]
        return making.read_of(self._views, pages, self._bound)

    def _list(self, pen: Pen) -> Page:
        """The list of all pages in a language."""
        return list_of([line_of(one, pen) for one in self._pages() if one.lang == pen.lang], pen)

    def _pages(self) -> tuple[Page, ...]:
        """Every page, drawn once."""
        if not self._every:
            self._every = tuple(one.draw() for one in self._drawings_by_path.values())
        return self._every


def _place(one: Drawing) -> str:
    """The path of a page's file below the site's root."""
    return f"{one.lang}/{addresses.path(one.key, one.lang)}index.html"
