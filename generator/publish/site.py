"""Puts the site on disk: shells drawn, pages stamped, everything swapped in at once."""

import re
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from errno import EEXIST, ENOTEMPTY
from pathlib import Path

from generator.model.names import official_names
from generator.model.site import Site
from generator.page import OutputFile, Page
from generator.publish.root import root_files
from generator.publish.shell import shell_key, shell_keys
from generator.publish.slots import Filler

CONFIG = "mkdocs.yml"
UNUSED = re.compile(r"\.map$|^(bundle|palette)\.|^favicon\.png$")
"""The theme's files that no page asks for."""
SWAPS = 5
"""How often to try to put a site in place when other builds do the same."""


def publish(
    root: Path, out: Path, site: Site, pages: Sequence[Page], files: Iterable[OutputFile]
) -> None:
    """Builds the site beside `out`, then replaces `out` by it; on any error `out` stays as it was.

    Raises `OSError` when the disk refuses.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as work:
        fresh = Path(work) / "new"
        write(root, fresh, site, pages, files)
        fresh.chmod(0o755)
        _swap(fresh, out, Path(work) / "old")


def write(
    root: Path, out: Path, site: Site, pages: Sequence[Page], files: Iterable[OutputFile]
) -> None:
    """Writes the whole site into the empty folder `out`."""
    from generator.publish.engine import draw_shells  # noqa: PLC0415 - MkDocs, only when it draws

    settings, names = site.settings, official_names(site)
    templates = root / settings.templates
    keys = shell_keys(pages)
    with tempfile.TemporaryDirectory(prefix="affiche-") as work:
        for lang in settings.codes:
            drawn = Path(work) / lang
            shells = draw_shells(root / CONFIG, lang, settings, keys, drawn)
            if not out.exists():
                _take_theme(drawn, out)
            filler = Filler(lang, settings, templates, names)
            for page in pages:
                if page.lang == lang:
                    html = shells[shell_key(page)].stamp(filler.fill(page))
                    _write(out / lang / page.path / "index.html", html.encode())
    for file in [*files, *root_files(settings, templates)]:
        _write(out / file.path, file.data)


def _take_theme(drawn: Path, out: Path) -> None:
    """Copies what pages use of the theme's files to the site, and the page for no page."""
    for path in (drawn / "404.html", *(drawn / "assets").rglob("*")):
        if path.is_file() and not UNUSED.search(path.name):
            _write(out / path.relative_to(drawn), path.read_bytes())


def _write(path: Path, data: bytes) -> None:
    """Writes a file of the site, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _swap(fresh: Path, out: Path, old: Path) -> None:
    """Replaces `out` by `fresh`, which stands on the same disk; puts it back if that fails.

    Another build may take `out` away or fill it between two steps: then this one tries again.
    """
    for attempt in range(SWAPS):
        aside = old.with_name(f"{old.name}{attempt}")
        try:
            with suppress(FileNotFoundError):
                out.rename(aside)
            fresh.rename(out)
        except BaseException as error:  # an interruption too must not leave the reader nothing
            if aside.exists() and not out.exists():
                aside.rename(out)
            is_taken = isinstance(error, OSError) and error.errno in {ENOTEMPTY, EEXIST}
            if not is_taken or attempt == SWAPS - 1:
                raise
        else:
            return
