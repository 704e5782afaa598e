"""The ways between the pages of a plan: up, along, and back from what they lead to."""

import re
from html import unescape
from posixpath import join, normpath

import pytest

from generator.page import Page
from generator.pipeline import Ready

LINK = re.compile(r'href="([^"#?]+)')
LANGS = ("fr", "en")


def paths(page: Page, html: str) -> list[str]:
    """Where the links of a part of a page lead, below the folder of its language."""
    return [normpath(join(page.path, href)) + "/" for href in LINK.findall(html)]


def neighbour(page: Page, rel: str) -> str:
    """Where « previous » or « next » leads; nowhere at an end."""
    found = re.search(rf'<a rel="{rel}" href="([^"]+)"', page.content)
    return normpath(join(page.path, found[1])) + "/" if found else ""


@pytest.mark.parametrize("lang", LANGS)
def test_next_leads_through_every_card_of_a_plan_and_previous_back(ready: Ready, lang: str) -> None:
    pages = {page.path: page for page in ready.pages if page.lang == lang}
    for view in ready.views.plans:
        own = [path for path in pages if path.startswith(f"plans/{view.plan.id}/")]
        cards = [path for path in own if pages[path].key != view.key]
        (at,) = (path for path in cards if not neighbour(pages[path], "prev"))
        met = [at]
        while at := neighbour(pages[at], "next"):
            assert neighbour(pages[at], "prev") == met[-1]
            met.append(at)
        assert sorted(met) == sorted(cards)


@pytest.mark.parametrize("lang", LANGS)
def test_a_card_says_where_it_stands(ready: Ready, lang: str) -> None:
    for card in ready.views.cards:
        page = next(one for one in ready.pages if (one.key, one.lang) == (card.key, lang))
        up = [crumb.path for crumb in page.trail]
        assert up[:2] == ["plans/", f"plans/{card.plan.id}/"], page.path
        assert len(up) == 2 + sum(above.level.card for above in card.ancestors), page.path
        current = re.findall(
            r'<a [^>]*aria-current="page"[^>]*>(.*?)</a>', page.navigation, re.DOTALL
        )
        assert len(current) == 1, page.path
        folds = page.navigation.partition('aria-current="page"')[0]
        depth = folds.count("<details") - folds.count("</details>")
        opened = page.navigation.count("<details open")
        assert opened == depth, page.path


@pytest.mark.parametrize("lang", LANGS)
def test_what_a_page_leads_to_leads_back(ready: Ready, lang: str) -> None:
    pages = {page.path: page for page in ready.pages if page.lang == lang}
    back = 0
    for page in pages.values():
        told = page.content.partition('<div class="af-narrative">')[2].partition("</div>")[0]
        told = re.sub(r'<a class="af-word".*?</a>', "", told)
        for path in set(paths(page, unescape(told))) - {page.path}:
            other = pages.get(path)
            cards = other and re.fullmatch(r"(plans|organizations)/.+", other.key)
            if not other or not cards or other.key in {one.key for one in ready.views.plans}:
                continue
            sections = re.findall(
                r'<section aria-labelledby="section-(?:related|linking)">(.*?)</section>',
                other.content,
                re.DOTALL,
            )
            told_once = [one for one in paths(other, "".join(sections)) if one == page.path]
            assert len(told_once) == 1, f"{page.path} to {path}"
            back += 1
    assert back > 20
