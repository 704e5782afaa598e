"""The page of documents: each plan, budget and year of reports to print or keep, with its files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import addresses
from generator.page import Page, SearchEntry
from generator.render.bound import SECTION, DocumentFile
from generator.render.downloads import Download
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.view import Views

_MOST = 150
"""The most cards of a plan that the page lists; more stand on the list of all cards."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document with its files; `href` leads to its page."""

    title: str
    href: str
    files: tuple[Download, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The documents of a plan or a budget: its own, its years of reports, its `count` cards.

    `cards` is empty where they are too many to be listed here.
    """

    own: Listed
    anchor: str
    is_plan: bool
    reports: tuple[Listed, ...]
    cards: tuple[Listed, ...]
    count: int


def page(views: Views, files: Sequence[DocumentFile], pen: Pen) -> Page:
    """The page that lists these files, those of the pen's language."""
    narrative = prose(views, pen.lang, SECTION)
    title = narrative.title or pen.words("Documents")
    groups = list(_groups([one for one in files if one.lang == pen.lang], pen))
    return pen.page(
        SECTION,
        "document_list/documents.html",
        title=title,
        description=narrative.description
        or pen.words(
            "Every plan, budget and year of reports as a document to print, keep or edit."
        ),
        search=(SearchEntry(title=title, text="PDF EPUB DOCX ODT Word LibreOffice"),),
        narrative=narrative,
        groups=groups,
        plans=[one for one in groups if one.is_plan],
        budgets=[one for one in groups if not one.is_plan],
    )


def _groups(files: Sequence[DocumentFile], pen: Pen) -> Iterator[Group]:
    """Documents by plan and by budget, in the order of the site."""
    listed = [(some[0], _listed(some, pen)) for some in _together(files)]
    cards: dict[str, list[Listed]] = {}
    years: dict[str, list[Listed]] = {}
    for first, one in listed:
        if first.kind == "card":
            cards.setdefault(first.page.rpartition("/")[0], []).append(one)
        elif first.kind == "reports":
            years.setdefault(first.page, []).append(one)
    for first, one in listed:
        if first.kind in {"plan", "budget"}:
            below = cards.get(first.key, [])
            yield Group(
                own=one,
                anchor=addresses.anchor(first.key.replace("/", "-")),
                is_plan=first.kind == "plan",
                reports=tuple(years.get(first.key, [])),
                cards=tuple(below) if len(below) <= _MOST else (),
                count=len(below),
            )


def _together(files: Sequence[DocumentFile]) -> Iterator[list[DocumentFile]]:
    """The files of each document."""
    return (list(some) for _, some in groupby(files, lambda one: (one.kind, one.key)))


def _listed(some: Sequence[DocumentFile], pen: Pen) -> Listed:
    """One document."""
    href = addresses.relative(
        addresses.path(some[0].page, pen.lang), addresses.path(SECTION, pen.lang)
    )
    return Listed(some[0].title, href, tuple(pen.files.at(one.path) for one in some))
