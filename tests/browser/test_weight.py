"""What a first view of a card costs: bytes over the wire, requests, shifts of its layout."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.pipeline import Ready
from tests.render.search.asking import Wire, weight

PAGE_BYTES, VIEW_BYTES = 12_000, 100_000
CARD = "plans/integration-emploi-2008/4.1/"
SHIFTS = """() => new Promise((done) => {
  const found = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      found.push(`${value} ${sources.map(({ node }) => node?.outerHTML ?? node?.textContent)}`);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(found), 300);
})"""


def test_every_card_is_small(ready: Ready, site: Path) -> None:
    found = {
        f"{page.lang}/{page.path}": weight(site / page.lang / page.path / "index.html")
        for page in ready.pages
        if page.section == "plans" and page.depth == 3
    }
    assert len(found) > 80
    assert {path: size for path, size in found.items() if size > PAGE_BYTES} == {}


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_first_view_of_a_card_is_light(
    browser: Browser, address: str, site: Path, lang: str, scheme: Any
) -> None:
    with browser.new_context(color_scheme=scheme) as context:
        page = context.new_page()
        wire = Wire(page, site, address)
        page.goto(f"{address}{lang}/{CARD}", wait_until="networkidle")
        assert 5 < len(wire.files) < 20
        assert wire.bytes <= VIEW_BYTES


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_once_it_is_drawn(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in (f"fr/{CARD}", f"en/{CARD}", "fr/plans/solidarite-2010-2015/2.7/"):
            page.goto(address + path, wait_until="load")
            assert page.evaluate(SHIFTS) == [], path


def test_nothing_of_the_theme_is_published_that_no_page_asks_for(site: Path) -> None:
    scripts = {path.name for path in (site / "assets").rglob("*.js")}
    assert scripts <= {
        *("colours.js", "contents.js", "filters.js", "languages.js"),
        *("search.js", "search-index.js", "search-words.js"),
    }
