"""The content policy: strict on every page, and nothing on any page that needs it looser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish.policy import content_policy, headers
from tests.accessibility.samples import SAMPLES
from tests.links import Built

pytestmark = pytest.mark.browser

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
LISTEN = """
window.refused = [];
document.addEventListener('securitypolicyviolation', said =>
  window.refused.push(`${said.violatedDirective} ${said.blockedURI} ${said.sample}`));
"""
INLINE = re.compile(r"<[^>]*\s(?:style|on[a-z]+)=|<style|<script(?![^>]*\ssrc=)(?![^>]*json)")


def refused(page: Page) -> list[str]:
    found = page.evaluate("window.refused")
    assert isinstance(found, list)
    return found


def test_every_page_carries_the_policy_and_nothing_inline(site: Path) -> None:
    built = Built(site, "https://affiche.example/")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    for path in built.pages:
        html = (site / path).read_text(encoding="utf-8")
        assert meta in html.replace("&#39;", "'"), path
        assert not INLINE.search(html), (path, INLINE.search(html))


def test_hosts_are_told_the_policy_too(site: Path) -> None:
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert lines[:4] == [
        "/*",
        f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
    ]


def test_only_a_preview_is_looser() -> None:
    assert content_policy("https://affiche.example/") == content_policy("") == POLICY
    assert "unsafe" not in headers("https://localhost.example/")
    assert "script-src 'self' 'unsafe-inline';" in content_policy("http://127.0.0.1:8000/")


def test_no_page_meets_a_refusal(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(f"{page.url} {said.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{page.url} {error}"))
        for path in SAMPLES:
            page.goto(address + path, wait_until="load")
            assert refused(page) == [], path
        assert complaints == []


@pytest.mark.parametrize("path", ["fr/plans/", "en/budgets/2007-2008/", "404.html"])
def test_search_and_colours_work_under_the_policy(
    browser: Browser, address: str, path: str
) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        page.goto(address + path)
        page.get_by_role("searchbox").fill("budget")
        expect(page.locator(".shell-result").first).to_be_visible()
        ground = "getComputedStyle(document.body).backgroundColor"
        before = page.evaluate(ground)
        page.keyboard.press("Escape")
        page.locator(".shell-colours").click()
        assert page.evaluate(ground) != before
        assert refused(page) == []


def test_the_policy_does_refuse(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        page.goto(f"{address}fr/")
        page.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>"
            '<img src="https://elsewhere.example/a.png">\')'
        )
        page.evaluate(
            "async () => { while (window.refused.length < 2)"
            " await new Promise(done => setTimeout(done, 20)); }"
        )
