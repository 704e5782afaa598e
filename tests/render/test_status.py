"""The pages about the site itself: state of the data, checks, glossary, open data."""

import pytest

from generator.derive import derive, with_state
from generator.language.message import say
from generator.model.types import Text
from generator.page import Page
from generator.pipeline import Ready, rules
from generator.place import Place
from generator.problem import Severity, Waived
from generator.render import glossary, status
from generator.render.pen import Pen
from tests.builders import a_level, a_node, a_plan, a_site, a_term, text
from tests.conftest import ROOT

RULE = rules()[0]
PROBLEM = RULE.at(
    Place("data/secret.yml", 7),
    say("Found {what}.", what="<b>this</b>"),
    expected=say("Something else."),
    fix=say("Write it."),
    item="a-plan/1",
)


def page(ready: Ready, key: str, lang: str) -> Page:
    return next(one for one in ready.pages if (one.key, one.lang) == (key, lang))


def drawn(*args: object, lang: str = "en", **site: object) -> str:
    project = a_site(**site)
    pen = Pen(lang, project, ROOT / "overrides")
    return next(status.pages(with_state(derive(project), rules(), *args), pen)).draw().content  # type: ignore[arg-type]  # problems, then waivers


def test_each_exception_stands_with_its_reason_and_without_a_place() -> None:
    html = drawn((), (Waived(problem=PROBLEM, reason=Text(en="Because it is so.")),))
    assert "Because it is so." in html
    assert "Found &lt;b&gt;this&lt;/b&gt;." in html
    assert "secret.yml" not in html
    assert "No error and no warning." in html


def test_each_warning_stands() -> None:
    assert "1 warning stands." in drawn((PROBLEM,), ())


def test_what_is_off_does_not_stand() -> None:
    off = RULE.at(Place("x"), say("Off."), expected=say("."), fix=say("."))
    object.__setattr__(off, "severity", Severity.OFF)
    assert "No error and no warning." in drawn((off,), ())


def test_completeness_counts_indicators_below_and_texts_in_both_languages() -> None:
    levels = (
        a_level(),
        a_level(kind="measure", requires=("actions",), plural=text("M", "Measures")),
    )
    nodes = (
        a_node(indicators=()),
        a_node(id="1.1", kind="measure", parent="1"),
        a_node(id="2", indicators=(), title=Text(fr="Deux")),
    )
    plan = a_plan(levels=levels, nodes=nodes)
    found = tuple(status._coverage(plan, ("fr", "en"), Pen("en", a_site(), ROOT / "overrides")))
    assert [(one.label, one.have, one.of) for one in found] == [
        ("Objectives with indicators", 1, 2),
        ("Measures with actions", 0, 1),
        ("Texts in every language", 8, 9),
    ]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_check_has_its_page_and_the_list_leads_there(ready: Ready, lang: str) -> None:
    listed = page(ready, "checks", lang).content
    for rule in rules():
        one = page(ready, f"checks/{rule.code}", lang)
        assert f'href="{rule.code}/"' in listed
        assert rule.name in one.content
        assert "<h2" in one.content
        assert "```" not in one.content


def test_the_real_exception_is_told_in_french(ready: Ready) -> None:
    html = page(ready, "status", "fr").content
    assert "5,2\u00a0%" in html
    assert "objectifs avec indicateurs" in html.lower()


def test_the_glossary_has_every_term_under_its_letter() -> None:
    terms = (
        a_term(id="b", term=text("Zone", "Zone")),
        a_term(id="a", term=text("École", "School")),
    )
    site = a_site(terms=terms)
    (one,) = (
        one.draw() for one in glossary.pages(derive(site), Pen("fr", site, ROOT / "overrides"))
    )
    assert one.content.index('id="letter-e"') < one.content.index('id="x-a"')
    assert one.content.index('id="x-a"') < one.content.index('id="letter-z"')


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_open_data_lists_every_file(ready: Ready, lang: str) -> None:
    html = page(ready, "data", lang).content.replace("<wbr>", "")
    for file in ready.files:
        many = ("/indicators/", "/cards/")
        if file.path.startswith("api/") and not any(one in file.path for one in many):
            assert f'href="../../{file.path}"' in html
    assert "api/v1/indicators/&lt;id&gt;.csv" in html
