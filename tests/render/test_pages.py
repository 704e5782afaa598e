"""Every page in both languages: twins of the same structure, and no English left in French."""

import re
from pathlib import Path

import pytest

import generator
from generator.derive import derive
from generator.page import Page
from generator.pipeline import Ready
from generator.render import render
from tests.builders import a_level, a_node, a_plan, a_report, a_site, an_action, text, twins, when
from tests.conftest import ROOT

OVERRIDES = ROOT / "overrides"
RENDER = Path(generator.__file__).parent / "render"
EXPLAINED = re.compile(r'<span[^>]*><a class="af-word"[^>]*>[^<]*</a><button[^>]*></button></span>')
FOREIGN = re.compile(r'<span lang="\w+">[^<]*</span>')
"""Official names, which are foreign in one language alone."""
TAGS = re.compile(r"<(/?[a-z][a-z0-9]*)\b")
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


def by_key(ready: Ready, lang: str) -> dict[str, Page]:
    return {page.key: page for page in ready.pages if page.lang == lang}


def test_both_languages_have_the_same_pages(ready: Ready) -> None:
    assert by_key(ready, "fr").keys() == by_key(ready, "en").keys()


def structure(page: Page) -> dict[str, int]:
    """How many of each element a page has. Languages differ in the words that they explain."""
    content = EXPLAINED.sub("", page.content.partition('<div class="af-words">')[0])
    tags = TAGS.findall(FOREIGN.sub("", content))
    counted = ("section", "table", "dt", "dd") if page.key == "glossary" else set(tags)
    return {tag: tags.count(tag) for tag in counted}


def test_twins_have_the_same_structure(ready: Ready) -> None:
    twin = by_key(ready, "en")
    for key, page in by_key(ready, "fr").items():
        assert structure(page) == structure(twin[key]), key
        assert len(page.search) == len(twin[key].search), key


def test_each_page_has_one_title_a_description_and_unique_ids(ready: Ready) -> None:
    for page in ready.pages:
        where = f"{page.lang}/{page.path}"
        ids = re.findall(r'\sid="([^"]+)"', page.content + page.navigation)
        assert page.content.count("<h1") == 1, where
        assert page.title, where
        assert page.description, where
        assert len(ids) == len(set(ids)), where
        assert "style=" not in page.content, where
        assert "<script" not in page.content, where


def six_levels() -> list[Page]:
    """The pages of a plan with six levels, one of which an item skips, and every part of a card."""
    kinds = [f"level-{n}" for n in range(6)]
    levels = tuple(a_level(kind=kind, card=True, label=text(kind, kind)) for kind in kinds)
    chain = [
        a_node(id=f"n{n}", kind=kind, number=f"N-{n}", parent=f"n{n - 1}" if n else None)
        for n, kind in enumerate(kinds)
    ]
    skipping = a_node(id="skip", kind="level-3", parent="n0", indicators=())
    full = a_node(
        id="full",
        kind="level-5",
        parent="n4",
        title=text("<i>Plein</i>", "<i>Full</i>"),
        leads=("a-ministry",),
        actions=(an_action(schedule=when("../2018-23"), status="under-way", steps=(text(),)),),
        reports=(a_report(status="delayed"),),
        related=("n5",),
    )
    plan = a_plan(levels=levels, nodes=(*chain, skipping, full), statements=())
    site = a_site(plans=(plan,), narratives=twins())
    return [page for lang in ("fr", "en") for page in render(derive(site), lang, OVERRIDES)]


def test_a_plan_of_six_levels_is_drawn_whole() -> None:
    pages = six_levels()
    for plan in (page for page in pages if page.key == "plans/a-plan"):
        depths = [int(found) for found in re.findall(r'<li class="af-depth-(\d)"', plan.content)]
        assert depths == [0, 1, 2, 3, 4, 5, 5, 3]
        assert "af-synoptic--6" in plan.content
        assert "af-narrative" in plan.content


@pytest.mark.parametrize(
    ("lang", "words"), [("fr", "jusqu’à l’automne 2018"), ("en", "until autumn 2018")]
)
def test_a_card_says_everything_and_escapes_it(lang: str, words: str) -> None:
    (page,) = (one for one in six_levels() if (one.key, one.lang) == ("plans/a-plan/full", lang))
    assert words in page.content
    assert "<i>" not in page.content + page.navigation
    assert page.navigation.count('aria-current="page"') == 1
    assert [crumb.text.split()[0] for crumb in page.trail[2:]] == [f"N-{n}" for n in range(5)]
    assert page.search[0].tags
