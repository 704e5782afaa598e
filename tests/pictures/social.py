"""Draws the pictures that social networks show: `.venv/bin/python -m tests.pictures.social`.

One for each kind of page and language, drawn once and kept in `overrides/`: one for each page would
take longer than the pages, and more room. Run it again when the site's name changes.
"""

from html import escape
from importlib.resources import files

from playwright.sync_api import sync_playwright

from generator.language.words import pgettext
from tests.browser.conftest import CHROMIUM, QUIET
from tests.conftest import ROOT

NAME = "Affiche"
ABOUT = {"fr": "Les plans publics en clair", "en": "Public plans in plain sight"}
ICONS = {
    "plans": "file-document-outline",
    "cards": "card-text-outline",
    "indicators": "chart-line",
    "budgets": "cash-multiple",
    "organizations": "bank-outline",
    "sources": "book-open-page-variant-outline",
    "glossary": "book-alphabet",
}
SHAPES = files("material") / "templates" / ".icons" / "material"
FOLDER = ROOT / "overrides" / "assets" / "images" / "social"
PAGE = """<!doctype html><style>
  body {{ align-content: center; border-top: 24px solid #0b4f8a; box-sizing: border-box;
    color: #1b2733; display: grid; font: 48px system-ui; gap: 56px; height: 630px; margin: 0;
    padding: 0 104px; }}
  h1 {{ align-items: center; display: flex; font-size: 96px; gap: 40px; letter-spacing: -.01em;
    line-height: 1; margin: 0; }}
  h1 svg {{ fill: #0b4f8a; flex: none; height: 168px; width: 168px; }}
  p {{ border-left: 10px solid #0b4f8a; margin: 0; padding-left: 28px; }}
</style><h1>{icon}{title}</h1><p><b>{name}</b><br>{about}</p>"""


def main() -> None:
    """Draws every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        for lang, about in ABOUT.items():
            for section, shape in ICONS.items():
                title = pgettext("section of the site", section.capitalize(), lang)
                icon = (SHAPES / f"{shape}.svg").read_text(encoding="utf-8")
                texts = {"title": escape(title), "name": NAME, "about": escape(about)}
                page.set_content(PAGE.format(icon=icon, **texts))
                page.screenshot(path=FOLDER / f"{lang}-{section}.png")
        browser.close()


if __name__ == "__main__":
    main()
