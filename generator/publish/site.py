"""Puts the site on disk: shells drawn, pages stamped, everything swapped in at once."""

import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.language.words import fingerprint
from generator.model.names import official_names
from generator.model.site import Site
from generator.packed import digest
from generator.page import Entry, OutputFile, Page, entry
from generator.publish.earlier import Earlier
from generator.publish.manifest import manifest
from generator.publish.root import root_files
from generator.publish.shell import Shell, ShellKey, shell_key, shell_keys
from generator.publish.slots import Filler
from generator.store import contents, usual
from generator.unusable import templates_judged

CONFIG = "mkdocs.yml"
_ELSEWHERE = re.compile(rb"""^["']?(?:hooks|INHERIT)["']?\s*:""", re.MULTILINE)
"""What makes MkDocs read other files: any of them may change how shells are drawn."""
_CUSTOM_DIR = re.compile(rb"""custom_dir["']?\s*:\s*["']?([^"'#,}\n]*)""")
"""The folder of the templates that MkDocs draws with."""


class Press:
    """Puts the files of a site on disk, below a folder: pages in their shells, and the rest.

    Raises `OSError` when the disk refuses.
    """

    def __init__(self, root: Path, out: Path, site: Site, earlier: Earlier | None = None) -> None:
        """`earlier` is the site that this one replaces."""
        self._root, self._out, self._site = root, out, site
        self._earlier = earlier or Earlier(None)
        self._shells: dict[ShellKey, Shell] = {}
        self.mark = ""
        """The fingerprint of all that stands around pages."""
        self._written: list[str] = []
        names, templates = official_names(site), root / site.settings.templates
        self._fillers = {
            lang: Filler(lang, site.settings, templates, names) for lang in site.settings.codes
        }

    def prepare(self, keys: Mapping[str, Iterable[str]]) -> list[Entry]:
        """Draws the shells of the pages with these keys in each language; the theme's files."""
        wanted = {lang: shell_keys(lang, some) for lang, some in keys.items()}
        store, key = usual(), self._key(wanted)
        found: tuple[dict[ShellKey, Shell], list[OutputFile]] | None
        found = store.get("shells", key) if key else None
        if found is None:
            found = self._drawn(wanted)
            if key:
                store.put("shells", key, found)
        self._shells, files = found
        self.mark = digest(sorted(self._shells.items()))
        return [self.file(one.path, one.data) for one in files]

    def _drawn(
        self, wanted: Mapping[str, Sequence[ShellKey]]
    ) -> tuple[dict[ShellKey, Shell], list[OutputFile]]:
        """The shells of every language, and the theme's files."""
        shells: dict[ShellKey, Shell] = {}
        with tempfile.TemporaryDirectory(prefix="drawn-", dir=self._out.parent) as work:
            folder = Path(work)
            for lang, keys in wanted.items():  # the second costs less than a process of its own
                shells |= self._draw(folder / lang, lang, keys)
            return shells, list(_theme(folder / next(iter(wanted))))

    def _key(self, wanted: Mapping[str, Sequence[ShellKey]]) -> str:
        """What shells depend on: templates, words, mkdocs.yml, the pages that there are.

        Empty where mkdocs.yml leads to code or settings that nothing here knows of.
        """
        config = (self._root / CONFIG).read_bytes()
        settings = self._site.settings
        folders = {Path(os.fsdecode(one.strip())) for one in _CUSTOM_DIR.findall(config)}
        if _ELSEWHERE.search(config) or folders - {Path(settings.templates)}:
            return ""
        templates = self._root / settings.templates
        files = contents(templates)
        words = [fingerprint(lang) for lang in settings.codes]
        whole = (files, words, config, settings, sorted(wanted.items()))
        return digest(whole)

    def _draw(self, out: Path, lang: str, keys: Iterable[ShellKey]) -> Mapping[ShellKey, Shell]:
        """The shells of one language."""
        from generator.publish.engine import draw_shells  # noqa: PLC0415 - MkDocs, only to draw

        with templates_judged():
            return draw_shells(self._root / CONFIG, lang, self._site.settings, keys, out)

    def stamped(self, page: Page) -> OutputFile:
        """A page in its shell."""
        shell = self._shells[shell_key(page.lang, page.key)]
        html = shell.stamp(self._fillers[page.lang].fill(page))
        return OutputFile(f"{page.lang}/{page.path}index.html", html.encode())

    def file(self, path: str, data: bytes) -> Entry:
        """Puts any other file in its place."""
        told = entry(path, data)
        if not self.linked(told):
            self.put(OutputFile(path, data))
        return told

    def put(self, file: OutputFile) -> None:
        """Writes a file."""
        _write(self._out / file.path, file.data)
        self._written.append(file.path)

    def taken(self) -> list[str]:
        """The paths of what this process wrote since it was asked last."""
        found, self._written = self._written, []
        return found

    def linked(self, told: Entry) -> bool:
        """Puts a file in its place that stands in the earlier site; whether it does."""
        return self._earlier.link(told, str(self._out))

    def complete(self, entries: list[Entry], written: Iterable[str]) -> None:
        """Adds what stands above the languages, and the manifest of all.

        `written` is what other processes wrote of the `entries`.
        """
        root = root_files(self._site, self._root / self._site.settings.templates)
        every = [*entries, *(self.file(one.path, one.data) for one in root)]
        whole = manifest(every)
        self.file(whole.path, whole.data)
        self._earlier.remember(self._out, every, frozenset((*written, *self.taken())))


def _theme(drawn: Path) -> Iterator[OutputFile]:
    """What pages use of the theme's files, and the page for no page."""
    for path in (drawn / "404.html", *sorted((drawn / "assets").rglob("*"))):
        if path.is_file():
            yield OutputFile(path.relative_to(drawn).as_posix(), path.read_bytes())


def _write(place: Path, data: bytes) -> None:
    """Writes a file of the site, with the folders above it."""
    try:
        file = place.open("xb")
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
        file = place.open("xb")
    except FileExistsError:  # it may be a link to a file of the earlier site
        place.unlink()
        file = place.open("xb")
    with file:
        file.write(data)
