"""The pages that stand for all: at least one of each template, in every language."""

import os
from collections.abc import Sequence

from generator.model.addresses import path
from generator.page import Page

LANGUAGES = ("fr", "en")
ABOVE = ("", "404.html")
"""What stands above the languages: the choice of one, and the page for no page."""
KEYS = (
    "index",
    "plans",
    "plans/strategique-2008-2012",
    "plans/integration-emploi-2008",
    "plans/integration-emploi-2008/4.1",
    "plans/francisation-integration-2018",
    "plans/francisation-integration-2018/francisation",
    "plans/solidarite-2010-2015/2.7",
    "cards",
    "indicators",
    "indicators/admissions",
    "budgets",
    "budgets/2007-2008",
    "organizations",
    "organizations/micc",
    "organizations/secteur-integration",
    "sources",
    "sources/fiches-explicatives-2007-2008",
    "glossary",
    "timeline",
    "data",
    "status",
    "checks",
    "checks/AF201",
    "pages",
    "documents",
)
SAMPLES = ABOVE + tuple(f"{lang}/{path(key, lang)}" for key in KEYS for lang in LANGUAGES)


_STYLED = """() => {{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`{}`);
  document.adoptedStyleSheets = [sheet];
}}"""
_WHOLE = "* { content-visibility: visible !important }"
_PLAIN = ".table-scroll { background: none !important }"
WHOLE = _STYLED.format(_WHOLE)
"""For a browser: draws what long lists leave undrawn until it is scrolled to."""
ALL_DRAWN = _STYLED.format(_WHOLE + _PLAIN)
"""That, and takes away the shade at the edge of tables that go on, behind which axe-core cannot
tell the page's own ground."""


def chosen(pages: Sequence[Page]) -> tuple[str, ...]:
    """The paths to judge: one page of each template, or all where `AFFICHE_PAGES` is `all`."""
    if os.environ.get("AFFICHE_PAGES") != "all":
        return SAMPLES
    return ABOVE + tuple(f"{page.lang}/{page.path}" for page in pages)
