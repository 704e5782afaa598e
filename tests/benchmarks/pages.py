"""Where the time of a whole build goes: `.venv/bin/python -m tests.benchmarks.pages PROJECT`.

Seconds of one core, in one process and with nothing kept: reading, checking, joining up; then each
kind of page and of file, a few of which are made and counted for all. A page is drawn, read for the
search and put in its shell; what is done once for the whole site stands apart.
"""

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import process_time
from typing import TypeVar

from generator import pipeline
from generator.check import check
from generator.derive import derive, with_state
from generator.language import words
from generator.load import load
from generator.page import Drawing, Page
from generator.publish.site import Press
from generator.render import Pen, data_files, drawings, finders
from generator.render.api import DataFile
from generator.view import Views

SAMPLE = 60
"""How many pages or files of a kind are made at most."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a build: seconds of one core for each of its steps, and of how many things."""

    name: str
    count: int
    seconds: tuple[float, ...]

    @property
    def total(self) -> float:
        """Seconds of one core for all."""
        return sum(self.seconds)

    def line(self, whole: float) -> str:
        """The part as a line of the table."""
        each = self.total / self.count * 1000
        return (
            f"{self.name:24} {self.count:7,} {each:9.2f} {self.total:8.2f}"
            f" {self.total / whole:6.1%}   {' + '.join(f'{one:.2f}' for one in self.seconds)}"
        )


def main() -> int:
    """Print a line for each part of the build of a project."""
    os.environ.update(AFFICHE_CACHE="", AFFICHE_JOBS="1")
    parts = list(measured(Path(sys.argv[1])))
    whole = sum(one.total for one in parts)
    sys.stdout.write(f"{'':24} {'number':>7} {'ms each':>9} {'seconds':>8} {'share':>6}\n")
    for one in parts:
        sys.stdout.write(one.line(whole) + "\n")
    sys.stdout.write(f"{'all':24} {'':7} {'':9} {whole:8.2f}\n")
    return 0


def measured(project: Path) -> Iterator[Part]:
    """The parts of a build, in their order."""
    start = process_time()
    loaded = load(project)
    read = process_time()
    yield Part("reading", len(loaded.site.plans), (read - start,))
    site = replace(loaded.site, today=pipeline.today())
    checked = check(site)
    judged = process_time()
    yield Part("checks", len(site.plans), (judged - read,))
    joined = derive(site)
    views = with_state(joined, pipeline.rules(), checked.problems, checked.waived)
    yield Part("joining up", len(site.plans), (process_time() - judged,))
    words.use(site.catalogues)
    files = data_files(views)
    yield from _files(files)
    with tempfile.TemporaryDirectory() as folder:
        yield from _pages(project, views, files, Press(project, Path(folder) / "site", site))


def _files(files: Sequence[DataFile]) -> Iterator[Part]:
    """The files of the API and tables, by kind."""
    for kind, some in _by_kind(files, lambda one: f"{one.group or 'one'} {Path(one.path).suffix}"):
        yield Part(kind, len(some), (_sampled(some, lambda one: one.make()),))


def _pages(project: Path, views: Views, files: Sequence[DataFile], press: Press) -> Iterator[Part]:
    """The pages of every language: their shells, then each kind."""
    sizes = dict.fromkeys((one.path for one in files), 1000)
    templates = project / views.site.settings.templates
    pens = [Pen(lang, views.site, templates, sizes) for lang in views.site.settings.codes]
    drawn = {pen.lang: list(drawings(views, pen, files)) for pen in pens}
    start = process_time()
    press.prepare({lang: [one.key for one in some] for lang, some in drawn.items()})
    yield Part("shells", len(pens), (process_time() - start,))
    for lang, some in drawn.items():
        find = finders(views)[lang]
        for kind, alike in _by_kind(some, _kind):
            yield _page(f"{lang} {kind}", alike, find, press)


def _page(
    name: str, drawn: Sequence[Drawing], find: Callable[[Page], object], press: Press
) -> Part:
    """Pages of a kind: drawing, reading for the search, putting in the shell."""
    pages: list[Page] = []
    drawing = _sampled(drawn, lambda one: pages.append(one.draw()))
    all_of = len(drawn) / len(pages)
    finding, stamping = (_sampled(pages, work) * all_of for work in (find, press.stamped))
    return Part(name, len(drawn), (drawing, finding, stamping))


def _kind(one: Drawing) -> str:
    """The section of a page, and how deep in it the page stands."""
    section, *below = one.key.split("/")
    return section + "/…" * len(below)


def _by_kind(items: Iterable[Item], kind: Callable[[Item], str]) -> list[tuple[str, list[Item]]]:
    """Things by their kind, in the order of the kinds."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for one in items:
        found[kind(one)].append(one)
    return list(found.items())


def _sampled(items: Sequence[Item], work: Callable[[Item], object]) -> float:
    """Seconds that some work takes for all, counted from a few."""
    some = Random(1).sample(items, min(len(items), SAMPLE))  # noqa: S311 - figures, not secrets
    start = process_time()
    for one in some:
        work(one)
    return (process_time() - start) * len(items) / len(some)


if __name__ == "__main__":
    sys.exit(main())
