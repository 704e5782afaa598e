"""Draws a site and puts it on disk, page by page, on all cores: `render/` and `publish/` joined.

Nothing holds all pages: each is drawn, put in its shell, written, and forgotten but for its title
and what the search finds in it. Documents are made likewise (`bindery.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from generator.crew import shared
from generator.garbage import left_alone, uncollected
from generator.keeping import Batch, Group, Keeping, grouped
from generator.language import words
from generator.packed import digest, opened, squeezed
from generator.page import Drawing, Entry, Leaning, OutputFile, Page, Part
from generator.publish.earlier import Earlier
from generator.publish.site import Press
from generator.render import (
    Change,
    Index,
    Pen,
    data_files,
    drawings,
    feeds,
    finders,
    gathered,
    index_files,
    index_of,
    line_of,
    list_of,
    render,
    revised,
    sitemap_files,
    urls,
)
from generator.render.api.files import DataFile
from generator.render.bound import DocumentFile
from generator.store import usual
from generator.unusable import templates_judged
from generator.view import Views

_FEW = 8
"""One in so many groups of pages may have changed; otherwise the search index is made anew."""


@dataclass(frozen=True, slots=True)
class Told:
    """Some pages of a language: how many, and what is said of them.

    That is what a sitemap says, their lines in the list of all pages, and what the search has found
    in them: squeezed, since all are held until the last page is drawn. They are kept under `key`,
    if there is one; `mark` is the fingerprint of what the search has found.
    """

    key: str
    count: int
    urls: bytes
    lines: bytes
    found: bytes
    mark: str


Indexed = tuple[Index, Sequence[tuple[str, str]]]
"""The search index of a language, and the key and the mark of what is told of its pages."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Files in their places, and which of them were written, not linked."""

    entries: Sequence[Entry]
    written: Sequence[str]


@dataclass(frozen=True, slots=True)
class Listing:
    """What lists all pages of a language: its files; how many pages, and what a sitemap says."""

    files: Placed
    count: int
    urls: str


def make(
    root: Path, out: Path, views: Views, *, documents: bool = False, earlier: Path | None = None
) -> int:
    """Writes the whole site into `out`, a folder that it makes; the number of its pages.

    `earlier` is the folder of the site that this one will replace, if there is one.
    """
    words.use(views.site.catalogues)
    out.mkdir()
    with left_alone(), templates_judged():
        return _Site(root, out, views, Earlier(earlier, usual())).make(documents=documents)


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
    return (*data, *read_of(views, pages), *feeds(views), *_images(root, views))


def read_of(
    views: Views, pages: Sequence[Page], bound: Sequence[DocumentFile] = ()
) -> Iterator[OutputFile]:
    """What searches and search engines read of pages that were drawn in this process."""
    finds = finders(views)
    for lang in views.site.settings.codes:
        found = gathered(finds[lang](page) for page in pages if page.lang == lang)
        yield from index_files(index_of([found], lang), lang)
    url = views.site.settings.site_url
    yield from sitemap_files(urls(pages, url), url, bound)


def _images(root: Path, views: Views) -> Iterator[OutputFile]:
    """The images that narrative shows."""
    content = root / views.site.settings.content
    for name in views.site.images:
        yield OutputFile(name, (content / name).read_bytes())


