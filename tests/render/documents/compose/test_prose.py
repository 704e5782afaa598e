"""Narrative as blocks: every word of it, headings shifted, links whole, nothing of HTML left."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.derive import derive
from generator.render.documents.blocks import (
    Block,
    Facts,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
)
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.glossary import lines
from generator.render.documents.compose.html import Element, parse
from generator.render.documents.compose.prose import narrative
from generator.render.narrative import prose
from tests.builders import a_narrative, a_plan, a_site, a_source, some_settings
from tests.conftest import ROOT
from tests.render.documents.compose.composing import TEMPLATES, every, views_of, words

KEY = "plans/a-plan"
HERE = "https://site.example/en/plans/a-plan/"


def desk(body: str, lang: str = "en", **changes: object) -> Desk:
    site = a_site(
        settings=some_settings(site_url="https://site.example/", **changes),
        plans=(a_plan(),),
        sources=(a_source(),),
        narratives=(a_narrative(key=KEY, lang=lang, body=body),),
    )
    return Desk(derive(site), lang, TEMPLATES)


def read(body: str, level: int = 1, lang: str = "en", **changes: object) -> tuple[Block, ...]:
    return narrative(desk(body, lang, **changes), KEY, level)


def only(body: str) -> tuple[Run, ...]:
    (block,) = read(body)
    assert isinstance(block, Paragraph)
    return block.text


def spoken(text: str) -> str:
    """The letters and figures of a text."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFKC", text)))


def in_html(element: Element) -> str:
    """The words of HTML; the way back from a note is none."""
    return " ".join(
        child if isinstance(child, str) else in_html(child)
        for child in element.children
        if isinstance(child, str) or child.get("class") != "footnote-backref"
    )


def test_every_word_of_the_real_narrative_stands_in_the_blocks() -> None:
    views = views_of(ROOT)
    found = 0
    for lang in ("fr", "en"):
        one = Desk(views, lang, TEMPLATES)
        for text in views.site.narratives:
            if text.lang == lang:
                html = prose(views, lang, text.key).html
                said = " ".join(words(line) for line in lines(narrative(one, text.key, 1)))
                wanted = spoken(in_html(parse(str(html))))
                assert spoken(said) == wanted, text.path
                found += len(wanted)
    assert found > 10_000


