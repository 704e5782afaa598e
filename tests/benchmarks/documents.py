"""How long documents take as PDF: `.venv/bin/python -m tests.benchmarks.documents`.

Each document of the real site, all of its cards as one book, and a book of a hundred invented cards
with several pictures and tables each: set and tagged; composing them is told apart. A card within
100 ms and the book within 5 s are the goals, on two cores.

With numbers of cards behind it (`… documents 200 2,000`), whole builds of invented projects of so
many instead: from nothing, and again with nothing changed; with documents, and without.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import NamedTuple

from generator.model.documents import FORMATS
from generator.render.documents import Composer, Document
from generator.render.documents.blocks import Block, Contents, Heading, Run
from generator.render.documents.pdf import write
from tests.benchmarks.plans import project
from tests.benchmarks.process import environment, run
from tests.conftest import ROOT
from tests.render.documents.compose.composing import views_of

TEMPLATES = ROOT / "overrides"
AFFICHE = Path(sys.executable).with_name("affiche")
CARDS = 100
MOST = {"card": 0.1, "book": 5.0}


class Timed(NamedTuple):
    """What was made: the seconds of composing and of setting it, the processor's, its bytes."""

    kind: str
    composing: float
    setting: float
    processor: float
    size: int


def main() -> int:
    """Print a line for each kind of document, and how many are over the goals; or builds."""
    sizes = [int(one.replace(",", "")) for one in sys.argv[1:]]
    if sizes:
        for cards in sizes:
            _builds(cards)
        return 0
    write(next(_composed(ROOT))[0], TEMPLATES)  # fonts are read once
    kinds: dict[str, list[Timed]] = {}
    for document, seconds in _composed(ROOT):
        kinds.setdefault(document.kind, []).append(_timed(document.kind, document, seconds))
    kinds["real book"] = [_timed("book", *_book(ROOT))]
    with TemporaryDirectory() as folder:
        invented = project(Path(folder), 2 * CARDS, templates=False)
        kinds["book"] = [_timed("book", *_book(invented))]
    heads = ("count", "compose", "mean", "most", "cores", "kB")
    _tell(f"{'ms':10}" + "".join(f"{head:>9}" for head in heads))
    for kind, timed in kinds.items():
        _tell(_line(kind, timed))
    every = [one for timed in kinds.values() for one in timed]
    over = sum(one.setting > MOST.get(one.kind, 60) for one in every)
    _tell(f"{over} over {MOST['card'] * 1000:.0f} ms a card or {MOST['book']:.0f} s the book")
    return 0


def _builds(cards: int) -> None:
    """Print what builds of an invented project take, all of their processes together."""
    with TemporaryDirectory() as folder:
        root = project(Path(folder) / "project", cards)
        out = root / "site"
        for more in ((), ("--no-documents",)):
            shutil.rmtree(root / ".cache", ignore_errors=True)
            for name in ("from nothing", "unchanged"):
                command = (AFFICHE, "build", "--project", root, "--out", out, *more)
                found = run(command, ROOT, env=_environment(root), every=0.2)
                made = [one for one in out.rglob("*") if one.suffix[1:] in FORMATS]
                size = sum(one.stat().st_size for one in made) / 1e6
                _tell(
                    f"{cards:,} cards, {name}{' without documents' if more else ''}: "
                    f"{found.wall:.1f} s, {found.cpu:.1f} s of all cores, {found.peak:.0f} MB; "
                    f"{len(made)} documents of {size:.0f} MB"
                )


def _environment(root: Path) -> dict[str, str]:
    """The environment of a build, which keeps what it makes in its project."""
    return environment(AFFICHE_CACHE=str(root / ".cache"))


def _composed(root: Path) -> Iterator[tuple[Document, float]]:
    """Each document of a project, with the seconds that composing it took."""
    views = views_of(root)
    for lang in views.site.settings.codes:
        composer = Composer(views, lang, TEMPLATES)
        for one in composer.listed():
            start = perf_counter()
            document = composer.compose(one)
            yield document, perf_counter() - start


def _book(root: Path) -> tuple[Document, float]:
    """One book of a hundred cards, and the seconds that composing them took."""
    cards = [found for found in _composed(root) if found[0].kind == "card"][:CARDS]
    blocks: list[Block] = [Contents((Run("Contents"),))]
    for place, (card, _) in enumerate(cards):
        blocks.append(Heading(1, card.title, f"card-{place}", starts_page=True))
        blocks.extend(_below(card.blocks, f"card-{place}-"))
    first = cards[0][0]
    book = replace(first, kind="plan", blocks=tuple(blocks), cover=True, imprint=(first.title,))
    return book, sum(seconds for _, seconds in cards)


def _below(blocks: Iterable[Block], prefix: str) -> Iterator[Block]:
    """Blocks of a card as those of a chapter: headings a level lower, with ids of their own."""
    for one in blocks:
        if isinstance(one, Heading):
            yield replace(one, level=min(one.level + 1, 6), id=prefix + one.id)
        else:
            yield one


def _timed(kind: str, document: Document, composing: float) -> Timed:
    """A document made once."""
    start, worked = perf_counter(), process_time()
    pdf = write(document, TEMPLATES)
    return Timed(kind, composing, perf_counter() - start, process_time() - worked, len(pdf))


def _line(kind: str, timed: list[Timed]) -> str:
    """What the documents of a kind took; `cores` is the processor's time, of all cores."""
    figures = (
        len(timed),
        fmean(one.composing for one in timed) * 1000,
        fmean(one.setting for one in timed) * 1000,
        max(one.setting for one in timed) * 1000,
        fmean(one.processor for one in timed) * 1000,
        fmean(one.size for one in timed) / 1000,
    )
    return f"{kind:10}" + "".join(f"{figure:9,.0f}" for figure in figures)


def _tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