class _Site:
    """A site that is being written, and the entries of its files so far."""

    def __init__(self, root: Path, out: Path, views: Views, earlier: Earlier) -> None:
        self._views = views
        self._settings = views.site.settings
        self._root = root
        self._place = earlier.place
        self._press = Press(root, out, views.site, earlier)
        self._keeping = Keeping(root, views.site)
        self._finds = finders(views)
        self._entries: list[Entry] = []
        self._written: list[str] = []
        self._sizes: Mapping[str, str] = {}
        self._pens: Mapping[str, Pen] = {}
        self._parts: Mapping[str, bytes] = {}

    def make(self, *, documents: bool) -> int:
        """Documents and data first, whose sizes pages tell; then pages; then what lists them."""
        bound = self._documents() if documents else []
        told = self._told(data_files(self._views, bound), bound)
        tasks = [(pen, told[lang]) for lang, pen in self._pens.items()]
        listings = list(shared(self._found, tasks, uneven=True))
        self._rest(listings, bound)
        return sum(one.count for one in listings)

    def _told(
        self, files: Sequence[DataFile], bound: Sequence[DocumentFile]
    ) -> Mapping[str, Sequence[Told]]:
        """Writes data and pages; what is told of these, by language.

        What makes them, tens of thousands of things on a large site, is let go of at the end.
        """
        self._files(files)
        self._sizes = _sizes_by_plan(files, self._entries)
        self._pens = self._made_pens({one.path: one.size for one in self._entries}, bound)
        drawn = self._drawings(files, bound)
        keys = {
            lang: [one.key for one in drawn if one.lang == lang] + ["pages"] for lang in self._pens
        }
        self._entries += self._press.prepare(keys)
        return self._pages(drawn)

    @uncollected()
    def _drawings(
        self, files: Sequence[DataFile], bound: Sequence[DocumentFile]
    ) -> Sequence[Drawing]:
        """Every page in every language, but for the lists of all: none of them is drawn yet."""
        pens = self._pens.values()
        return [one for pen in pens for one in drawings(self._views, pen, files, bound)]

    def _made_pens(
        self, sizes: Mapping[str, int], bound: Sequence[DocumentFile]
    ) -> Mapping[str, Pen]:
        """A pen for each language."""
        templates = self._root / self._settings.templates
        return {
            lang: Pen(lang, self._views.site, templates, sizes, bound, self._views.facts)
            for lang in self._settings.codes
        }

    def _files(self, files: Sequence[DataFile]) -> None:
        """Writes the files of the API: those of a plan together, those of all from their parts."""
        made = self._put([one for one in files if not one.join], files)
        for one in files:
            if one.join:
                data = one.join([opened(made[part.path]) for part in one.parts])
                self._entries.append(self._press.file(one.path, data))

    def _put(
        self, files: Sequence[DataFile], whole: Sequence[DataFile | Drawing]
    ) -> Mapping[str, bytes]:
        """Writes files, and makes parts of others or of pages: these by their paths, squeezed."""
        made: dict[str, bytes] = {}
        for placed, parts in shared(self._some_files, _groups(files, whole)):
            self._take(placed)
            made.update(parts)
        return made

    def _some_files(self, group: Group[DataFile | Part]) -> tuple[Placed, dict[str, bytes]]:
        """Writes a few files, or makes a few parts of others."""
        key = self._keeping.key(group.name, group.leans, [one.path for one in group.items])
        with templates_judged():
            batch = self._keeping.batch(group.name, key, lambda: _made(group.items))
            return self._placed(batch), batch.told

    def _take(self, placed: Placed) -> None:
        """Takes in what a worker put in place."""
        self._entries += placed.entries
        self._written += placed.written

    def _placed(self, batch: Batch[Any]) -> Placed:
        """Puts files in their places: from the earlier site where they stand there."""
        left = {one.path for one in batch.entries if not self._press.linked(one)}
        for one in batch.files() if left else ():
            if one.path in left:
                self._press.put(one)
        return Placed(batch.entries, self._press.taken())

    def _pages(self, drawn: Sequence[Drawing]) -> Mapping[str, Sequence[Told]]:
        """Draws and writes pages; what is told of them, by language."""
        self._parts = self._put([], drawn)
        groups = grouped(drawn, [(one.leans, self._name(one)) for one in drawn])
        found: defaultdict[str, list[Told]] = defaultdict(list)
        for group, (told, placed) in zip(groups, shared(self._some_pages, groups), strict=True):
            found[group.items[0].lang].append(told)
            self._take(placed)
        return found

    def _name(self, one: Drawing) -> str:
        """What the pages have in common that are drawn together, and that stands around them."""
        return f"{self._press.mark} {one.lang} {one.key.partition('/')[0]}"

    def _some_pages(self, group: Group[Drawing]) -> tuple[Told, Placed]:
        """Draws and writes a few pages."""
        with templates_judged():
            key = self._key(group)
            batch = self._keeping.batch("pages", key, lambda: self._drawn(group.items, key))
            return batch.told, self._placed(batch)

    def _key(self, group: Group[Drawing]) -> str:
        """The fingerprint of all that some pages depend on; empty where that is not known."""
        if not group.leans:
            return ""
        narrated = [one.narrated() if one.narrated else "" for one in group.items]
        if None in narrated:
            return ""
        sizes = [self._sizes.get(folder, "") for folder in sorted(group.leans.folders)]
        made = [self._parts[part.path] for one in group.items for part in one.parts]
        besides = [*sizes, *(one.key for one in group.items), digest((narrated, made))]
        return self._keeping.key(group.name, group.leans, besides)

    def _drawn(self, items: Sequence[Drawing], key: str) -> tuple[Told, list[OutputFile]]:
        """What is told of some pages of a language, and their files."""
        pages = [one.draw(self._parts) for one in items]
        lines = [line_of(page, self._pens[page.lang]) for page in pages]
        found = squeezed(gathered(self._finds[page.lang](page) for page in pages))
        said = urls(pages, self._settings.site_url)
        mark = sha256(found).hexdigest()
        told = Told(key, len(pages), squeezed(said), squeezed(lines), found, mark)
        return told, [self._press.stamped(page) for page in pages]

    def _documents(self) -> list[DocumentFile]:
        """Makes the documents, in the order of the languages and of the site."""
        from generator.bindery import Bindery  # noqa: PLC0415 - only where they are asked for

        templates = self._root / self._settings.templates
        made = Bindery(self._views, templates, self._press.file, self._keeping).make()
        self._entries += [Entry(one.path, one.size, one.digest) for one in made]
        self._written += [one.path for one in made]  # or linked: few enough to look at all
        return made

    @uncollected()
    def _found(self, task: tuple[Pen, Sequence[Told]]) -> Listing:
        """Writes the ways to all pages of a language: their list, and what the search reads."""
        pen, told = task
        lines = chain.from_iterable(opened(one.lines) for one in told)
        leans = Leaning("pages", besides=digest([one.lines for one in told]))
        drawing = pen.drawing("pages", list_of, lines, leans=leans)
        own, placed = self._some_pages(Group(self._name(drawing), [drawing], leans))
        whole = [*told, own]
        index = index_files(self._index(whole, pen.lang), pen.lang)
        entries = [*placed.entries, *(self._press.file(one.path, one.data) for one in index)]
        said = "".join(opened(one.urls) for one in whole)
        files = Placed(entries, [*placed.written, *self._press.taken()])
        return Listing(files, sum(one.count for one in whole), said)

    def _index(self, told: Sequence[Told], lang: str) -> Index:
        """The search index of a language: the one before, where few pages changed since."""
        store, name = self._keeping.store, f"{self._place} {lang}"
        before: Indexed | None = store.get("indexes", name) if self._place else None
        index = self._revised(before, told) if before else None
        index = index or index_of((opened(one.found) for one in told), lang)
        if self._place:
            store.put("indexes", name, (index, [(one.key, one.mark) for one in told]))
        return index

    def _revised(self, before: Indexed, told: Sequence[Told]) -> Index | None:
        """The index before, brought up to date; nothing where too much changed for that."""
        index, known = before
        if len(known) != len(told):
            return None
        pairs = enumerate(zip(known, told, strict=True))
        other = [(at, was, now) for at, (was, now) in pairs if was[1] != now.mark]
        if len(other) * _FEW > len(told):
            return None
        changes = []
        for place, (key, mark), now in other:
            was: Told | None = self._keeping.told("pages", key)
            if was is None or was.mark != mark:
                return None
            changes.append(Change(place, opened(was.found), opened(now.found)))
        return revised(index, changes)

    def _rest(self, listings: Sequence[Listing], bound: Sequence[DocumentFile]) -> None:
        """Writes what is made of all pages, images, and what stands above the languages."""
        for listing in listings:
            self._take(listing.files)
        body = "".join(one.urls for one in listings)
        sitemap = sitemap_files(body, self._settings.site_url, bound)
        for one in (*sitemap, *feeds(self._views), *_images(self._root, self._views)):
            self._entries.append(self._press.file(one.path, one.data))
        self._press.complete(self._entries, self._written)


