"""The search of the real site: what it finds, in what order, how it shows, says and keeps it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

DESK: Any = {"width": 1280, "height": 900}
PHONE: Any = {"width": 320, "height": 800}
TITLES = ".shell-result-title a"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=DESK) as context:
        yield context.new_page()


def ask(page: Page, words: str) -> list[str]:
    """The titles of the first results."""
    count = page.locator(".shell-results-count")
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".shell-results")).to_be_hidden()
    count.evaluate("said => { said.textContent = ''; }")
    page.get_by_role("searchbox").fill(words)
    expect(count).not_to_be_empty()
    return page.locator(TITLES).all_inner_texts()


@pytest.mark.parametrize(
    ("lang", "words", "others"),
    [
        ("fr", "énergie", "energie"),
        ("fr", "regionalisation", "régionalisation"),
        ("fr", "integration", "l'intégration"),
        ("fr", "integration", "l’intégration"),
        ("fr", "INTÉGRATION ", "intégration "),
        ("fr", "main d'oeuvre ", "main-d’œuvre "),
        ("en", "francization ", "FRANCIZATION "),
    ],
)
def test_accents_capitals_and_elisions_do_not_matter(
    page: Page, address: str, lang: str, words: str, others: str
) -> None:
    page.goto(f"{address}{lang}/")
    assert ask(page, words) == ask(page, others)


@pytest.mark.parametrize(
    ("lang", "words", "found"),
    [
        ("fr", "4.1", "4.1 "),
        ("en", "4.1", "4.1 "),
        ("fr", "PRIIME", "2.5"),
        ("fr", "priime", "2.5"),
        ("fr", "plans stratégiques", "Plan stratégique"),
        ("en", "indicators", "ndicators"),
        ("fr", "francis", "ranci"),
        ("fr", "régionali", "égionalis"),
        ("fr", "combien coûte la francisation", "Francisation – Budget 2007-2008"),
        ("en", "how much was spent on francization", "Francization – Budget 2007-2008"),
        ("fr", "permis d’exercice", "2.4 "),  # its narrative alone says it
        ("en", "AF302", "AF302"),
        ("fr", "Emploi-Québec", "Emploi-Québec\n"),  # the organization, not all that name it
        ("fr", "francisation", "Francisation"),
        ("fr", "admissions", "admettre"),
    ],
)
def test_what_is_asked_for_comes_first(
    page: Page, address: str, lang: str, words: str, found: str
) -> None:
    page.goto(f"{address}{lang}/")
    ask(page, words)
    assert found in page.locator(".shell-result").first.inner_text()


def test_figures_are_found_as_they_are_typed(page: Page, address: str) -> None:
    for lang, words in (("fr", "111 313,3"), ("fr", "111313,3"), ("en", "111,313.3")):
        page.goto(f"{address}{lang}/")
        titles = ask(page, words)
        assert titles, words
        assert "2007-2008" in titles[0]
        part = page.locator(".shell-result-parts a").first
        assert "2007-2008" in part.inner_text()
    page.goto(f"{address}fr/")
    assert ask(page, "5,1 %") == ask(page, "5,1\u00a0%")
    assert ask(page, "5,1 %")


def test_a_word_of_another_family_is_not_found(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    for title in ask(page, "employé "):
        assert "emploi" not in title.lower()
    assert ask(page, "employé ") != ask(page, "emploi ")
    assert set(ask(page, "emplois ")) & set(ask(page, "emploi "))


def test_a_stem_finds_the_words_that_it_makes(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    expect(page.locator(TITLES)).to_have_count(0)
    ask(page, "intégrations ")
    assert "intégration" in page.locator(".shell-results mark").first.inner_text().lower()


def test_entries_with_every_word_come_before_those_with_some(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    ask(page, "francisation régions ")
    expect(page.locator(TITLES)).to_have_count(12)
    marks = page.locator(".shell-result").evaluate_all(
        "all => all.map(one => new Set([...one.querySelectorAll('mark')]"
        ".map(mark => mark.textContent.slice(0, 4).toLowerCase())).size)"
    )
    assert marks[0] >= 2


def test_a_result_shows_its_plan_level_and_number_and_marks_the_words(
    page: Page, address: str
) -> None:
    page.goto(f"{address}fr/")
    ask(page, "PRIIME")
    result = page.locator(".shell-result").first
    tags = result.locator(".shell-result-tags").inner_text()
    assert "Mesure" in tags
    assert "2.5" in tags
    assert tags.count("·") == 2
    assert "PRIIME" in result.locator("mark").all_inner_texts()
    assert len(result.locator(".shell-result-text").inner_text()) < 230


def test_a_name_of_the_other_language_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    ask(page, "Défi Montréal")
    spoken = page.locator(".shell-result [lang=fr]")
    assert spoken.count()
    assert "éfi" in spoken.first.inner_text()


def test_a_choice_of_another_language_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}en/?q=employment&q.org=emploi-quebec")
    page.locator(TITLES).first.wait_for()
    chosen = page.locator("#search-org option[value=emploi-quebec]")
    assert chosen.get_attribute("lang") == "fr"
    assert page.locator("#search-org option[value=micc]").get_attribute("lang") is None


def test_filters_narrow_by_keyboard_and_stand_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    before = ask(page, "immigration")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    chosen = page.get_by_label("Plan", exact=True)
    expect(chosen.locator("option")).not_to_have_count(1)
    page.keyboard.press("Tab")
    assert chosen.evaluate("select => select === document.activeElement")
    status = page.locator("#search [role=status]")
    expect(status).not_to_be_empty()
    said = status.inner_text()
    page.keyboard.press("ArrowDown")
    expect(status).not_to_have_text(said)
    expect(page.locator(TITLES).first).to_be_visible()
    value = chosen.input_value()
    assert value
    assert page.locator(TITLES).all_inner_texts() != before
    assert f"q=immigration&q.plan={value}" in page.url
    assert chosen.evaluate("select => select === document.activeElement")
    links = page.locator(TITLES).evaluate_all("all => all.map(a => a.href)")
    assert all(f"/plans/{value}/" in link for link in links)


@pytest.mark.parametrize("name", ["plan", "level", "org", "year"])
def test_each_filter_leaves_some_results_and_not_all(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}fr/")
    ask(page, "immigration")
    page.locator(".shell-search-more summary").click()
    expect(page.locator("#search-plan option").nth(1)).to_be_attached()
    select = page.locator(f"#search-{name}")
    expect(select.locator("option").nth(1)).to_be_attached()
    count = page.locator(".shell-results-count")
    before = count.inner_text()
    select.select_option(index=1)
    expect(count).not_to_have_text(before)
    page.get_by_role("button", name="Effacer tous les choix").click()
    expect(count).to_have_text(before)


def test_an_address_with_words_and_choices_shows_what_was_sent(page: Page, address: str) -> None:
    page.goto(f"{address}fr/plans/?q=accueil&q.plan=integration-emploi-2008#main-content")
    page.locator(TITLES).first.wait_for()
    assert page.get_by_role("searchbox").input_value() == "accueil"
    expect(page.get_by_label("Plan", exact=True)).to_have_value("integration-emploi-2008")
    links = page.locator(TITLES).evaluate_all("all => all.map(a => a.href)")
    assert all("/plans/integration-emploi-2008/" in link for link in links)
    page.keyboard.press("Escape")
    expect(page.locator(".shell-results")).to_be_hidden()
    page.wait_for_url(f"{address}fr/plans/#main-content")


def test_going_back_from_a_result_shows_the_results_again(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    first = ask(page, "francisation")[0]
    page.wait_for_url("**?q=francisation")
    page.locator(TITLES).first.click()
    page.wait_for_url("**/fr/*/**")
    page.go_back()
    expect(page.locator(TITLES).first).to_have_text(first)


def test_enter_leads_to_the_first_result_even_when_it_comes_first(page: Page, address: str) -> None:
    page.goto(f"{address}fr/")
    page.get_by_role("searchbox").click()
    page.keyboard.type("francisation")
    page.keyboard.press("Enter")
    expect(page.locator(TITLES).first).to_be_focused()


def test_nothing_is_fetched_before_someone_searches(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}fr/", wait_until="networkidle")
    assert [url for url in asked if "/search/" in url or "search-" in url] == []


def test_a_site_published_anew_meanwhile_is_searched_from_its_start(
    page: Page, address: str
) -> None:
    gone: list[str] = []

    def lose(route: Any) -> None:
        """The first piece of words is of a site that is no longer there."""
        if gone:
            route.continue_()
        else:
            gone.append(route.request.url)
            route.fulfill(status=404)

    page.route(re.compile(r"/search/w\d"), lose)
    page.goto(f"{address}fr/")
    assert ask(page, "francisation")
    assert gone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_results_fit_and_their_marks_stand_out(
    browser: Browser, address: str, viewport: Any, scheme: Any
) -> None:
    with browser.new_context(viewport=viewport, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/?q=immigration")
        page.locator(".shell-search-more summary").click()
        expect(page.locator("#search-plan")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        mark = page.locator(".shell-results mark").first
        look = mark.evaluate(
            "(mark) => { const { fontWeight, textDecorationLine } ="
            " getComputedStyle(mark); return [fontWeight, textDecorationLine]; }"
        )
        assert look == ["700", "underline"]


def test_marks_stand_out_in_colours_that_the_system_forces(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=DESK, forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{address}fr/?q=immigration")
        mark = page.locator(".shell-results mark").first
        mark.wait_for()
        assert mark.evaluate("mark => getComputedStyle(mark).textDecorationLine") == "underline"
        panel = page.locator(".shell-results")
        assert panel.evaluate("one => getComputedStyle(one).borderTopStyle") == "solid"
