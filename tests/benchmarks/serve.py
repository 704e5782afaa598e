"""From saving a measure's file to its refreshed page: `python -m tests.benchmarks.serve --help`.

Each server runs on its own, with the same cards, in memory. A file is saved with new words, and its
page is asked for until it has them; the median of several edits counts.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, perf_counter, sleep
from typing import Any

from tests.benchmarks import contest, others, plans
from tests.benchmarks.build import MEMORY, OFTEN
from tests.benchmarks.process import Watch, environment

PAUSE, PATIENCE = 0.01, 600.0
"""Seconds between two requests, each of which takes time from the server; and until hope ends."""
HOST = "127.0.0.1"
SLOW = 2_000
"""The most cards that MkDocs serves here: more take minutes for each save."""


@dataclass(frozen=True)
class Server:
    """A server of a project, one of its pages, and how to change what that page says."""

    name: str
    label: str
    command: tuple[str | Path, ...]
    project: Path
    page: str
    edit: Callable[[int], None]
    cards: int


def main() -> int:
    """Measure what is asked for, print and keep it; 1 where Affiche takes 0.1 s or more."""
    asked = _asked()
    contest.install()
    kept: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(dir=asked.folder, prefix="affiche-serving-") as work:
        for cards in asked.cards:
            for one in _servers(Path(work), cards, asked.only):
                kept[one.name] = _measured(one, asked.edits)
                contest.removed(one.project)
    asked.results.write_text(json.dumps({"serve": kept}, indent=1), encoding="utf-8")
    return int(any(one["wall"] >= 0.1 for name, one in kept.items() if name.startswith("affiche")))


def _asked() -> argparse.Namespace:
    """The options."""
    names = ("affiche", "hugo", "zensical", "mkdocs")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, nargs="+", default=[2_000], help="pages of cards")
    parser.add_argument("--edits", type=int, default=7, help="how often the file is saved")
    parser.add_argument("--only", nargs="+", default=names, choices=names, help="servers")
    parser.add_argument("--folder", type=Path, default=MEMORY, help="a folder in memory")
    parser.add_argument("--results", type=Path, default=contest.VENV / "serve.json")
    return parser.parse_args()


def _servers(work: Path, cards: int, only: list[str]) -> Iterator[Server]:
    """The servers that are asked for; the project of each is written when its turn comes."""
    if "affiche" in only:
        yield _affiche(work, cards)
    if "hugo" in only:
        yield _hugo(work, cards)
    for name, label in (("zensical", "zensical serve"), ("mkdocs", "mkdocs serve")):
        if name in only and (name != "mkdocs" or cards <= SLOW):
            yield _mkdocs(work, cards, name, label)


def _affiche(work: Path, cards: int) -> Server:
    """The preview of Affiche; a measure of its first plan is edited."""
    project = work / f"affiche-{cards}"
    plans.project(project, cards)
    plan, card = contest.measure(cards)
    return Server(
        f"affiche-{cards}",
        "affiche serve",
        (contest.AFFICHE, "serve", "--port"),
        project,
        f"/fr/plans/{plan}/{card}/",
        lambda again: contest.edited(project, cards, again),
        cards,
    )


def _hugo(work: Path, cards: int) -> Server:
    """Hugo's server, with a search index, its pages in a frame of their own weight."""
    project = work / f"hugo-{cards}"
    sample = work / "sample.html"
    sample.write_text(f"<html><title></title><article>{'<p>…</p>' * 2000}</article></html>")
    others.hugo(project, cards, sample, search=True)
    command = (contest.hugo_program(), "server", "--bind", HOST, "--port")
    return _markdown(project, "content/fr", "hugo", "hugo server", command, cards)


def _mkdocs(work: Path, cards: int, name: str, label: str) -> Server:
    """The server of MkDocs or of Zensical."""
    project = work / f"{name}-{cards}"
    others.mkdocs(project, cards)
    more = ("--livereload",) if name == "mkdocs" else ()
    command = (contest.VENV / "bin" / name, "serve", *more, "--dev-addr")
    return _markdown(project, "docs/fr", name, label, command, cards)


def _markdown(
    project: Path,
    folder: str,
    name: str,
    label: str,
    command: tuple[str | Path, ...],
    cards: int,
) -> Server:
    """A server of Markdown pages; the page of the same measure is edited."""
    plan, card = contest.measure(cards)
    source = project / folder / "plans" / plan / f"{card}.md"
    text = source.read_text(encoding="utf-8")

    def edit(again: int) -> None:
        source.write_text(f"{text}\nTexte revu {again} fois.\n", encoding="utf-8")

    page = f"/fr/plans/{plan}/{card}/"
    return Server(f"{name}-{cards}", label, command, project, page, edit, cards)


def _measured(one: Server, edits: int) -> dict[str, Any]:
    """Seconds until the first page, and from each save to the page that has its words."""
    with _running(one) as (port, pid):
        start = perf_counter()
        _awaited(port, one.page, "")
        ready = perf_counter() - start
        watch = Watch(pid, OFTEN * 5)
        sleep(1)
        times = [_seen(one, port, again) for again in range(2, edits + 2)]
        peak = watch.stop() or 0
    wall = median(times)
    sys.stdout.write(
        f"{one.label:16} {one.cards:8,} cards: first page {ready:8.2f} s, a save {wall:8.3f} s "
        f"(most {max(times):.3f}), {peak:,.0f} MB\n"
    )
    sys.stdout.flush()
    found = {"label": one.label, "cards": one.cards, "wall": wall, "most": max(times)}
    return {**found, "ready": ready, "peak": peak}


def _seen(one: Server, port: int, again: int) -> float:
    """Seconds from a save until its words are on the page."""
    sleep(0.3)  # as people do not save twice at once; what follows in the background may end
    one.edit(again)
    start = perf_counter()  # what is saved took time to be made up, which no server is asked for
    _awaited(port, one.page, f"Texte revu {again} fois.")
    return perf_counter() - start


def _awaited(port: int, page: str, words: str) -> None:
    """Ask for a page until it has some words; `TimeoutError` after much patience."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        found = _page(port, page)
        if found is not None and words in found:
            return
        sleep(PAUSE)
    raise TimeoutError(f"{page} never had “{words}”")


def _page(port: int, page: str) -> str | None:
    """What is served at a page's address; nothing while nothing is."""
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request("GET", page)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
    return body if answer.status == 200 else None


@contextmanager
def _running(one: Server) -> Iterator[tuple[int, int]]:
    """The server at a free port, with its process; both end with what uses them."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    where = f"{HOST}:{port}" if one.command[-1] == "--dev-addr" else str(port)
    process = subprocess.Popen(
        [*map(str, one.command), where],
        cwd=one.project,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield port, process.pid
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
