"""The page of open data: every file of the API, with what it holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from posixpath import splitext

from generator.language.message import Message, say
from generator.page import Page, SearchEntry
from generator.render.api import DataFile
from generator.render.api.values import to_root
from generator.render.cite import licence
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
class Linked:
    """A file in a row; without `href`, a kind of file that comes by the dozen."""

    format: str
    size: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list: a file in each of its formats, or `count` files of a kind."""

    path: str
    holds: str
    files: tuple[Linked, ...]
    count: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """The rows about one thing, under a heading."""

    id: str
    title: str
    entries: tuple[Entry, ...]


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
        licence=licence(views.site.settings, pen.lang),
        groups=list(groups(files, pen)),
    )


def groups(files: Iterable[DataFile], pen: Pen) -> Iterator[Group]:
    """The files by what they are about; the whole site first."""
    titles = {
        "all": pen.words("The whole site"),
        "plans": pen.words("Plans and cards"),
        "indicators": pen.words("Indicators"),
        "budgets": pen.words("Budgets"),
        "schemas": pen.words("Schemas"),
    }
    found: dict[str, list[DataFile]] = {name: [] for name in titles}
    for one in files:
        found[_about(one.path)].append(one)
    for name, some in found.items():
        if some:
            yield Group(name, titles[name], tuple(_entries(some, pen)))


def _about(path: str) -> str:
    """What a file is about, by its folder under `api/v1/` or by its own name there."""
    name = path.removeprefix("api/v1/").replace(".", "/").partition("/")[0]
    about = {"cards": "plans", "figures": "indicators"}
    about |= {group: group for group in ("plans", "indicators", "budgets")}
    return "schemas" if "/schemas/" in path else about.get(name, "all")


def _entries(files: Iterable[DataFile], pen: Pen) -> Iterator[Entry]:
    """The rows in the order of the files; those that hold the same share the row of the first."""
    grouped: dict[str, list[DataFile]] = {}
    for one in files:
        same = one.group if one.group in GROUPS else one.holds.in_(pen.lang)
        grouped.setdefault(same, []).append(one)
    for name, alike in grouped.items():
        yield _kind(*GROUPS[name], alike, pen) if name in GROUPS else _row(name, alike, pen)


def _row(holds: str, alike: Sequence[DataFile], pen: Pen) -> Entry:
    """The row of a file in each of its formats: its path tells how they end."""
    first, *others = (one.path for one in alike)
    path = ", ".join([first, *(splitext(path)[1] for path in others)])
    return Entry(path, holds, tuple(_linked(one.path, pen) for one in alike))


def _linked(path: str, pen: Pen) -> Linked:
    """A link to a file."""
    href = to_root("data", pen.lang) + path
    return Linked(_format(path), pen.files.at(path).size, href)


def _kind(path: str, holds: Message, alike: list[DataFile], pen: Pen) -> Entry:
    """The row of files of a kind."""
    whole = size(sum(pen.files.bytes_of(one.path) for one in alike), pen.lang)
    return Entry(path, holds.in_(pen.lang), (Linked(_format(path), whole),), count=len(alike))


def _format(path: str) -> str:
    """What a file is written in."""
    return "JSON Schema" if path.endswith(".schema.json") else splitext(path)[1][1:].upper()
