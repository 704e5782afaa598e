"""The switch of languages keeps the place, and the choices of the list of cards."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
PLAN = "fr/plans/integration-emploi-2008/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that takes no fault of a script in silence."""
    opened = browser.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    opened.close()
    assert faults == []


def english(page: Page) -> None:
    page.locator('header a[hreflang="en"]').click()
    page.wait_for_url("**/en/**")


def place(page: Page) -> str:
    """Where the address says that the page stands, once its script has run."""
    page.wait_for_function("!location.hash.includes('~')")
    return unquote(str(page.evaluate("location.hash")))


def headings(page: Page) -> list[str]:
    found = "[...document.querySelectorAll('#main-content :is(h2,h3,h4)[id]')].map(e => e.id)"
    return list(page.evaluate(found))


def test_a_place_of_the_data_has_the_same_name(page: Page, address: str) -> None:
    page.goto(f"{address}fr/glossaire/#x-action")
    english(page)
    assert place(page) == "#x-action"


def test_a_heading_of_narrative_is_found_by_its_rank(page: Page, address: str) -> None:
    page.goto(f"{address}{PLAN}")
    french = headings(page)
    own = next(name for name in french if not name.startswith(("section-", "x-", "chart-")))
    page.goto(f"{address}{PLAN}#{own}")
    english(page)
    assert place(page) == f"#{headings(page)[french.index(own)]}"
    assert place(page) != f"#{own}"


def test_a_place_chosen_later_is_kept_too(page: Page, address: str) -> None:
    page.goto(f"{address}{PLAN}")
    page.evaluate("location.hash = 'section-source'")
    english(page)
    assert place(page) == "#section-source"


def test_the_top_of_a_page_stays_its_top(page: Page, address: str) -> None:
    page.goto(f"{address}{PLAN}#nothing-of-that-name")
    english(page)
    assert place(page) == ""


def test_the_choices_of_the_list_of_cards_are_kept(page: Page, address: str) -> None:
    page.goto(f"{address}fr/fiches/?plan=integration-emploi-2008&text=emploi")
    english(page)
    assert "plan=integration-emploi-2008" in page.url
    expect(page.locator("#finding-plan")).to_have_value("integration-emploi-2008")
    expect(page.locator("#finding-text")).to_have_value("emploi")


def test_an_address_that_was_cut_does_no_harm(page: Page, address: str) -> None:
    page.goto(f"{address}{PLAN}#pourquoi%E0")
    english(page)
    assert place(page) == ""


def test_back_leads_to_the_place_that_was_left(page: Page, address: str) -> None:
    page.goto(f"{address}{PLAN}#section-source")
    english(page)
    assert place(page) == "#section-source"
    page.go_back()
    assert page.url == f"{address}{PLAN}#section-source"
