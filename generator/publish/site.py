"""Puts the site on disk: shells drawn, pages stamped, everything swapped in at once."""

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.model.names import official_names
from generator.model.site import Site
from generator.page import OutputFile, Page
from generator.publish.manifest import Entry, entry, manifest
from generator.publish.root import root_files
from generator.publish.shell import shell_key, shell_keys
from generator.publish.slots import Filler
from generator.publish.swap import replacing

CONFIG = "mkdocs.yml"
UNUSED = re.compile(
    r"\.map$|^(bundle|palette|lunr)\.|^(tinyseg|wordcut)\.js$|^search\.\w+\.min\.js$|^favicon\.png$"
)
"""The theme's files that no page asks for."""


def publish(
    root: Path, out: Path, site: Site, pages: Sequence[Page], files: Iterable[OutputFile]
) -> None:
    """Builds the site beside `out`, then replaces `out` by it; on any error `out` stays as it was.

    Raises `OSError` when the disk refuses.
    """
    with replacing(out) as fresh:
        write(root, fresh, site, pages, files)


def write(
    root: Path, out: Path, site: Site, pages: Sequence[Page], files: Iterable[OutputFile]
) -> None:
    """Writes the whole site into `out`, a folder that it makes."""
    from generator.publish.engine import draw_shells  # noqa: PLC0415 - MkDocs, only when it draws

    settings, names = site.settings, official_names(site)
    templates = root / settings.templates
    keys, entries = shell_keys(pages), list[Entry]()
    out.mkdir()
    with tempfile.TemporaryDirectory(prefix="drawn-", dir=out.parent) as work:
        for lang in settings.codes:
            drawn = Path(work) / lang
            shells = draw_shells(root / CONFIG, lang, settings, keys, drawn)
            if not entries:
                entries += _take_theme(drawn, out)
            filler = Filler(lang, settings, templates, names)
            for page in pages:
                if page.lang == lang:
                    html = shells[shell_key(page)].stamp(filler.fill(page))
                    entries.append(_put(out, f"{lang}/{page.path}index.html", html.encode()))
    for file in [*files, *root_files(settings, templates)]:
        entries.append(_put(out, file.path, file.data))
    whole = manifest(entries)
    _write(out / whole.path, whole.data)


def _take_theme(drawn: Path, out: Path) -> Iterator[Entry]:
    """Copies what pages use of the theme's files to the site, and the page for no page."""
    for path in (drawn / "404.html", *(drawn / "assets").rglob("*")):
        if path.is_file() and not UNUSED.search(path.name):
            yield _put(out, path.relative_to(drawn).as_posix(), path.read_bytes())


def _put(out: Path, path: str, data: bytes) -> Entry:
    """Writes a file of the site; its entry in the manifest."""
    _write(out / path, data)
    return entry(path, data)


def _write(path: Path, data: bytes) -> None:
    """Writes a file of the site, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
