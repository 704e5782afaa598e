"""What the eye needs: words dark enough on their ground, targets large enough for a finger."""

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

AA = 4.5  # WCAG 2.2, 1.4.3, for words of any size
TARGET = 24  # px: WCAG 2.2, 2.5.8

WEAK = """least => {
  const rgba = said => [...said.match(/[\\d.]+/g).map(Number), 1].slice(0, 4);
  const over = (top, below) => below.map((v, i) => top[i] * top[3] + v * (1 - top[3]));
  const light = colour => colour.map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = e => {
    if (!e) return [255, 255, 255];
    return over(rgba(getComputedStyle(e).backgroundColor), ground(e.parentElement));
  };
  const weak = [], words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim(), e = words.currentNode.parentElement;
    if (!text || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const style = getComputedStyle(e), drawn = e.ownerSVGElement ? style.fill : style.color;
    const below = ground(e), said = over(rgba(drawn), below);
    const [a, b] = [light(said), light(below)];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < least) weak.push(`${ratio.toFixed(2)} ${text.slice(0, 40)}`);
  }
  return weak;
}"""

SMALL = """least => [...document.querySelectorAll(
    '.shell-bar :is(a, button), .af-nav summary, '
    + ':is(.shell-menu, .shell-trail, .shell-footer, .af-nav, h3, .af-kicker, .budget-ref) a'
  )]
  .filter(e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, at]) => at.height < least || at.width < least)
  .map(([e, at]) => `${at.width}x${at.height} ${e.textContent.trim()}`)"""

CUT = """() => {
  const cut = [], words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const node = words.currentNode;
    for (const years of node.data.matchAll(/(?<![\\w/-])\\d{4}[-–]\\d{2,4}(?![\\w/-])/g)) {
      const range = document.createRange();
      range.setStart(node, years.index);
      range.setEnd(node, years.index + years[0].length);
      const lines = [...range.getClientRects()].filter(at => at.width).map(at => at.top);
      if (new Set(lines.map(Math.round)).size > 1) cut.push(`${years[0]}: ${node.data.trim()}`);
    }
  }
  return cut;
}"""

FRAMED = tuple(path for path in PAGES if path)  # the language choice has the browser's own ground


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out(browser: Browser, address: str, scheme: str) -> None:
    with browser.new_context(color_scheme=scheme) as context:  # type: ignore[arg-type] # one of its words
        page = context.new_page()
        for path in FRAMED:
            page.goto(address + path)
            assert page.evaluate(WEAK, AA) == [], path


def test_a_finger_finds_its_target(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        for path in FRAMED:
            page.goto(address + path)
            assert page.evaluate(SMALL, TARGET) == [], path


def test_a_long_title_leaves_room_on_a_phone(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/strategique-2008-2012/2.1/")
        title = page.locator("h1").bounding_box()
        assert title
        assert title["y"] + title["height"] < 450
        menu = page.locator(".shell-header").bounding_box()
        assert menu
        assert menu["height"] < 140


def test_every_column_is_on_paper(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 680, "height": 1000}) as context:  # A4, margins off
        page = context.new_page()
        page.emulate_media(media="print")
        for path in ("fr/plans/strategique-2008-2012/", "fr/budgets/2007-2008/", "en/checks/"):
            page.goto(address + path)
            across = page.locator("table, .af-synoptic").evaluate_all(
                "all => Math.max(...all.map(t => t.getBoundingClientRect().right))"
            )
            assert across <= 680, f"{path} needs {across} px"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_line_ends_within_years(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate(CUT) == [], path
