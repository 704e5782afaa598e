"""The list of all cards, as people narrow it: by mouse, by keyboard, by address, without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.pipeline import Ready
from tests.benchmarks.finding import many_cards

pytestmark = pytest.mark.browser

FRENCH, ENGLISH = "fr/fiches/", "en/cards/"
MANY = 3000


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on which no script may fail."""
    made = context.new_page()
    made.on("pageerror", lambda error: pytest.fail(str(error)))
    return made


def shown(page: Page) -> list[str]:
    """The titles of the cards on the screen, in order."""
    return page.locator(".fi-card:not([hidden]) .fi-name").filter(visible=True).all_text_contents()


def count(page: Page) -> str:
    return page.locator("#finding-count").inner_text().replace("\u00a0", " ")


def test_filters_narrow_the_list_and_say_how_many_remain(page: Page, address: str) -> None:
    page.goto(address + FRENCH)
    assert count(page) == "45 fiches"
    page.locator("#finding").get_by_label("Plan", exact=True).select_option(
        "integration-emploi-2008"
    )
    assert count(page) == "23 fiches sur 45"
    page.locator("#finding").get_by_label("Organisation", exact=True).select_option("emploi-quebec")
    assert count(page) == "2 fiches sur 45"
    assert len(shown(page)) == 2
    assert page.locator(".fi-group:not([hidden])").count() == 1
    page.locator("#finding").get_by_label("Niveau").select_option("objective")
    assert page.locator(".fi-none").is_visible()


def test_words_that_no_title_has_are_asked_of_the_search(page: Page, address: str) -> None:
    page.goto(address + FRENCH)
    elsewhere = page.locator("#finding-elsewhere")
    words = page.locator("#finding").get_by_label("Mots du titre")
    words.fill("permis d’exercice")  # the narrative of measure 2.4 alone says it
    elsewhere.click()
    page.wait_for_url("**/fr/?q=*")
    expect(page.locator(".shell-result").first).to_contain_text("2.4 ")
    page.goto(address + FRENCH)
    words.fill("2.4")
    expect(elsewhere).to_be_hidden()


def test_the_count_is_a_live_region(page: Page, address: str) -> None:
    page.goto(address + ENGLISH)
    assert page.get_by_role("status").filter(has_text="45 cards").count() == 1


@pytest.mark.parametrize(
    ("typed", "found"),
    [("francisation", 1), ("ACCELERER acces", 1), ("2.4", 2), ("immigration  mesure", 1), ("’", 1)],
)
def test_words_are_found_without_their_accents(
    page: Page, address: str, typed: str, found: int
) -> None:
    page.goto(address + FRENCH)
    page.locator("#finding").get_by_label("Mots du titre").press_sequentially(typed)
    assert len(shown(page)) >= found
    assert page.locator("#finding-none").is_hidden()


def test_the_address_keeps_the_choice(page: Page, address: str) -> None:
    page.goto(address + ENGLISH)
    page.locator("#finding").get_by_label("Plan", exact=True).select_option(
        "integration-emploi-2008"
    )
    page.locator("#finding").get_by_label("Order").select_option("title")
    assert page.url == f"{address}{ENGLISH}?plan=integration-emploi-2008&sort=title"
    before = shown(page)
    page.reload()
    assert shown(page) == before
    assert page.locator("#finding").get_by_label("Order").input_value() == "title"
    assert len(before) == 23


def test_going_back_brings_the_choice_before(page: Page, address: str) -> None:
    page.goto(address + ENGLISH)
    plan = page.locator("#finding").get_by_label("Plan", exact=True)
    plan.select_option("solidarite-2010-2015")
    plan.select_option("strategique-2008-2012")
    page.go_back()
    assert plan.input_value() == "solidarite-2010-2015"
    assert count(page) == "1 card out of 45"
    page.go_back()
    assert (plan.input_value(), count(page)) == ("", "45 cards")
    page.go_forward()
    assert count(page) == "1 card out of 45"


def test_coming_back_from_a_card_finds_the_list_as_it_was(page: Page, address: str) -> None:
    page.goto(f"{address}{ENGLISH}?year=2019")
    before = shown(page)
    page.locator(".fi-card:not([hidden]) a").first.click()
    page.go_back()
    expect(page.locator("#finding-count")).to_contain_text("out of")
    assert shown(page) == before


def test_what_is_typed_is_kept_without_filling_the_history(page: Page, address: str) -> None:
    page.goto(address + "en/")
    page.goto(address + ENGLISH)
    page.locator("#finding").get_by_label("Words of the title").press_sequentially("francization")
    page.wait_for_url("**/cards/?text=francization")
    page.go_back()
    assert page.url == address + "en/"


