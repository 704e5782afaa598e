"""Text of any kind comes out as plain text; only what no document may hold is replaced."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive import derive
from generator.model.site import Site
from generator.render.documents import Composer
from generator.render.documents.blocks import Document
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.letters import FORBIDDEN, lawful
from tests.builders import (
    a_budget,
    a_citation,
    a_group,
    a_level,
    a_line,
    a_measure,
    a_narrative,
    a_node,
    a_plan,
    a_program,
    a_report,
    a_site,
    a_source,
    a_statement,
    a_target,
    a_term,
    an_action,
    an_element,
    an_indicator,
    an_organization,
    some_settings,
    text,
    when,
)
from tests.render.documents.compose.composing import TEMPLATES, said, words

HOSTILE = (
    '#read("/etc/passwd")',
    r"\# \input{/etc/passwd} $x$ *bold* _it_ <label> @ref -- ... `raw` = [x](y)",
    "<script>alert(1)</script>",
    "</style>&amp;&lt;&#39;\"'",
    "\u202eesrever\u202c \u2066isolated\u2069",
    "{{ budgets/2007-2008 }} {% raw %} %s {0} {name}",
    "=1+1 +1 -1 @x | a | b |",
    "é\u0301\u200b\u200d👩‍👧 \U0001d49c",
    "a" * 10_000,
    "word " * 2000,
)


def site(words: str) -> Site:
    """A site that says these words wherever it says anything."""
    both = text(words, words)
    indicator = an_indicator(
        title=both, unit=both, methodology=both, note=both, targets=(a_target(note=both),)
    )
    node = a_node(
        title=both,
        number="1",
        summary=both,
        note=both,
        leads=("a-ministry",),
        actions=(an_action(text=both, steps=(both,), schedule=when("2009"), schedule_note=both),),
        reports=(a_report(activities=both, next_steps=both, source=a_citation(section=both)),),
    )
    plan = a_plan(
        title=both,
        label=both,
        mission=both,
        summary=both,
        nodes=(node,),
        levels=(a_level(label=both, plural=both, card=True),),
        statements=(a_group(title=both, items=(a_statement(text=both),)),),
    )
    budget = a_budget(
        title=both,
        portfolio=both,
        summary=both,
        measures=(a_measure(label=both, definition=both),),
        programs=(a_program(title=both, definition=both, elements=(an_element(title=both),)),),
        lines=(a_line(program="1"), a_line(program="1", element="1"), a_line()),
    )
    return a_site(
        settings=some_settings(title=both, site_url="https://site.example/"),
        plans=(plan,),
        indicators=(indicator,),
        budgets=(budget,),
        organizations=(an_organization(name=both),),
        sources=(a_source(title=both, note=both, identifiers={"isbn": words}),),
        terms=(a_term(definition=both),),
        narratives=(a_narrative(key="plans/a-plan", lang="fr", body="Un terme."),),
    )


def documents(words: str) -> list[Document]:
    composer = Composer(derive(site(words)), "fr", TEMPLATES)
    return [composer.compose(one) for one in composer.listed()]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda one: one[:20])
def test_hostile_text_is_plain_text(hostile: str) -> None:
    shown = " ".join(hostile.split(" ")).strip()
    shown = re.sub(" +", " ", shown)
    found = documents(hostile)
    assert {one.kind for one in found} == {"plan", "card", "reports", "budget"}
    for one in found:
        assert said(one).count(shown) >= 5
        assert words(one.title).count(shown) == 1 or one.kind == "reports"


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x85", "\ud800", "\uffff"])
def test_what_no_document_may_hold_is_shown_as_replaced(bad: str) -> None:
    for one in documents(f"before{bad}after"):
        everything = said(one) + one.description + one.publisher + " ".join(one.keywords)
        assert "before\ufffdafter" in everything
        assert bad not in everything
        assert bad not in "".join(one.svg for one in one.blocks if hasattr(one, "svg"))


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_back_as_it_went_in(any_text: str) -> None:
    desk = Desk(derive(a_site()), "fr", TEMPLATES)
    shown = re.sub(r"[ \t\r\n\f]+", " ", any_text).strip(" ")
    assert words(desk.line(any_text)) == lawful(shown)
    assert not FORBIDDEN.search(lawful(any_text))
    assert len(lawful(any_text)) == len(any_text)
