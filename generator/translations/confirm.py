"""Confirms translations: writes the tables of fingerprints anew, each in one step."""

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from io import StringIO
from pathlib import Path, PurePosixPath

from generator.language.message import Message, say
from generator.model.drift import Judged, Standing, judged
from generator.model.passages import Passage
from generator.model.site import Site
from generator.model.translation import TABLE, TEXT
from generator.problem import Problem, Severity
from generator.put import put
from generator.unusable import UnusableError

Row = tuple[str, ...]
"""The cells of a row: the name of a text, then a fingerprint for each language."""
FIRST_CHECK = "AF2"
"""Codes before it are faults of reading: what stands in those files may seem missing."""
_OPEN = {Standing.UNCONFIRMED, Standing.MISSING}


class UnknownItemError(UnusableError):
    """What was named to be confirmed is nothing of this project."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed, what is out of date and was left so, and the tables that were written."""

    confirmed: tuple[Judged, ...]
    left: tuple[Judged, ...]
    files: tuple[str, ...]


def confirm(
    root: Path,
    site: Site,
    items: Sequence[str] = (),
    *,
    every: bool = False,
    problems: Iterable[Problem] = (),
) -> Confirmed:
    """Says of translations that they say the same, and keeps their fingerprints.

    Without `items`, those that are new or changed in every language; with `every`, those that are
    out of date too. `items` are plans, cards, pages, files or texts, which are confirmed however
    they stand. `problems` are those of the project: while a file is at fault, no row is dropped.
    Raises `UnknownItemError`, `UnusableError` where a table cannot be read, and `OSError`.
    """
    _refuse_unread(site)
    found = list(judged(site))
    chosen = tuple(_chosen(found, items, every=every))
    chosen_ids = {id(each) for each in chosen}
    is_whole = not (site.unread or site.dropped or any(map(_is_of_reading, problems)))
    tables = _tables(site, found, chosen_ids, is_whole=is_whole)
    header = (TEXT, *site.settings.codes)
    written = [path for path in sorted(tables) if _write(root, path, header, tables[path])]
    stale = (each for each in found if each.standing is Standing.STALE)
    return Confirmed(
        confirmed=chosen,
        left=tuple(each for each in stale if id(each) not in chosen_ids),
        files=tuple(written),
    )


def _refuse_unread(site: Site) -> None:
    """Refuses while a table cannot be read: all that it confirms would be confirmed blindly."""
    for path in sorted(site.unread):
        if PurePosixPath(path).name == TABLE:
            raise UnusableError(
                say(
                    "{file} cannot be read whole, so nothing was confirmed: `affiche check` says "
                    "what to mend in it.",
                    file=path,
                )
            )


def _is_of_reading(problem: Problem) -> bool:
    """Whether a problem may have kept a text from being read."""
    return problem.rule.code < FIRST_CHECK and problem.severity is Severity.ERROR


def _chosen(found: list[Judged], items: Sequence[str], *, every: bool) -> Iterator[Judged]:
    """What is to be confirmed now."""
    standings = {Standing.UNCONFIRMED}
    if items or every:
        standings.add(Standing.STALE)
    wanted = {id(each) for item in items for each in _named(found, item)}
    for each in found:
        if each.standing in standings and (not items or id(each) in wanted):
            yield each


def _named(found: Sequence[Judged], item: str) -> list[Judged]:
    """What a name stands for: a text or a page of just that name, else all that is below it."""
    name = item.strip().removeprefix("./").strip("/")
    exact = [each for each in found if each.passage.name == name]
    below = exact or [each for each in found if _is_below(each.passage, name)]
    if not below:
        raise UnknownItemError(_unknown(item, [each.passage for each in found]))
    return below


def _is_below(passage: Passage, name: str) -> bool:
    """Whether a text is of a plan, a card, an organization, a file or a folder of this name."""
    pages = passage.pages or {}
    ways = (passage.name, passage.item, passage.origin.path, *(one.path for one in pages.values()))
    return bool(name) and (
        passage.owner == name or any(f"{way}/".startswith(f"{name}/") for way in ways)
    )


def _unknown(item: str, passages: Collection[Passage]) -> Message:
    """That nothing has a name, with the nearest that something has."""
    known = dict.fromkeys(
        name for one in passages for name in (one.owner, one.item, one.name) if name
    )
    near = get_close_matches(item, known, n=1)
    if near:
        return say("Nothing is called {name} here. The nearest is {near}.", name=item, near=near[0])
    return say(
        "Nothing is called {name} here. Name a plan, a card (a-plan/1.2), a page "
        "(content/index) or a file.",
        name=item,
    )


def _tables(
    site: Site, found: list[Judged], chosen: Collection[int], *, is_whole: bool
) -> dict[str, set[Row]]:
    """The rows of each table: what is confirmed, and what stays until it is.

    A row of which nothing remains is dropped, unless what it confirms may only seem gone.
    """
    langs = site.settings.codes
    tables: dict[str, set[Row]] = {path: set() for path in site.confirmed.tables}
    homes = {each.passage.name: each.passage.table for each in found}
    renewed: set[int] = set()
    waiting: set[str] = set()
    for each in found:
        rows = tables.setdefault(each.passage.table, set())
        is_chosen = id(each) in chosen
        if is_chosen or each.standing is Standing.CONFIRMED:
            rows.add((each.passage.name, *(each.prints[lang] for lang in langs)))
            renewed.add(id(each.row))
        elif each.standing in _OPEN:
            waiting.add(each.passage.name)
        elif each.row:
            rows.add((each.row.text, *(each.row.prints.get(lang, "") for lang in langs)))
    for row in site.confirmed.rows:
        is_kept = row.text in waiting if row.text in homes else not is_whole
        cells = tuple(row.prints.get(lang, "") for lang in langs)
        if is_kept and id(row) not in renewed and any(cells):
            tables[homes.get(row.text, row.place.path)].add((row.text, *cells))
    return {path: rows for path, rows in tables.items() if rows or path in site.confirmed.tables}


def _write(root: Path, path: str, header: Row, rows: Collection[Row]) -> bool:
    """Puts a table in place in one step, sorted; whether it had to change."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *sorted(rows)])
    data, target = text.getvalue().encode(), root / path
    way = [target, *(root / folder for folder in PurePosixPath(path).parents)]
    if any(step.is_symlink() for step in way if step != root):
        raise UnusableError(
            say("{file} stands behind a link to another place: it was not written.", file=path)
        )
    if target.is_file() and target.read_bytes() == data:
        return False
    put(target, data)
    return True
