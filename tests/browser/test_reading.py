"""Larger text, narrow windows, no motion, forced colours: nothing is lost."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.samples import ALL_DRAWN, SAMPLES

pytestmark = pytest.mark.browser

CUT = """() => {
  const unseen = e => e.closest('.shell-unseen, .shell-skip, .shell-wide, svg,'
    + '.budget-hidden, .af-synoptic .af-level, .shell-trail [aria-current]');
  return [...document.querySelectorAll('body *')].filter(e => {
    if (!e.checkVisibility({visibilityProperty: true}) || unseen(e)) return false;
    const style = getComputedStyle(e);
    const hides = one => ['hidden', 'clip'].includes(one);
    return (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
  }).map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
}"""
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(e => {
    const at = e.getBoundingClientRect();
    return e.checkVisibility({visibilityProperty: true}) && at.width > 1
      && !e.closest('.table-scroll > *, .shell-unseen, .shell-skip, svg,'
        + '.shell-trail [aria-current]')  // the last step, cut, is the title of the page
      && at.right > document.documentElement.clientWidth + 1;
  }).map(e => `${e.tagName}.${e.className}`)"""
OPENED = """button => {
  button.popoverTargetElement.showPopover();
  const said = button.popoverTargetElement.innerText;
  button.popoverTargetElement.hidePopover();
  return said;
}"""
SIDEWAYS = """() => [...document.querySelectorAll('.table-scroll')]
  .filter(e => e.scrollWidth > e.clientWidth + 1)
  .map(e => e.getAttribute('aria-label') ?? e.textContent.trim().slice(0, 60))"""
MOVES = """() => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after']
    .map(part => getComputedStyle(e, part))
    .filter(s => s.animationName !== 'none' || s.scrollBehavior === 'smooth'
      || s.transitionDuration.split(', ').some(one => parseFloat(one) > 0))
    .map(s => `${e.tagName}.${e.className} ${s.transition}`))"""


def said(page: Page) -> list[str]:
    """The words of a page, and of what buttons at its top open on narrow screens.

    The search has a button of its own there.
    """
    opened = [
        button.evaluate(OPENED) for button in page.locator(".shell-jump button:visible").all()
    ]
    texts = page.locator(".shell-menu, main, footer").all_inner_texts()
    return " ".join([*texts, *opened]).split()


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 640, "height": 800}])
def test_text_twice_as_large_is_not_cut(browser: Browser, address: str, size: Any) -> None:
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        for path in SAMPLES:
            page.goto(address + path)
            page.evaluate(
                "document.documentElement.style.fontSize ="
                " `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`"
            )
            assert page.evaluate(CUT) == [], path
            assert page.evaluate(OUTSIDE) == [], path


def test_four_hundred_per_cent_loses_nothing(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 1024}) as context:
        page = context.new_page()
        lost: set[tuple[str, str]] = set()
        for path in SAMPLES:
            page.set_viewport_size({"width": 1280, "height": 1024})
            page.goto(address + path)
            page.evaluate(ALL_DRAWN)
            wide = set(said(page))
            page.set_viewport_size({"width": 320, "height": 256})
            assert page.evaluate(OUTSIDE) == [], path
            assert page.evaluate(CUT) == [], path
            lost |= {(path, word) for word in wide - set(said(page))}
        assert lost == set()


@pytest.mark.parametrize("width", [320, 360, 412])
def test_tables_stack_on_a_phone(browser: Browser, address: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        noted = "fr/indicateurs/temporary-residents-selection-applications/"
        for path in (*SAMPLES, noted, "en/plans/strategique-2008-2012/2.3/"):
            page.goto(address + path)
            assert page.evaluate(SIDEWAYS) == [], path


def test_a_stacked_figure_has_its_column_before_it(browser: Browser, address: str) -> None:
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{address}fr/budgets/2007-2008/")
        table = page.locator("table.columns-many").first
        cell = table.locator("tbody td").nth(1)
        shown = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert cell.get_attribute("data-column") == "Amortissement, 2007-2008"
        assert "attr(data-column)" in shown or "Amortissement" in shown
        heads = table.get_by_role("columnheader", include_hidden=True)
        assert heads.count() == 5


def test_nothing_moves_for_who_asks_for_it(browser: Browser, address: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        for path in SAMPLES:
            page.goto(address + path)
            assert page.evaluate(MOVES) == [], path


def test_forced_colours_keep_marks_and_rings(browser: Browser, address: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/")
        current, other = (
            page.locator(f".shell-menu a{which}").first.evaluate(
                "link => getComputedStyle(link).borderBottomColor"
            )
            for which in ("[aria-current]", ":not([aria-current])")
        )
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert current != ground
        assert other == ground
        mark = page.locator(".shell-mark").evaluate("mark => getComputedStyle(mark).fill")
        assert mark != ground
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        ring = page.evaluate(
            "(style => [style.outlineStyle, style.outlineColor])"
            "(getComputedStyle(document.activeElement))"
        )
        assert ring[0] == "solid"
        assert ring[1] != ground
