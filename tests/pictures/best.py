"""Draws the pictures of the README: `.venv/bin/python -m tests.pictures.best SITE FOLDER`."""

import sys
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET, served
from tests.pictures.__main__ import Scheme

DESKS: dict[str, tuple[str, Scheme, str]] = {
    "card": ("fr/plans/integration-emploi-2008/2.4/", "light", ""),
    "budget": ("en/budgets/2007-2008/", "dark", "figure.chart"),
    "synoptic": ("fr/plans/strategique-2008-2012/", "light", "#section-structure"),
}
"""Pages on a desk, and to what each is scrolled."""
PHONES: tuple[tuple[str, Scheme, str], ...] = (
    ("fr/", "light", ""),
    ("en/plans/francisation-integration-2018/", "dark", "#section-schedule"),
    ("fr/organisations/micc/", "light", "#section-budgets"),
)
"""Pages on phones, side by side."""
STAND = """<style>body { background: #fff; display: flex; gap: 24px; margin: 0; width: max-content }
  img { border: 1px solid #8a98a6; border-radius: 12px; width: 360px }</style>"""


def main(site: Path, folder: Path) -> None:
    """Serves a built site and draws the pictures into a folder."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        for name, (path, scheme, place) in DESKS.items():
            shown = _view(browser, address + path, (1280, 880), scheme, place)
            (folder / f"{name}.png").write_bytes(shown)
        _phones(browser, address, folder / "phones.png")
        browser.close()


def _view(
    browser: Browser, address: str, size: tuple[int, int], scheme: Scheme, place: str
) -> bytes:
    """What a screen shows of a page scrolled to a place; from its top where that is empty."""
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.goto(address)
    if place:
        page.locator(place).first.evaluate(
            "one => scrollBy(0, one.getBoundingClientRect().top - 16)"
        )
    shown = page.screenshot()
    page.close()
    return shown


def _phones(browser: Browser, address: str, target: Path) -> None:
    """Pages on phones, side by side in one picture."""
    shown = (
        _view(browser, address + path, (360, 720), scheme, place) for path, scheme, place in PHONES
    )
    images = (f'<img src="data:image/png;base64,{b64encode(one).decode()}">' for one in shown)
    page = browser.new_page(viewport={"width": 1140, "height": 724})
    page.set_content(STAND + "".join(images))
    page.locator("body").screenshot(path=target)
    page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