def test_the_language_switch_keeps_the_choice(page: Page, address: str) -> None:
    page.goto(address + FRENCH)
    page.locator("#finding").get_by_label("Année").select_option("2011")
    page.locator("#finding").get_by_label("Mots du titre").fill("emploi")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"{address}{ENGLISH}?text=emploi&year=2011")
    expect(page.locator("#finding").get_by_label("Year")).to_have_value("2011")


def test_an_empty_result_says_how_to_widen(page: Page, address: str) -> None:
    page.goto(f"{address}{ENGLISH}?plan=solidarite-2010-2015&year=2008")
    assert count(page) == "0 cards out of 45"
    assert page.get_by_role("heading", name="No card has all of this").is_visible()
    page.get_by_role("button", name="Without “2008”: 1 card").click()
    assert count(page) == "1 card out of 45"
    assert page.url == f"{address}{ENGLISH}?plan=solidarite-2010-2015"
    assert page.evaluate("document.activeElement.id") == "finding-count"


def test_all_choices_are_cleared_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}{ENGLISH}?text=zzz&sort=number")
    page.get_by_role("button", name="Clear all choices").click()
    expect(page.locator("#finding-count")).to_have_text("45 cards")
    assert page.url == address + ENGLISH
    assert page.get_by_role("button", name="Clear all choices").is_hidden()


def test_values_that_do_not_exist_leave_everything_in(page: Page, address: str) -> None:
    page.goto(f"{address}{ENGLISH}?plan=gone&sort=size&other=1&year=<b>")
    assert count(page) == "45 cards"
    assert len(shown(page)) == 45


def test_orders_are_those_of_the_language(page: Page, address: str) -> None:
    page.goto(f"{address}{FRENCH}?sort=title")
    titles = shown(page)
    assert titles == page.evaluate("all => [...all].sort(new Intl.Collator('fr').compare)", titles)
    assert page.locator(".fi-plan").first.is_visible()
    page.locator("#finding").get_by_label("Ordre").select_option("number")
    numbers = page.locator(".fi-card .af-number").all_text_contents()
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])
    page.locator("#finding").get_by_label("Ordre").select_option("date")
    assert shown(page)[0] == "Principales actions pour améliorer la francisation"
    page.locator("#finding").get_by_label("Ordre").select_option("")
    assert page.locator(".fi-group h2").first.is_visible()
    assert page.locator(".fi-plan").first.is_hidden()


def test_the_whole_form_works_by_keyboard(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + ENGLISH)
        page.locator("#finding").get_by_label("Words of the title").focus()
        stops = []
        for _ in range(3):
            stops.append(
                page.evaluate("document.activeElement.id || document.activeElement.tagName")
            )
            page.keyboard.press("Tab")
        assert stops == ["finding-text", "finding-sort", "SUMMARY"]
        page.locator("#finding").get_by_text("Filters", exact=True).focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("#finding-count")).to_contain_text("out of 45")


def test_enter_in_the_words_loads_nothing(page: Page, address: str) -> None:
    page.goto(address + ENGLISH)
    page.evaluate("window.stays = true")
    page.locator("#finding").get_by_label("Words of the title").fill("2.4")
    page.keyboard.press("Enter")
    assert page.evaluate("window.stays") is True


@pytest.mark.parametrize("path", [FRENCH, ENGLISH])
def test_without_script_the_whole_list_stands_and_no_form(
    browser: Browser, address: str, path: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{path}?plan=solidarite-2010-2015")
        assert len(shown(page)) == 45
        assert page.locator("#finding").is_hidden()
        assert page.locator(".fi-group h2").filter(visible=True).count() == 4


def test_the_list_fits_a_phone_and_paper_leaves_the_form_out(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{address}{FRENCH}?sort=title")
        page.locator("#finding").get_by_text("Filtres", exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.emulate_media(media="print")
        assert page.locator("#finding").is_hidden()
        assert page.locator("#finding-count").is_visible()


def test_home_and_plans_lead_to_the_list(page: Page, address: str) -> None:
    for path in ("fr/", "fr/plans/"):
        page.goto(address + path)
        page.locator("article").get_by_role("link", name="fiches").first.click()
        assert page.url == address + FRENCH


def test_thousands_of_cards_are_filtered_and_sorted(page: Page, address: str, ready: Ready) -> None:
    html = many_cards(ready, "en", MANY)
    page.route("**/cards/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{address}{ENGLISH}?level=measure")
    assert count(page) == "1,500 cards out of 3,000"
    page.locator("#finding").get_by_label("Order").select_option("number")
    assert page.locator(".fi-card:not([hidden]) .af-number").first.inner_text() == "0.1"
    page.locator("#finding").get_by_label("Words of the title").fill("measure 1234")
    assert count(page) == "0 cards out of 3,000"
    page.locator("#finding").get_by_label("Words of the title").fill("item 1233")
    assert count(page) == "1 card out of 3,000"
    page.get_by_role("button", name="Clear all choices").click()
    expect(page.locator("#finding-count")).to_have_text("3,000 cards")
