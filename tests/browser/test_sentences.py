"""Definitions open without a script; the synoptic table takes one sheet of paper."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

INFO = shutil.which("pdfinfo")
CARD = "fr/plans/integration-emploi-2008/2.4/"
SMALLEST = """() => {
  const texts = document.createTreeWalker(document.querySelector('.af-synoptic'), 4);
  const sizes = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && parent.checkVisibility()) {
      sizes.push(parseFloat(getComputedStyle(parent).fontSize));
    }
  }
  return Math.min(...sizes) * 0.75;
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_definition_opens_and_closes_by_keyboard_without_a_script(
    browser: Browser, address: str, width: int
) -> None:
    with browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 700}
    ) as context:
        page = context.new_page()
        page.goto(address + CARD)
        button = page.get_by_role("button", name="Définition : Mesure")
        definition = page.locator("#term-x-measure")
        expect(definition).to_be_hidden()
        button.focus()
        page.keyboard.press("Enter")
        expect(definition).to_be_visible()
        box = definition.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 700
        page.keyboard.press("Tab")
        expect(definition.get_by_role("link")).to_be_focused()
        page.keyboard.press("Escape")
        expect(definition).to_be_hidden()
        expect(button).to_be_focused()
        button.click()
        definition.get_by_role("button", name="Fermer").click()
        expect(definition).to_be_hidden()


def test_the_word_itself_leads_to_the_glossary(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + CARD)
        page.locator("a.af-word", has_text="mesure").first.click()
        expect(page.locator("#x-measure")).to_be_in_viewport()


def test_words_are_explained_in_running_text_alone(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for path in ("fr/", "en/", "fr/plans/", "en/plans/strategique-2008-2012/"):
            page.goto(address + path)
            for tiles in (".af-plan", ".af-tile", ".af-list", ".af-schedule", ".af-synoptic"):
                expect(page.locator(f"{tiles} .af-word")).to_have_count(0)
        assert page.locator(".af-narrative .af-word, .af-lede .af-word").count() > 2


@pytest.mark.skipif(INFO is None, reason="pdfinfo is not installed; .ci/run installs it")
@pytest.mark.parametrize("form", ["A4", "Letter"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_synoptic_table_takes_one_sheet(
    browser: Browser, address: str, tmp_path: Path, form: str, lang: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}{lang}/plans/strategique-2008-2012/")
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= 6.5
        page.pdf(path=tmp_path / "page.pdf", format=form, prefer_css_page_size=True)
    told = subprocess.run(
        [str(INFO), "-l", "20", tmp_path / "page.pdf"], check=True, capture_output=True, text=True
    ).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    assert sum(float(width) > float(height) for width, height in sizes) == 1
