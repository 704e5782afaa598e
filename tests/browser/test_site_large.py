"""A site of ten thousand cards, built whole: it opens, is searched, narrowed, and read in both
languages, at what a small one costs a reader.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.benchmarks.plans import project
from tests.browser.conftest import served
from tests.browser.test_weight import PAGE_BYTES, VIEW_BYTES
from tests.conftest import ROOT
from tests.render.search.asking import Wire, weight

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("a large site")]  # it is built once

AFFICHE = str(Path(sys.executable).with_name("affiche"))
CARDS = 10_000
PLAN = "eau-31"
TITLES = ".shell-result-title a"
SHOWN = ".fi-card:not([hidden])"


@pytest.fixture(scope="module")
def large(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; not without a browser to open it in."""
    del browser
    root = project(tmp_path_factory.mktemp("large") / "project", CARDS, templates=False)
    (root / "overrides").symlink_to(ROOT / "overrides")
    out = root.parent / "site"
    # A process of its own: no worker is forked beside the browser's threads.
    subprocess.run(
        [AFFICHE, "build", "--no-documents", "--project", str(root), "--out", str(out)], check=True
    )
    return out


@pytest.fixture(scope="module")
def address(large: Path) -> Iterator[str]:
    with served(large) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that takes no fault of a script in silence."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    opened.close()
    assert faults == []


@pytest.fixture(scope="module")
def nodes(large: Path) -> list[dict[str, Any]]:
    """The cards of one plan, as the API gives them."""
    plan = json.loads((large / f"api/v1/plans/{PLAN}.json").read_text(encoding="utf-8"))
    cards = {level["kind"] for level in plan["levels"] if level["card"]}
    return [node for node in plan["nodes"] if node["kind"] in cards]


def test_there_are_ten_thousand_cards(large: Path) -> None:
    for lang in ("fr", "en"):
        found = list((large / lang / "plans").glob("*/*/index.html"))
        assert len(found) == CARDS // 2


def test_a_card_costs_what_one_of_a_small_site_does(
    page: Page, address: str, large: Path, nodes: list[dict[str, Any]]
) -> None:
    for lang, of in nodes[-1]["address"].items():
        assert weight(large / of / "index.html") <= PAGE_BYTES
        wire = Wire(page, large, address)
        page.goto(address + of, wait_until="networkidle")
        expect(page.locator("h1")).to_have_text(nodes[-1]["title"][lang])
        assert wire.bytes <= VIEW_BYTES


def test_the_language_changes_where_one_is(
    page: Page, address: str, nodes: list[dict[str, Any]]
) -> None:
    card = nodes[len(nodes) // 2]
    page.goto(f"{address}{card['address']['fr']}")
    for lang in ("en", "fr"):
        page.locator(f'header a[hreflang="{lang}"]').click()
        page.wait_for_url(f"{address}{card['address'][lang]}")
        expect(page.locator("h1")).to_have_text(card["title"][lang])


@pytest.mark.parametrize(("lang", "announced"), [("fr", "résultat"), ("en", "result")])
def test_a_card_among_all_is_found_and_opened_by_keyboard(
    page: Page, address: str, nodes: list[dict[str, Any]], lang: str, announced: str
) -> None:
    card = nodes[-1]
    page.goto(f"{address}{lang}/")
    page.get_by_role("searchbox").fill(f"{card['number']} {card['title'][lang]}")
    place = address + card["address"][lang]
    first = page.locator(TITLES).first
    expect(first).to_have_js_property("href", place)
    expect(page.locator("#search [role=status]")).to_contain_text(announced)
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(place)


def test_the_search_is_narrowed_to_a_plan(page: Page, address: str) -> None:
    page.goto(f"{address}fr/?q=rénover&q.plan={PLAN}")
    page.locator(TITLES).first.wait_for()
    hrefs = page.locator(TITLES).evaluate_all("all => all.map(one => one.href)")
    assert hrefs
    assert all(href.startswith(f"{address}fr/plans/{PLAN}/") for href in hrefs)


def test_the_list_of_all_cards_is_narrowed(
    page: Page, address: str, nodes: list[dict[str, Any]]
) -> None:
    page.goto(f"{address}en/cards/")
    status = page.locator("#finding-count")
    expect(status).to_have_text("5,000 cards")
    form = page.locator("#finding")
    form.get_by_label("Plan", exact=True).select_option(PLAN)
    expect(status).to_have_text(f"{len(nodes)} cards out of 5,000")
    form.get_by_label("Level").select_option("measure")
    measures = [node["title"]["en"] for node in nodes if node["kind"] == "measure"]
    expect(page.locator(f"{SHOWN} .fi-name")).to_have_text(measures)
    page.locator('header a[hreflang="fr"]').click()
    expect(status).to_have_text(f"{len(measures)} fiches sur 5\u00a0000")
