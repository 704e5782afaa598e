"""What a person meets: pages that fit, ask nobody else, and work in both languages."""

import re

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

COUNT = re.compile(r"result|résultat")
PAGES = (
    "",
    "fr/",
    "en/",
    "fr/plans/",
    "fr/plans/strategique-2008-2012/",
    "en/plans/strategique-2008-2012/",
    "fr/plans/integration-emploi-2008/4.1/",
    "en/plans/francisation-integration-2018/francisation/",
    "fr/plans/solidarite-2010-2015/2.7/",
    "fr/indicateurs/",
    "en/indicators/admissions/",
    "fr/budgets/2007-2008/",
    "en/budgets/2007-2008/",
    "en/organizations/",
    "fr/organisations/secteur-integration/",
    "fr/sources/",
    "en/glossary/",
    "fr/etat/",
    "en/checks/",
    "fr/verifications/AF201/",
    "fr/donnees/",
    "fr/pages/",
    "404.html",
)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in PAGES:
            page.goto(address + path)
            across = page.evaluate("document.documentElement.scrollWidth")
            assert across <= width, f"{path} is {across} px wide"


def test_no_page_asks_anyone_else_or_complains(browser: Browser, address: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on(
            "console", lambda said: complaints.append(said.text) if said.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        for path in PAGES:
            page.goto(address + path, wait_until="load")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert complaints == []


@pytest.mark.parametrize(
    ("lang", "query", "found"),
    [
        ("fr", "PRIIME", "2.5"),
        ("fr", "francisation", "rancis"),
        ("fr", "regionalisation", "égionalisation"),
        ("fr", "zzzz", ""),
        ("en", "francization", "ranciz"),
        ("en", "4.1", "Passerelle"),
        ("en", "zzzz", ""),
    ],
)
def test_search_answers(browser: Browser, address: str, lang: str, query: str, found: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{lang}/")
        box = page.get_by_role("searchbox")
        box.click()
        box.press_sequentially(query)
        expect(page.locator("#search [role=status]")).to_have_text(COUNT)
        results = page.locator(".shell-results-list").inner_text()
        links = page.locator(".shell-results-list a").evaluate_all("all => all.map(a => a.href)")
    assert found in results
    assert all(link.startswith(f"{address}{lang}/") for link in links)
    assert bool(links) == bool(found)


def test_the_language_switch_leads_to_the_twin(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/integration-emploi-2008/4.1/")
        page.get_by_role("link", name="English").click()
        assert page.url == f"{address}en/plans/integration-emploi-2008/4.1/"
        assert page.locator("html").get_attribute("lang") == "en"


def test_everything_stands_without_script(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        page.get_by_role("link", name="Continuer en français").click()
        page.get_by_role("navigation", name="Sections").get_by_role("link", name="Plans").click()
        page.locator("article").get_by_role("link", name="Plan stratégique 2008-2012").first.click()
        assert page.url == f"{address}fr/plans/strategique-2008-2012/"
        assert (
            page.locator("article").get_by_role("link", name="apport de l’immigration").count() > 0
        )


def test_the_search_opens_answers_and_closes_by_keyboard(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/")
        button = page.get_by_role("button", name="Rechercher")
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-expanded") == "true"
        page.keyboard.type("PRIIME")
        page.locator(".shell-result a").first.wait_for()
        page.keyboard.press("Escape")
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("button => button === document.activeElement")


def test_the_first_key_leads_to_the_content(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}en/plans/")
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to content")
        assert skip.evaluate("link => link === document.activeElement")
        assert skip.bounding_box()
        page.keyboard.press("Enter")
        assert page.url.endswith("#main-content")
