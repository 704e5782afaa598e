"""Without script: content, languages, colours, focus, and a list of all pages for the search."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from generator import pipeline
from tests.accessibility.samples import SAMPLES
from tests.browser.test_keyboard import GROUND

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 800}
    ) as context:
        yield context.new_page()


def text(page: Page) -> str:
    return page.locator("main").inner_text()


def test_every_page_says_the_same(browser: Browser, page: Page, address: str) -> None:
    with browser.new_context(viewport={"width": 320, "height": 800}) as context:
        scripted = context.new_page()
        for path in SAMPLES:
            if "/cards" in path or "/fiches" in path:
                continue  # its filters are for scripts; the list is tested below
            page.goto(address + path)
            scripted.goto(address + path)
            assert text(page) == text(scripted), path


def test_the_language_switch_leads_to_the_twin(page: Page, address: str) -> None:
    page.goto(f"{address}fr/indicateurs/admissions/")
    link = page.get_by_role("link", name="English")
    assert link.get_attribute("lang") == link.get_attribute("hreflang") == "en"
    link.click()
    assert page.url == f"{address}en/indicators/admissions/"


@pytest.mark.parametrize(
    ("lang", "button", "title"),
    [
        ("fr", "Lancer la recherche", "Toutes les pages, de A à Z"),
        ("en", "Start the search", "All pages, from A to Z"),
    ],
)
def test_the_search_leads_to_the_list_of_all_pages(
    page: Page, address: str, ready: pipeline.Ready, lang: str, button: str, title: str
) -> None:
    page.goto(f"{address}{lang}/")
    page.get_by_role("searchbox").fill("accueil")
    page.get_by_role("button", name=button).click()
    assert page.url == f"{address}{lang}/pages/?q=accueil"
    assert page.locator("h1").inner_text() == title
    hrefs = page.locator("article a").evaluate_all("all => all.map(a => a.href)")
    listed = {href.removeprefix(address) for href in hrefs}
    others = {f"{one.lang}/{one.path}" for one in ready.pages if one.lang == lang}
    assert others - listed == {f"{lang}/pages/"}


def test_nothing_shows_that_only_a_script_could_answer(page: Page, address: str) -> None:
    page.goto(f"{address}fr/plans/")
    shown = page.locator("button:not([popovertarget]):visible")  # a popover opens by itself
    assert [one.get_attribute("type") for one in shown.all()] == ["submit"]


def test_colours_are_those_that_the_reader_prefers(browser: Browser, address: str) -> None:
    grounds = {}
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        with browser.new_context(
            java_script_enabled=False,
            color_scheme=scheme,
        ) as context:
            page = context.new_page()
            page.goto(f"{address}fr/")
            grounds[scheme] = page.evaluate(GROUND)
            page.emulate_media(media="print")
            assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert grounds == {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 24, 31)"}


def test_what_has_the_focus_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}fr/plans/")
    for _ in range(8):
        page.keyboard.press("Tab")
        ring = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid 3px" in ring, ring
