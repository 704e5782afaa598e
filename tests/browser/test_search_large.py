"""The search of ten thousand cards: what questions cost a reader, and that they are answered."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from generator.page import Page as Shown
from generator.pipeline import Ready
from tests.browser.conftest import served
from tests.render.search.asking import Wire, with_index
from tests.render.search.building import search_files
from tests.render.search.many import cards

pytestmark = pytest.mark.browser

COUNT = 10_000
MOST = 300_000
DESK: Any = {"width": 1280, "height": 900}
FIGURE = re.compile("[0-9]{1,3}\u00a0[0-9]{3},[0-9]")
TITLES = ".shell-result-title a"


@pytest.fixture(scope="module")
def invented(ready: Ready) -> list[Shown]:
    return list(cards(COUNT, "fr", ready.pages))


@pytest.fixture(scope="module")
def large(site: Path, invented: list[Shown], tmp_path_factory: Any) -> Path:
    """The real site with the index of many more cards."""
    folder = Path(tmp_path_factory.mktemp("large")) / "site"
    shutil.copytree(site, folder)
    with_index(folder, search_files(invented, "fr"))
    return folder


@pytest.fixture(scope="module")
def address(large: Path) -> Iterator[str]:
    with served(large) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "immigration",
        "4.1",
        "l'intégration",
        "plan d’action pour la francisation des personnes immigrantes",
    ],
)
def test_a_question_typed_letter_by_letter_costs_little(
    browser: Browser, address: str, large: Path, question: str
) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/")
        wire = Wire(page, large, address)
        page.get_by_role("searchbox").press_sequentially(question, delay=200)
        expect(page.locator("#search [role=status]")).not_to_be_empty()
        expect(page.locator(TITLES)).to_have_count(12)
        assert 20_000 < wire.bytes <= MOST


def test_filters_are_within_the_cost_of_a_question(
    browser: Browser, address: str, large: Path
) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        wire = Wire(page, large, address)
        page.goto(f"{address}fr/?q=immigration+francisation&q.plan=plan-7&q.level=measure")
        page.locator(TITLES).first.wait_for()
        hrefs = page.locator(TITLES).evaluate_all("all => all.map(a => a.href)")
        assert all("/plans/plan-7/" in href for href in hrefs)
        assert wire.bytes <= MOST


def test_every_filter_leaves_exactly_the_cards_that_have_it(
    browser: Browser, address: str, invented: list[Shown]
) -> None:
    found = [
        card.path
        for card in invented
        for entry in card.search
        if entry.status
        and entry.status.value == "completed"
        and "org-5" in {one.value for one in entry.organizations}
        and entry.years in {(year, year + 4) for year in range(2010, 2015)}
    ]
    assert 1 < len(found) < 60
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/?q.status=completed&q.org=org-5&q.year=2014")
        expect(page.locator(".shell-results-count")).to_have_text(f"{len(found)} résultats")
        first = page.locator(TITLES).first.get_attribute("href") or ""
        assert first.endswith(f"/{found[0]}")


def test_a_card_is_found_by_what_only_it_says(
    browser: Browser, address: str, invented: list[Shown]
) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/")
        for place in (0, 4321, 9990):
            card, figure = next(
                (card, found[0])
                for card in invented[place:]
                if (found := FIGURE.search(card.search[0].text))
            )
            typed = figure.replace("\u00a0", " ")
            page.get_by_role("searchbox").fill(f"{card.title.split()[-1]} {typed} ")
            expect(page.locator(f'{TITLES}[href$="/{card.path}"]')).to_be_visible()
            first = page.locator(TITLES).first
            assert (first.get_attribute("href") or "").endswith(f"/{card.path}")
            marks = page.locator(".shell-result").first.locator("mark")
            assert figure in marks.all_inner_texts()


def test_more_results_come_a_dozen_at_a_time(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/?q=immigration")
        results = page.locator(".shell-result")
        expect(results).to_have_count(12)
        page.locator(".shell-results-more").click()
        expect(results).to_have_count(24)
        expect(results.nth(12).locator("a").first).to_be_focused()
