"""What the search costs: `.venv/bin/python -m tests.benchmarks.search [CARDS] [--browser]`.

The index of so many invented cards of some 600 characters in one language (10,000 unless told):
how long reading and merging take, what the pieces weigh, and, with `--browser`, what questions cost
a reader over the wire (gzip, level 6) until the first results are there.
"""

import gzip
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time

from generator import pipeline
from generator.page import OutputFile, Page
from generator.render.search import Reader, entries, gathered, index_files, index_of
from tests.conftest import ROOT
from tests.render.search.many import cards

RUNS = 3
QUESTIONS = (
    *("immigration", "4.1", "PRIIME", "l'intégration", "employés", "5,1 %"),
    "plan d’action pour la francisation des personnes immigrantes",
    "mesures de régionalisation et conférences régionales des élus",
)


def main(arguments: Sequence[str] = tuple(sys.argv[1:])) -> int:
    """Print the figures."""
    count = next((int(one) for one in arguments if one.isdecimal()), 10_000)
    ready = pipeline.prepare(ROOT)
    assert isinstance(ready, pipeline.Ready)
    pages = list(cards(count, "fr", ready.pages))
    size = sum(len(page.search[0].text) for page in pages) / count
    _tell(f"{count:,} entries of {size:.0f} characters")
    files = min((_measured(pages) for _ in range(RUNS)), key=lambda run: run[0])[1]
    _weigh(files)
    if "--browser" in arguments:
        _ask(ready, files)
    return 0


def _measured(pages: Sequence[Page]) -> tuple[float, list[OutputFile]]:
    """The time of one core that an index takes, and its files."""
    start = process_time()
    reader = Reader("fr")
    read = [entries(page, reader) for page in pages]
    middle = process_time()
    files = list(index_files(index_of([gathered(read)], "fr"), "fr"))
    end = process_time()
    _tell(f"read {middle - start:.2f} s, merged {end - middle:.2f} s, of one core")
    return end - start, files


def _weigh(files: Sequence[OutputFile]) -> None:
    """Print what the pieces weigh."""
    for kind, name in (("i", "contents"), ("w", "words"), ("r", "results"), ("f", "filters")):
        sizes = [
            len(gzip.compress(file.data, 6))
            for file in files
            if file.path.rpartition("/")[2].startswith(kind)
        ]
        mean = sum(sizes) / len(sizes)
        _tell(
            f"{name:9} {len(sizes):5} pieces, {sum(sizes):10,} bytes compressed,"
            f" {mean:8,.0f} on average, {max(sizes):7,} at most"
        )


def _ask(ready: pipeline.Ready, files: Sequence[OutputFile]) -> None:
    """Print what questions cost a reader who has nothing yet."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when asked for

    from tests.browser.conftest import CHROMIUM, QUIET, served  # noqa: PLC0415
    from tests.render.search.asking import Wire, with_index  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        site = Path(work) / "site"
        pipeline.finish(ready, site)
        with_index(site, files)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        with served(site) as address:
            for question in QUESTIONS:
                with browser.new_context() as context:
                    page = context.new_page()
                    page.goto(f"{address}fr/")
                    wire = Wire(page, site, address)
                    start = perf_counter()
                    page.get_by_role("searchbox").press_sequentially(question, delay=50)
                    page.locator(".shell-result").first.wait_for()
                    took = perf_counter() - start
                    page.wait_for_timeout(1000)
                    _tell(
                        f"{wire.bytes:9,} bytes, {len(wire.files):3} files, {took:5.2f} s"
                        f" (typed in {len(question) * 0.05:.2f})  {question}"
                    )
        browser.close()


def _tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
