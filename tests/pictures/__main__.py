"""Draws each template as readers see it: `.venv/bin/python -m tests.pictures SITE FOLDER`.

Two languages, two palettes, two widths, and paper (needs poppler's pdftoppm); one page of each
template. Names say which: `fr-plans-360-dark.png`, `fr-plans-paper-1.png`.
"""

import subprocess
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.accessibility.samples import SAMPLES, WHOLE
from tests.browser.conftest import CHROMIUM, QUIET, served

WIDTHS = (360, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def main(site: Path, folder: Path) -> None:
    """Serves a built site and draws its samples into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        for path in SAMPLES:
            _screens(browser, address + path, folder / _name(path))
            _paper(browser, address + path, folder / _name(path))
        browser.close()


def _name(path: str) -> str:
    """The start of the names of a page's pictures."""
    return path.strip("/").replace("/", "-").removesuffix(".html") or "root"


def _screens(browser: Browser, address: str, start: Path) -> None:
    """A page on screens of each width, in each palette."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page.goto(address)
            page.evaluate(WHOLE)
            page.screenshot(path=f"{start}-{width}-{scheme}.png", full_page=True)
            page.close()


def _paper(browser: Browser, address: str, start: Path) -> None:
    """A page on paper, sheet by sheet."""
    page = browser.new_page()
    page.goto(address)
    sheets = Path(f"{start}-paper.pdf")
    page.pdf(path=sheets, format="Letter", prefer_css_page_size=True)
    page.close()
    subprocess.run(["pdftoppm", "-r", "60", "-png", str(sheets), f"{start}-paper"], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
