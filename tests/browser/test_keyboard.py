"""What the keyboard alone can do: the search, the colours, the order of stops."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 360, "height": 800}
GROUND = "getComputedStyle(document.body).backgroundColor"
DESK: ViewportSize = {"width": 1280, "height": 800}


def _focused(page: Page) -> str:
    """The name and the kind of what has the focus."""
    said = page.evaluate(
        "(e => `${e.tagName} ${e.getAttribute('aria-label') || e.labels?.[0]?.textContent"
        " || e.textContent.trim()}`)"
        "(document.activeElement)"
    )
    return str(said)


def _stops(page: Page, count: int) -> list[str]:
    """What the first presses of Tab lead to."""
    found = []
    for _ in range(count):
        page.keyboard.press("Tab")
        found.append(_focused(page))
    return found


def test_only_what_is_seen_can_be_reached_on_a_phone(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/")
        assert _stops(page, 6) == [
            "A Aller au contenu",
            "A Affiche",
            "BUTTON Rechercher",
            "BUTTON Passer aux couleurs sombres",
            "A English",
            "BUTTON Menu",
        ]


def test_only_what_is_seen_can_be_reached_on_a_desk(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}en/plans/")
        assert _stops(page, 6) == [
            "A Skip to content",
            "A Affiche",
            "INPUT Search this site",
            "BUTTON Start the search",
            "BUTTON Switch to dark colours",
            "A Français",
        ]


@pytest.mark.parametrize(("lang", "first"), [("fr", "Plans"), ("en", "Plans")])
def test_the_menu_of_a_phone_opens_and_closes_without_a_script(
    browser: Browser, address: str, lang: str, first: str
) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{lang}/")
        menu = page.get_by_role("navigation", name="Sections")
        button = page.get_by_role("button", name="Menu")
        expect(menu).to_be_hidden()
        button.focus()
        page.keyboard.press("Enter")
        expect(menu).to_be_visible()
        box = menu.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        page.keyboard.press("Tab")
        assert _focused(page) == f"A {first}"
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()
        page.keyboard.press("Enter")
        menu.get_by_role("link", name=first).click()
        page.wait_for_url(f"**/{lang}/plans/")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("fr/plans/integration-emploi-2008/4.1/", "Ce plan"),
        ("fr/plans/integration-emploi-2008/4.1/", "Sur cette page"),
        ("en/budgets/2007-2008/", "On this page"),
    ],
)
def test_what_stands_beside_opens_at_the_top_of_a_phone_without_a_script(
    browser: Browser, address: str, path: str, name: str
) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + path)
        listed = page.get_by_role("navigation", name=name, exact=True)
        button = page.get_by_role("button", name=name)
        expect(listed).to_be_hidden()
        title, box = page.locator("h1").bounding_box(), button.bounding_box()
        assert title
        assert box
        assert box["y"] < title["y"]
        button.focus()
        page.keyboard.press("Enter")
        expect(listed).to_be_visible()
        assert listed.get_by_role("link").count() >= 4
        page.keyboard.press("Tab")
        assert listed.evaluate("one => one.contains(document.activeElement)")
        page.keyboard.press("Escape")
        expect(listed).to_be_hidden()
        expect(button).to_be_focused()


def test_the_list_of_a_page_closes_once_a_part_is_chosen(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}en/budgets/2007-2008/")
        page.get_by_role("button", name="On this page").click()
        listed = page.get_by_role("navigation", name="On this page")
        listed.get_by_role("link", name="Source").click()
        page.wait_for_url("**#section-source")
        expect(listed).to_be_hidden()


def test_where_there_is_room_it_stands_beside_the_content(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/integration-emploi-2008/4.1/")
        expect(page.locator(".shell-toc, .af-nav")).to_have_count(2)
        for one in page.locator(".shell-toc, .af-nav").all():
            expect(one).to_be_visible()
        expect(page.locator(".shell-jump")).to_be_hidden()
        page.mouse.wheel(0, 1500)
        expect(page.locator(".shell-toc")).to_be_in_viewport()
        page.goto(f"{address}fr/plans/strategique-2008-2012/")
        expect(page.get_by_role("button", name="Sur cette page")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 414, 480, 639, 640, 959, 960, 1280])
def test_the_header_takes_one_line_and_the_sections_one_more(
    browser: Browser, address: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for lang in ("fr", "en"):
            page.goto(f"{address}{lang}/plans/")
            tall = page.locator(".shell-header").bounding_box()
            assert tall
            assert tall["height"] < (110 if width >= 640 else 66), width


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_colours_change_and_the_focus_stays(browser: Browser, address: str, key: str) -> None:
    with browser.new_context(viewport=DESK, color_scheme="light") as context:
        page = context.new_page()
        page.goto(f"{address}en/")
        light = page.evaluate(GROUND)
        page.get_by_role("button", name="Switch to dark colours").focus()
        page.keyboard.press(key)
        dark = page.evaluate(GROUND)
        assert dark != light
        assert _focused(page) == "BUTTON Switch to light colours"
        page.goto(f"{address}fr/")
        assert page.evaluate(GROUND) == dark
        page.get_by_role("button", name="Passer aux couleurs claires").focus()
        page.keyboard.press(key)
        assert page.evaluate(GROUND) == light


def test_the_search_of_a_phone_opens_and_closes_with_its_button(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}en/")
        opener = page.get_by_role("button", name="Search", exact=True)
        opener.click()
        assert _focused(page) == "INPUT Search this site"
        opener.click()
        assert opener.get_attribute("aria-expanded") == "false"
        assert _focused(page) == "BUTTON Search"


def test_arrows_lead_to_results(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/")
        page.get_by_role("searchbox").click()
        page.keyboard.type("francisation")
        page.locator(".shell-result a").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/fr/*/**")


def test_a_search_that_cannot_answer_says_so_and_leads_on(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.route("**/search/*.json", lambda route: route.abort())
        page.goto(f"{address}en/plans/")
        page.get_by_role("searchbox").fill("budget")
        expect(page.locator("#search [role=status]")).to_contain_text("cannot be used")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/pages/?q=budget")


def test_the_address_of_a_search_shows_its_results(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}fr/pages/?q=PRIIME")
        page.locator(".shell-result").first.wait_for()
        assert page.get_by_role("searchbox").input_value() == "PRIIME"


def test_more_results_come_when_asked_for(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.goto(f"{address}fr/")
        page.get_by_role("searchbox").fill("immigration")
        results = page.locator(".shell-result")
        expect(results).to_have_count(12)
        page.get_by_role("button", name="Afficher d’autres résultats").click()
        expect(results.nth(12).locator("a").first).to_be_focused()
