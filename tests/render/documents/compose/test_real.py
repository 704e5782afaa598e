"""Every document of the real project and of a made one: whole, well formed, and with its figures.

What stands in a table or an amount of a page stands in its document, and the other way around.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator import pipeline
from generator.page import Page
from generator.render.documents import Composer, Reference, compose_one, documents, listed
from generator.render.documents.blocks import Document, Table
from generator.render.documents.compose.html import Element, parse
from generator.view import Views
from tests.benchmarks.plans import project
from tests.conftest import ROOT
from tests.render.documents.compose.composing import (
    TEMPLATES,
    every_row,
    headings,
    pictures,
    rows,
    runs,
    said,
    tables,
    views_of,
    words,
)

LANGUAGES = ("fr", "en")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SPACE = "\u00a0"
AMOUNT = re.compile(r"\$[\d,.]*\d[KM]?|\d[\d\u00a0,.]*(?:%|\u00a0(?:%|[kM]?\$))")
"""Money and percentages, as either language writes them."""
NUMBER = re.compile(r"[−$]*[\d\u00a0,.]*\d[%KMk$\u00a0]*")
UNSEEN = {"svg", "script", "style", "nav", "button"}
DASHES = {"–", "—"}


@dataclass(frozen=True)
class Whole:
    """A project with its pages and its documents."""

    root: Path

    @cached_property
    def views(self) -> Views:
        return views_of(self.root)

    @cached_property
    def pages(self) -> dict[tuple[str, str], Page]:
        outcome = pipeline.prepare(self.root)
        assert isinstance(outcome, pipeline.Ready)
        return {(one.key, one.lang): one for one in outcome.pages}

    @cached_property
    def composers(self) -> dict[str, Composer]:
        return {lang: Composer(self.views, lang, TEMPLATES) for lang in LANGUAGES}

    @cached_property
    def documents(self) -> list[tuple[Reference, Document]]:
        return [
            (one, composer.compose(one))
            for composer in self.composers.values()
            for one in composer.listed()
        ]


@pytest.fixture(scope="module", params=["real", "made"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    if request.param == "real":
        return Whole(ROOT)
    return Whole(project(tmp_path_factory.mktemp("made") / "project", 24))


def test_every_card_plan_budget_and_year_of_reports_has_its_document(whole: Whole) -> None:
    views = whole.views
    years = {
        (card.plan.id, view.report.period.text) for card in views.cards for view in card.reports
    }
    for lang in LANGUAGES:
        kinds = Counter(one.kind for one in listed(views, lang))
        assert kinds["plan"] == len(views.plans)
        assert kinds["card"] == len(views.cards)
        assert kinds["budget"] == len(views.budgets)
        assert kinds["reports"] == len(years)
    assert len(whole.documents) == sum(kinds.values()) * len(LANGUAGES)


def test_documents_are_those_that_are_listed(whole: Whole) -> None:
    for lang in LANGUAGES:
        found = listed(whole.views, lang)
        made = [one for _, one in whole.documents if one.lang == lang]
        assert [(one.kind, one.key) for one in found] == [(one.kind, one.key) for one in made]
        assert list(documents(whole.views, lang, TEMPLATES)) == made
        for reference, one in zip(found, made, strict=True):
            assert reference.title == words(one.title)
    last, made_last = whole.documents[-1]
    assert compose_one(whole.views, "en", last.kind, last.key, TEMPLATES) == made_last


def test_file_names_are_the_same_in_every_language_and_safe(whole: Whole) -> None:
    stems = [[one.stem for one in listed(whole.views, lang)] for lang in LANGUAGES]
    assert stems[0] == stems[1]
    assert len({*stems[0]}) == len(stems[0])
    assert all(re.fullmatch(r"(plans|budgets|reports)(/[a-z0-9._~-]+)+", one) for one in stems[0])


def test_addresses_are_those_of_pages(whole: Whole) -> None:
    for reference, one in whole.documents:
        page = whole.pages[reference.page, one.lang]
        site = whole.views.site.settings.site_url
        assert one.address == f"{site}{one.lang}/{page.path}"


def test_headings_never_skip_a_level_and_links_lead_to_them(whole: Whole) -> None:
    for _, one in whole.documents:
        levels = [heading.level for heading in headings(one)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert max(levels) <= 6
        ids = [heading.id for heading in headings(one)]
        assert len({*ids}) == len(ids)
        assert all(words(heading.text) for heading in headings(one))
        assert {run.to for run in runs(one)} - {""} <= {*ids}


def test_every_link_is_whole(whole: Whole) -> None:
    for _, one in whole.documents:
        for run in runs(one):
            assert not run.link or run.link.startswith(("https://", "http://", "mailto:")), run


def test_every_picture_says_what_it_shows(whole: Whole) -> None:
    for _, one in whole.documents:
        for picture in pictures(one):
            assert len(picture.alternative) > 20
            assert "{" not in picture.alternative
            ElementTree.fromstring(picture.svg)  # noqa: S314 - the project drew it
            assert "var(" not in picture.svg
            assert "class=" not in picture.svg


def test_tables_are_whole_rectangles_with_headers(whole: Whole) -> None:
    for _, one in whole.documents:
        for table in tables(one):
            width = len(table.widths)
            assert width == sum(cell.columns for cell in table.head[0].cells)
            assert set(_taken(table)) == {width}
            assert all(row.cells[0].header for row in table.body if row.cells[0].text)


def _taken(table: Table) -> Iterator[int]:
    """How many columns each row fills, with what spans into it from above."""
    hanging: list[tuple[int, int]] = []
    for row in table.body:
        own = sum(cell.columns for cell in row.cells)
        yield own + sum(columns for columns, _ in hanging)
        hanging = [(columns, left - 1) for columns, left in hanging if left > 1]
        hanging += [(cell.columns, cell.rows - 1) for cell in row.cells if cell.rows > 1]


def test_no_cell_is_empty_without_a_reason(whole: Whole) -> None:
    """The corner of a table, an entry without a note, a level that the plan skips: no other."""
    for reference, one in whole.documents:
        for table in tables(one):
            heads = [words(cell.text) for cell in table.head[0].cells]
            for row in every_row(table):
                for place, cell in enumerate(row.cells):
                    if not words(cell.text):
                        corner = row in table.head and place == 0
                        note = heads[place] == "Note"
                        gap = reference.kind == "plan" and (cell.rows, cell.columns) != (1, 1)
                        assert corner or note or gap or _skips(table), (reference.key, row)


def _skips(table: Table) -> bool:
    """Whether a table is a synoptic one, where a level may be skipped."""
    return any(cell.rows > 1 for row in table.body for cell in row.cells)


def test_numeric_cells_carry_the_number_that_they_show(whole: Whole) -> None:
    found = 0
    for _, one in whole.documents:
        for table in tables(one):
            for cell in (cell for row in table.body for cell in row.cells):
                text = words(cell.text).rstrip(RAISED + ", " + SPACE)
                if cell.value is None:
                    assert not cell.numeric or not NUMBER.fullmatch(text), text
                    continue
                found += 1
                assert cell.numeric
                digits = re.sub(r"\D", "", text).lstrip("0")
                own = re.sub(r"\D", "", f"{cell.value:f}").lstrip("0")
                assert digits.startswith(own), text
                assert not digits.removeprefix(own).strip("0"), text
                assert (cell.value < 0) == text.startswith(("−", "$−", "−$"))
    assert found > 50


# --- figures of pages and of documents


def _elements(element: Element, *unseen: str) -> Iterator[Element | str]:
    """Everything that a reader sees of a page, in order."""
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in {*UNSEEN, *unseen} and "budget-hidden" not in child.get("class"):
            yield child
            yield from _elements(child, *unseen)


def _text(element: Element, *unseen: str) -> str:
    return "".join(one for one in _elements(element, *unseen) if isinstance(one, str))


def page_cells(page: Page) -> set[str]:
    """The figures of a page's tables, without the numbers of their notes."""
    cells = (one for one in _elements(parse(page.content)) if isinstance(one, Element))
    found = (" ".join(_text(one, "sup").split(" ")) for one in cells if one.tag == "td")
    return {text.strip() for text in found if _is_figure(text.strip())}


