"""The whole plan: nested lists on a phone and to the ear, laid out as a table elsewhere."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

pytestmark = pytest.mark.browser

PLAN = "plans/strategique-2008-2012/"
PHONE: ViewportSize = {"width": 360, "height": 800}
DESK: ViewportSize = {"width": 1280, "height": 800}
DEPTHS = (4, 7, 13, 19)  # issues, orientations, axes, objectives
LEFT = "all => [...new Set(all.map(e => Math.round(e.getBoundingClientRect().left)))]"
INSIDE = """all => all.every(e => {
  const above = e.parentElement.closest('.af-synoptic li'), words = '.af-cell > p';
  const left = one => one.querySelector(words).getBoundingClientRect().left;
  return !above || left(e) > left(above);
})"""


def _cells(depth: int) -> str:
    """The selector of what stands at a depth."""
    return f".af-synoptic .af-depth-{depth} > .af-cell:first-child"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_phone_has_nested_lists_and_no_table(browser: Browser, address: str, lang: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}{lang}/{PLAN}")
        expect(page.get_by_role("table", include_hidden=True)).to_have_count(0)
        heard = page.locator(".af-synoptic").aria_snapshot()
        for depth, count in enumerate(DEPTHS):
            items = page.locator(" > ul > ".join([".af-synoptic", *["li"] * (depth + 1)]))
            expect(items).to_have_count(count)
            expect(items.first).to_be_visible()
        assert not re.search(r"^\s*- (?:table|row|cell)\b", heard, re.MULTILINE)
        depths = {
            len(line) - len(line.lstrip()) for line in heard.splitlines() if "- list:" in line
        }
        assert len(depths) == len(DEPTHS) + 1  # the lists of indicators are the innermost


@pytest.mark.parametrize("viewport", [PHONE, DESK])
def test_every_item_stands_once(browser: Browser, address: str, viewport: ViewportSize) -> None:
    with browser.new_context(viewport=viewport) as context:
        page = context.new_page()
        page.goto(f"{address}fr/{PLAN}")
        section = page.locator("section:has(> .af-synoptic)")
        links = section.get_by_role("link").evaluate_all("all => all.map(a => a.innerText)")
        assert len([text for text in links if re.match(r"\d\.\d ", text)]) == DEPTHS[-1]
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert [name for name, count in Counter(ids).items() if count > 1] == []
        anchor = page.locator(".af-synoptic li[id]").last
        page.goto(f"{address}fr/{PLAN}#{anchor.get_attribute('id')}")
        expect(anchor.locator("p").nth(1)).to_be_in_viewport()


def test_a_phone_shows_what_is_part_of_what(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.goto(f"{address}fr/{PLAN}")
        assert page.locator(".af-synoptic li[class]").evaluate_all(INSIDE)
        expect(page.locator(".af-synoptic-heads")).to_be_hidden()
        expect(page.locator(".af-synoptic .af-level").first).to_be_visible()


@pytest.mark.parametrize("media", ["screen", "print"])
def test_wide_screens_and_paper_have_columns(browser: Browser, address: str, media: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.emulate_media(media=media)  # type: ignore[arg-type] # one of its words
        page.goto(f"{address}fr/{PLAN}")
        heads = page.locator(".af-synoptic-heads > span").evaluate_all(LEFT)
        columns = [page.locator(_cells(depth)).evaluate_all(LEFT) for depth in range(4)]
        columns.append(page.locator(".af-synoptic .af-cell--last").evaluate_all(LEFT))
        assert columns == [[left] for left in heads]
        assert heads == sorted(heads)