MARKDOWN = st.lists(
    st.sampled_from(
        (
            "word", "other words", "*em*", "**strong**", "`code`", "[link](/plans)", "\n\n", "\n",
            "- item", "\n- item\n    - below", "\n1. first\n2. second", "## Heading", "\n### Low\n",
            "> quoted", "\n| a | b |\n|---|--:|\n| 1 | 2 |\n", "<del>gone</del>", "x<sup>2</sup>",
            "note[^1]\n\n[^1]: The note.\n", "\nTerm\n: Its meaning\n", "<q>said</q>", "---", "é",
            "*[HTML]: Markup\n\nHTML", "![A map](/images/map.png)", "<table><tr><td>", "</p>",
            "&amp;",
        )
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MARKDOWN)
def test_no_word_is_lost_whatever_the_narrative(parts: list[str]) -> None:
    one = desk("\n\n".join(parts))
    html = parse(str(prose(one.views, "en", KEY).html))
    blocks = narrative(one, KEY, 1)
    said = iter(spoken("\n".join(words(line) for line in lines(blocks))))
    for letter in spoken(in_html(html)):
        assert letter in said  # after all those before it
    for block in every(blocks):
        assert not (isinstance(block, Items) and not block.items)


def test_headings_stand_below_the_one_that_the_document_gives_them() -> None:
    blocks = read("# Top\n\n## Part\n\n### Below\n\nText.", level=3)
    found = [(one.level, words(one.text)) for one in blocks if isinstance(one, Heading)]
    assert found == [(3, "Top"), (3, "Part"), (4, "Below")]


def test_emphasis_and_links_are_runs() -> None:
    line = only("A **strong** and *soft* [plan](/plans/a-plan/1#part), [far](https://x.example/).")
    assert [(run.text, run.strong, run.emphasis, run.link) for run in line] == [
        ("A ", False, False, ""),
        ("strong", True, False, ""),
        (" and ", False, False, ""),
        ("soft", False, True, ""),
        (" ", False, False, ""),
        ("plan", False, False, "https://site.example/en/plans/a-plan/1/#part"),
        (", ", False, False, ""),
        ("far", False, False, "https://x.example/"),
        (".", False, False, ""),
    ]


def test_a_link_to_a_heading_of_the_narrative_stays_in_the_document() -> None:
    _, block = read("## Why\n\n[Above](#why), [nowhere](#nothing).")
    assert isinstance(block, Paragraph)
    assert [(run.text, run.to, run.link) for run in block.text][:2] == [
        ("Above", "why", ""),
        (", nowhere.", "", ""),
    ]


def test_a_link_to_what_the_document_holds_stays_in_it() -> None:
    one = desk("[The measure](/plans/a-plan/1)").holding({("plans/a-plan/1", ""): "item-1"})
    (block,) = narrative(one, KEY, 1)
    assert isinstance(block, Paragraph)
    assert block.text == (Run("The measure", to="item-1"),)


def test_passages_and_official_names_say_their_language() -> None:
    line = only("See [Le français, fierté]{lang=fr} and Défi Montréal.")
    assert [(run.text, run.lang) for run in line][:2] == [
        ("See ", ""),
        ("Le français, fierté", "fr"),
    ]
    (block,) = read("See Défi Montréal.", names={"fr": ("Défi Montréal",)})
    assert isinstance(block, Paragraph)
    assert [(run.text, run.lang) for run in block.text] == [
        ("See ", ""),
        ("Défi Montréal", "fr"),
        (".", ""),
    ]


def test_lists_hold_lists() -> None:
    (block,) = read("1. One\n2. Two\n    - Below\n")
    assert isinstance(block, Items)
    assert block.ordered
    first, second = block.items
    assert len(first) == 1
    below = second[1]
    assert isinstance(below, Items)
    assert not below.ordered


def test_a_table_keeps_its_header_and_its_numbers_to_the_right() -> None:
    (block,) = read("| Year | Sum |\n|---|--:|\n| 2008 | 1,000 |\n")
    assert isinstance(block, Table)
    assert [words(cell.text) for cell in block.head[0].cells] == ["Year", "Sum"]
    assert all(cell.header for cell in block.head[0].cells)
    assert [cell.numeric for cell in block.body[0].cells] == [False, True]


def test_definitions_are_facts() -> None:
    (block,) = read("Term\n: One meaning\n: Another\n")
    assert isinstance(block, Facts)
    ((term, said),) = block.pairs
    assert words(term) == "Term"
    assert [words(line) for line in said] == ["One meaning", "Another"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("10<sup>3</sup> m<sup>2</sup>, 1<sup>er</sup>", "10³ m², 1er"),
        ("CO<sub>2</sub>", "CO₂"),
        ("<del>Old</del> new", "[struck out: Old] new"),
        ("He says <q>yes</q>.", "He says “yes”."),
        ("one  \ntwo", "one\ntwo"),
        ("a\n   b", "a b"),
        ("![A map](/images/map.png)", "[Image: A map]"),
    ],
)
def test_what_only_a_page_can_show_is_said(body: str, shown: str) -> None:
    assert words(only(body)) == shown


def test_a_note_keeps_its_number() -> None:
    blocks = read("Text[^1].\n\n[^1]: The note.")
    assert words(next(lines(blocks))) == "Text¹."
    last = list(lines(blocks))[-1]
    assert words(last) == "The note."


def test_an_abbreviation_says_once_what_it_stands_for() -> None:
    (block,) = read("SAGIR and SAGIR.\n\n*[SAGIR]: A system")
    assert isinstance(block, Paragraph)
    assert words(block.text) == "SAGIR (A system) and SAGIR."


def test_without_the_address_of_the_site_links_lead_nowhere() -> None:
    site = a_site(narratives=(a_narrative(key=KEY, lang="en", body="[x](/plans)"),))
    (block,) = narrative(Desk(derive(site), "en", TEMPLATES), KEY, 1)
    assert isinstance(block, Paragraph)
    assert block.text == (Run("x"),)
