"""axe-core: WCAG 2.2 A and AA and its best practices, on each template and each open state."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import pipeline
from generator.publish.shell import shell_key
from tests.accessibility.samples import ALL_DRAWN, LANGUAGES, SAMPLES, chosen
from tests.accessibility.tools import AXE, MISSING
from tests.accessibility.undecided import DECISIONS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not AXE.is_file(), reason=f"axe-core is not installed: {MISSING}"),
]

RUN = """context => axe.run(context, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
})"""
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1280)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that moves nothing, so that what is measured is what stays."""
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


def judged(page: Page, context: object = None) -> tuple[list[str], list[tuple[str, str]]]:
    """What axe-core finds in a page, or in a part of it: faults, and what it could not decide."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN, context or {"include": ["html"]})
    faults = [
        f"{page.url} {one['id']} {node['target']}: {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
    return faults, [
        (one["id"], f"{page.url} {node['target']}: {_said(node)}")
        for one in found["incomplete"]
        for node in one["nodes"]
    ]


def _said(node: Any) -> str:
    """Why axe-core could not decide about an element."""
    return " ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def open_questions(page: Page, context: object = None) -> list[str]:
    """The faults of a page, and what neither axe-core nor a person decided."""
    faults, incomplete = judged(page, context)
    return faults + [
        f"{rule}: {message}"
        for rule, message in incomplete
        if not any(decision.answers(rule, message) for decision in DECISIONS)
    ]


def test_every_template_has_a_sample(ready: pipeline.Ready) -> None:
    sampled = {
        shell_key(page.lang, page.key)
        for page in ready.pages
        if f"{page.lang}/{page.path}" in SAMPLES
    }
    assert {shell_key(page.lang, page.key) for page in ready.pages} == sampled


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("part", range(4))
def test_pages_with_everything_unfolded(
    page: Page, address: str, ready: pipeline.Ready, scheme: Any, width: int, part: int
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    found = []
    for path in chosen(ready.pages)[part::4]:
        page.goto(address + path)
        page.evaluate(ALL_DRAWN)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        found += open_questions(page)
    assert "\n".join(found) == ""


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_search_with_and_without_results(
    page: Page, address: str, lang: str, scheme: Any, width: int
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}{lang}/plans/")
    if width < 960:
        page.locator(".shell-search-open").click()
    header = {"include": [".shell-bar"]}
    assert open_questions(page, header) == []
    for words, some in (("budget", True), ("zzzz", False)):
        page.get_by_role("searchbox").fill(words)
        expect(page.locator("#search [role=status]")).not_to_be_empty()
        expect(page.locator(".shell-result").first).to_be_visible(visible=some)
        assert open_questions(page, header) == []
        if some:
            page.locator(".shell-search-more > summary").click()
            expect(page.locator(".shell-search-filters select").first).to_be_visible()
            assert open_questions(page, header) == []
            page.locator(".shell-search-more > summary").click()


OPENED = {
    "fr/plans/integration-emploi-2008/2.4/": ".af-word-more",
    "en/budgets/2007-2008/": ".af-word-more",
    "fr/plans/": ".shell-menu-open",
    "fr/plans/integration-emploi-2008/4.1/": ".shell-jump-side",
    "en/plans/strategique-2008-2012/": ".shell-jump-contents",
    "en/indicators/": ".shell-menu-open",
}
"""What a press opens above a page."""
FILTERED = (
    "fr/fiches/?org=mess&sort=title",
    "en/cards/?text=zzzz&level=measure",
    "en/cards/?year=2010",
)


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_what_opens_and_what_is_filtered(page: Page, address: str, scheme: Any, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for path, opener in OPENED.items():
        page.goto(address + path)
        page.evaluate(ALL_DRAWN)
        if not page.locator(opener).first.is_visible():
            continue  # the menu of a phone
        page.locator(opener).first.click()
        expect(page.locator(":popover-open")).to_be_visible()
        assert open_questions(page, {"include": [":popover-open"]}) == []
        assert open_questions(page) == []
    for path in FILTERED:
        page.goto(address + path)
        expect(page.locator("#finding-count")).to_contain_text("45")
        page.evaluate(ALL_DRAWN)
        assert open_questions(page) == []


def test_every_decision_is_still_needed(page: Page, address: str) -> None:
    answered: set[str] = set()
    page.set_viewport_size({"width": 320, "height": 800})
    for path in ("fr/indicateurs/admissions/", "fr/budgets/2007-2008/"):
        page.goto(address + path)
        page.evaluate(ALL_DRAWN)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for rule, message in judged(page)[1]:
            answered |= {one.reason for one in DECISIONS if one.answers(rule, message)}
    assert answered == {one.reason for one in DECISIONS}