def _is_figure(text: str) -> bool:
    """Whether a cell is a figure or a range, and no sentence that has one in it."""
    return bool(re.search(r"\d", text)) and len(text) < 40 and not re.search(r"[^\W\d_]{6}", text)


def document_cells(document: Document) -> set[str]:
    found = {
        text.rstrip(RAISED + ", " + SPACE)
        for table in tables(document)
        for row in rows(table)
        for text in row[1:]
    }
    return {text for text in found if _is_figure(text)}


def amounts(text: str) -> set[str]:
    return {one.rstrip(",.") for one in AMOUNT.findall(text)}


def _beside(whole: Whole, reference: Reference, lang: str) -> list[Page]:
    """The pages that a document brings together: its own, and those of what it lists."""
    plan = reference.page.split("/")[1]
    cards = [one for one in whole.views.cards if one.plan.id == plan]
    if reference.kind == "card":
        cards = [one for one in cards if one.key == reference.key]
    keys = {reference.page, *(one.key for one in cards)}
    keys |= {use.key for one in cards for use in one.indicators}
    if reference.kind == "plan":
        indicators = whole.views.indicators
        keys |= {one.key for one in indicators if any(each.id == plan for each in one.plans)}
    return [whole.pages[key, lang] for key in sorted(keys)]


def test_figures_of_pages_and_documents_are_the_same(whole: Whole) -> None:
    checked = 0
    for reference, one in whole.documents:
        page = whole.pages[reference.page, one.lang]
        beside = _beside(whole, reference, one.lang)
        own, all_cells = document_cells(one), set().union(*map(page_cells, beside))
        text = said(one)
        if reference.kind != "reports":
            missing = {cell for cell in page_cells(page) - own if cell not in text}
            assert missing == set(), (reference.key, one.lang)
            assert amounts(_text(parse(page.content))) - amounts(text) == set(), reference.key
        seen = "\n".join(_text(parse(each.content)) for each in beside)
        added = {cell for cell in own - all_cells if cell not in seen}
        assert {cell for cell in added if not _is_entry(cell, seen)} == set(), reference.key
        assert amounts(text) - amounts(seen) == set(), (reference.key, one.lang)
        checked += len(own)
    assert checked > 100


def _is_entry(cell: str, seen: str) -> bool:
    """Whether a cell lists figures with their periods, each of which the pages show."""
    entries = [re.fullmatch(r"(.+) \((.+)\)", entry) for entry in cell.split("\n")]
    return all(one and one[1] in seen and one[2] in seen for one in entries)
