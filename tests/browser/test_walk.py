"""A walk through pages with the Tab key at 320 px: every control met, seen, and ringed."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accessibility.samples import ABOVE, LANGUAGES, SAMPLES

pytestmark = pytest.mark.browser

CONTROLS = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
  .filter(e => !e.disabled && e.type !== 'hidden'
    && e.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !(e.type === 'radio' && !e.checked && document.querySelector(`[name="${e.name}"]:checked`)))
  .map((e, i) => { e.dataset.stop = i; return i; })"""

STOP = """() => {
  const e = document.activeElement;
  if (e === document.body || e === document.documentElement) return null;
  const rgba = said => [...said.match(/[\\d.]+/g).map(Number), 1].slice(0, 4);
  const over = (top, below) => below.map((v, i) => top[i] * top[3] + v * (1 - top[3]));
  const ground = e => e
    ? over(rgba(getComputedStyle(e).backgroundColor), ground(e.parentElement)) : [255, 255, 255];
  const light = colour => colour.map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ringed = getComputedStyle(e), below = ground(e.parentElement);
  const [a, b] = [light(over(rgba(ringed.outlineColor), below)), light(below)];
  const at = e.getBoundingClientRect();
  const scrolls = e.closest('.table-scroll') !== null && !e.matches('.table-scroll');
  const seen = document.elementsFromPoint(
    Math.min(Math.max(at.left + Math.min(at.width, innerWidth) / 2, 1), innerWidth - 1),
    Math.min(Math.max(at.top + Math.min(at.height, 20) / 2, 1), innerHeight - 1));
  return {
    stop: e.dataset.stop,
    name: `${e.tagName} ${(e.ariaLabel || e.textContent).trim().slice(0, 40)}`,
    ring: ringed.outlineStyle === 'none' ? 0 : parseFloat(ringed.outlineWidth),
    contrast: (Math.max(a, b) + .05) / (Math.min(a, b) + .05),
    // A link in a table that scrolls may be wider than the screen: then its start is on it.
    inside: at.width > 0 && at.left >= -1 && at.left < innerWidth - 20
      && (scrolls || at.right <= innerWidth + 1) && at.bottom > 0 && at.top < innerHeight,
    seen: seen.some(one => e.contains(one) || one.contains(e)),
  };
}"""

DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"

RING = 3  # px; WCAG 2.2, 2.4.13 asks for 2
CONTRAST = 3  # WCAG 2.2, 1.4.11


def walk(page: Page) -> list[dict[str, Any]]:
    """What Tab leads to, from the top of a page to its end."""
    controls = page.evaluate(CONTROLS)
    grows = page.locator(".fi-cards").count()  # a list that draws what comes into sight
    stops: list[dict[str, Any]] = []
    for _ in range(len(controls) + 2):
        page.keyboard.press("Tab")
        if grows:  # nobody presses a key before they see where they are
            page.evaluate(DRAWN)
        stop = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    met = {stop["stop"] for stop in stops}
    assert [one for one in controls if str(one) not in met] == [], page.url
    return stops


def faults(stops: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The stops that cannot be seen, or whose ring cannot."""
    return [
        stop
        for stop in stops
        if not (stop["inside"] and stop["seen"])
        or stop["ring"] < RING
        or stop["contrast"] < CONTRAST
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_control_is_met_seen_and_ringed(
    browser: Browser, address: str, lang: str, scheme: Any
) -> None:
    with browser.new_context(
        viewport={"width": 320, "height": 640}, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        found: list[str] = []
        for path in [one for one in SAMPLES if one.startswith(f"{lang}/") or one in ABOVE]:
            page.goto(address + path)
            stops = walk(page)
            found += [f"{path} {stop}" for stop in faults(stops)]
            assert len(stops) >= 2, path
        assert found == []


@pytest.mark.parametrize("path", ["fr/fiches/", "en/cards/", "fr/indicateurs/"])
@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 740), (1280, 800)])
def test_the_last_control_is_seen_when_a_page_is_entered_from_its_end(
    browser: Browser, address: str, path: str, width: int, height: int
) -> None:
    """Long lists draw what comes into sight; what has the focus stays in sight meanwhile."""
    with browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(address + path)
        controls = page.evaluate(CONTROLS)
        page.keyboard.press("Shift+Tab")
        for _ in range(3):
            page.evaluate(DRAWN)
        stop = page.evaluate(STOP)
        assert stop["stop"] == str(controls[-1])
        assert faults([stop]) == []


def test_results_are_met_seen_and_ringed(browser: Browser, address: str) -> None:
    with browser.new_context(
        viewport={"width": 320, "height": 640}, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/")
        page.locator(".shell-search-open").click()
        page.get_by_role("searchbox").fill("francisation")
        expect(page.locator(".shell-result")).to_have_count(12)
        links = page.locator(".shell-results :is(a, summary, button:visible)").count()
        assert links > 12
        met = []
        for _ in range(links + 1):
            page.keyboard.press("Tab")
            met.append(page.evaluate(STOP))
        assert faults(met) == []
        assert page.evaluate("document.activeElement.closest('.shell-results') !== null")
        page.keyboard.press("Tab")
        assert page.locator(".shell-results").is_hidden()


def test_folds_open_by_key(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}fr/plans/integration-emploi-2008/4.1/")
        opened = page.locator("main details[open]").count()
        page.locator("main details:not([open]) > summary").first.focus()
        page.keyboard.press("Enter")
        assert page.locator("main details[open]").count() == opened + 1
