"""The page of open data: every file of the API, with what it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import splitext

from generator.language.message import Message, say
from generator.page import Page, SearchEntry
from generator.render.api import DataFile
from generator.render.api.values import to_root
from generator.render.downloads import size
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.view import Views

GROUPS = {
    "cards.json": (
        "api/v1/cards/<plan>/<card>.json",
        say("A card: its actions, indicators and reports."),
    ),
    "indicators.json": (
        "api/v1/indicators/<id>.json",
        say("An indicator: definition, targets and results."),
    ),
    "indicators.csv": ("api/v1/indicators/<id>.csv", say("An indicator: targets and results.")),
}
"""Files that come by the dozen are listed once: what their paths have in common, what they hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: a file, or `count` files of a kind, which `href` then does not lead to."""

    path: str
    format: str
    size: str
    holds: str
    href: str = ""
    count: int = 1


def page(views: Views, files: Sequence[DataFile], pen: Pen) -> Page:
    """The page of open data, which lists these files with the sizes that the pen knows."""
    narrative = prose(views, pen.lang, "data")
    title = narrative.title or pen.words("Open data")
    return pen.page(
        "data",
        "data/data.html",
        title=title,
        description=narrative.description
        or pen.words("The whole site as JSON, CSV, XLSX and ODS files."),
        search=(SearchEntry(title=title, text="API JSON CSV XLSX Excel " + narrative.description),),
        narrative=narrative,
        entries=list(_entries(files, pen)),
    )


def _entries(files: Sequence[DataFile], pen: Pen) -> Iterator[Entry]:
    """The rows in the order of the files; files of a kind stand where the first of them would."""
    grouped: dict[str, list[DataFile]] = {}
    for one in files:
        grouped.setdefault(one.group if one.group in GROUPS else one.path, []).append(one)
    for name, alike in grouped.items():
        yield _kind(*GROUPS[name], alike, pen) if name in GROUPS else _file(alike[0], pen)


def _file(one: DataFile, pen: Pen) -> Entry:
    """The row of one file."""
    return Entry(
        path=one.path,
        format=_format(one.path),
        size=pen.files.at(one.path).size,
        holds=one.holds.in_(pen.lang),
        href=to_root("data", pen.lang) + one.path,
    )


def _kind(path: str, holds: Message, alike: list[DataFile], pen: Pen) -> Entry:
    """The row of files of a kind."""
    whole = size(sum(pen.files.bytes_of(one.path) for one in alike), pen.lang)
    return Entry(path, _format(path), whole, holds.in_(pen.lang), count=len(alike))


def _format(path: str) -> str:
    """What a file is written in."""
    return "JSON Schema" if path.endswith(".schema.json") else splitext(path)[1][1:].upper()