def _groups(
    files: Sequence[DataFile], whole: Iterable[DataFile | Drawing]
) -> list[Group[DataFile | Part]]:
    """Files and the parts of others, those of a plan together."""
    homes: defaultdict[str, list[Part]] = defaultdict(list)
    for part in chain.from_iterable(one.parts for one in whole):
        homes[part.leans.home].append(part)
    parts = list(chain.from_iterable(homes.values()))
    return grouped(
        [*files, *parts],
        [(one.leans, "files") for one in files] + [(one.leans, "parts") for one in parts],
    )


def _made(items: Sequence[DataFile | Part]) -> tuple[dict[str, bytes], list[OutputFile]]:
    """A few parts, by their paths, and a few files."""
    parts = {one.path: squeezed(one.make()) for one in items if isinstance(one, Part)}
    return parts, [OutputFile(one.path, one.make()) for one in items if isinstance(one, DataFile)]


def _sizes_by_plan(files: Sequence[DataFile], entries: Iterable[Entry]) -> dict[str, str]:
    """The fingerprint of the sizes of each plan's files, which pages tell, by its folder.

    A workbook may hold something of a plan that a page beside it does not show.
    """
    sizes = {one.path: one.size for one in entries}
    homes: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for one in files:
        if one.leans:
            homes[one.leans.home].append((one.path, sizes[one.path]))
    return {home: digest(some) for home, some in homes.items()}
