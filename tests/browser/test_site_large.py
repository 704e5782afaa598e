"""A site of ten thousand cards, built whole: it opens, is searched, narrowed, and read in both
languages, at what a small one costs a reader. One test, since building it takes a while.
"""

import json
import re
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

pytestmark = pytest.mark.browser

AFFICHE = str(Path(sys.executable).with_name("affiche"))
CARDS = 10_000
PLAN = "eau-31"
TITLES = ".shell-result-title a"
SHOWN = ".fi-card:not([hidden])"
Node = dict[str, Any]


@pytest.fixture
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


@pytest.fixture
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


@pytest.fixture
def nodes(large: Path) -> list[Node]:
    """The cards of one plan, as the API gives them."""
    plan = json.loads((large / f"api/v1/plans/{PLAN}.json").read_text(encoding="utf-8"))
    cards = {level["kind"] for level in plan["levels"] if level["card"]}
    return [node for node in plan["nodes"] if node["kind"] in cards]


def test_ten_thousand_cards_are_read_as_a_few_are(
    page: Page, address: str, large: Path, nodes: list[Node]
) -> None:
    for lang in ("fr", "en"):
        assert len(list((large / lang / "plans").glob("*/*/index.html"))) == CARDS // 2
        costs_what_one_of_a_small_site_does(page, address, large, nodes[-1], lang)
    changes_its_language(page, address, nodes[len(nodes) // 2])
    for lang, announced in (("fr", "résultat"), ("en", "result")):
        is_found_and_opened_by_keyboard(page, address, nodes[-1], lang, announced)
    is_searched_within_a_plan(page, address)
    is_searched_by_status(page, address, large)
    is_narrowed_in_the_list_of_all(page, address, nodes)


def costs_what_one_of_a_small_site_does(
    page: Page, address: str, large: Path, card: Node, lang: str
) -> None:
    path = card["address"][lang]
    assert weight(large / path / "index.html") <= PAGE_BYTES
    wire = Wire(page, large, address)
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator("h1")).to_have_text(card["title"][lang])
    assert wire.bytes <= VIEW_BYTES


def changes_its_language(page: Page, address: str, card: Node) -> None:
    page.goto(f"{address}{card['address']['fr']}")
    for lang in ("en", "fr"):
        page.locator(f'header a[hreflang="{lang}"]').click()
        page.wait_for_url(f"{address}{card['address'][lang]}")
        expect(page.locator("h1")).to_have_text(card["title"][lang])


def is_found_and_opened_by_keyboard(
    page: Page, address: str, card: Node, lang: str, announced: str
) -> None:
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


def is_searched_within_a_plan(page: Page, address: str) -> None:
    page.goto(f"{address}fr/?q=rénover&q.plan={PLAN}")
    page.locator(TITLES).first.wait_for()
    hrefs = page.locator(TITLES).evaluate_all("all => all.map(one => one.href)")
    assert hrefs
    assert all(href.startswith(f"{address}fr/plans/{PLAN}/") for href in hrefs)


def is_searched_by_status(page: Page, address: str, large: Path) -> None:
    page.goto(f"{address}en/?q=water")
    page.locator(TITLES).first.wait_for()
    count = page.locator(".shell-results-count")
    before = count.inner_text()
    page.locator(".shell-search-more summary").click()
    expect(page.locator("#search-status option[value=delayed]")).to_be_attached()
    page.locator("#search-status").select_option("delayed")
    expect(count).not_to_have_text(before)
    hrefs = page.locator(TITLES).evaluate_all("all => all.map(one => one.href)")
    assert hrefs
    for href in hrefs:
        path = re.split(r"[?#]", href.removeprefix(address))[0]
        assert "Delayed" in (large / path / "index.html").read_text(encoding="utf-8")


def is_narrowed_in_the_list_of_all(page: Page, address: str, nodes: list[Node]) -> None:
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
