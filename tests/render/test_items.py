"""Items without cards: their plan's page, its book and its years of reports tell them whole."""

import re
from collections import Counter

import pytest

from generator.derive import derive
from generator.model.addresses import anchor
from generator.model.pages import page_keys
from generator.model.plan import Plan
from generator.model.site import Site
from generator.page import Page
from generator.render import render
from generator.render.documents import Composer
from generator.view import leaning
from tests.builders import (
    a_group,
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    an_action,
    an_indicator,
    an_organization,
    an_origin,
    text,
    when,
)
from tests.conftest import ROOT
from tests.render.documents.compose.composing import said

LEVELS = (
    a_level(card=True),
    a_level(kind="measure", label=text("Mesure", "Measure"), plural=text("Mesures", "Measures")),
)
FULL = a_node(
    id="1.1",
    kind="measure",
    parent="1",
    number="1.1",
    title=text("Une mesure", "A measure"),
    summary=text("En bref.", "In short."),
    note=text("Une note.", "A note."),
    schedule=when("2009"),
    leads=("a-ministry",),
    partners=("a-partner",),
    related=("other/1",),
    actions=(
        an_action(
            id="a1",
            text=text("Commencer", "Begin"),
            steps=(text("Par ici", "Here"),),
            schedule=when("2010"),
            leads=("a-partner",),
            status="completed",
        ),
    ),
    reports=(a_report(activities=text("Ceci fut fait.", "This was done.")),),
)
SAID = (
    *("A measure", "In short.", "A note.", "2009", "A ministry", "A partner", "Begin", "Here"),
    *("Completed", "Number of people", "This was done."),
)


def plan(*nodes: object, **changes: object) -> Plan:
    top = a_node(title=text("Le sommet", "The top"))
    known = {"levels": LEVELS, "nodes": (top, *nodes)}
    return a_plan(**{**known, **changes})


def site(one: Plan) -> Site:
    other = a_plan(
        id="other",
        levels=(a_level(card=True),),
        nodes=(a_node(title=text("Ailleurs", "Elsewhere")),),
        origin=an_origin("data/plans/other/plan.yml"),
    )
    partner = an_organization(id="a-partner", name=text("Un partenaire", "A partner"))
    return a_site(plans=(one, other), organizations=(an_organization(), partner))


def page(one: Plan, lang: str = "en") -> Page:
    drawn = render(derive(site(one)), lang, ROOT / "overrides")
    return next(found for found in drawn if found.key == "plans/a-plan")


def ids(html: str) -> Counter[str]:
    return Counter(re.findall(r' id="([^"]+)"', html))


def test_all_that_is_known_of_an_item_is_on_its_plans_page() -> None:
    html = page(plan(FULL)).content
    section = html.split('id="section-items"')[1].split("</section>\n</section>")[0]
    plainly = re.sub(r"<[^>]+>", "", section)
    assert [words for words in (*SAID, "Elsewhere") if words not in plainly] == []
    assert 'href="../other/1/"' in section


def test_every_place_that_narrative_may_link_to_is_there_once() -> None:
    one = plan(FULL, statements=(a_group(),))
    for lang in ("fr", "en"):
        found = ids(page(one, lang).content)
        assert page_keys(site(one))["plans/a-plan"] <= set(found)
        assert [name for name, count in found.items() if count > 1] == []


def test_what_items_share_has_one_id_each() -> None:
    twin = a_node(id="1.2", kind="measure", parent="1", actions=FULL.actions, reports=FULL.reports)
    html = page(plan(FULL, twin, major_indicators=("an-indicator",))).content
    found = ids(html)
    assert [name for name, count in found.items() if count > 1] == []
    own = [anchor(one) for one in ("a1", "report-2010-2011", "an-indicator")]
    later = [f"{anchor('1.2')}-{one}" for one in own]
    assert {*own, *later, f"{anchor('1.1')}-{own[2]}"} <= set(found)


def test_its_title_in_the_outline_leads_there() -> None:
    html = page(plan(FULL)).content
    outline = html.split('id="section-structure"')[1].split("</section>\n</section>")[0]
    assert f'href="#{anchor("1.1")}"' in outline


@pytest.mark.parametrize("levels", [2, 3])
def test_an_item_of_which_nothing_more_is_said_stands_in_the_outline_alone(levels: int) -> None:
    bare = a_node(
        id="1.1", kind="measure", parent="1", indicators=(), summary=text("Court.", "Short.")
    )
    more = a_level(kind="axis", label=text("Axe", "Axis"), plural=text("Axes", "Axes"))
    html = page(plan(bare, levels=(*LEVELS, more)[:levels])).content
    assert "section-items" not in html
    assert ids(html)[anchor("1.1")] == 1
    assert html.count("Short.") == 1


def test_the_search_finds_what_it_says() -> None:
    entries = {one.anchor: one for one in page(plan(FULL)).search}
    assert "This was done." in entries[anchor("1.1")].text
    assert "Begin" in entries[anchor("1.1")].text


def test_the_book_and_the_year_of_reports_tell_it_too() -> None:
    composer = Composer(derive(site(plan(FULL))), "en", ROOT / "overrides")
    listed = [one for one in composer.listed() if "other" not in one.key]
    documents = {one.kind: said(composer.compose(one)) for one in listed}
    assert [words for words in SAID if words not in documents["plan"]] == []
    assert "A measure" in documents["reports"]
    assert "This was done." in documents["reports"]


def test_the_timeline_leads_to_the_item() -> None:
    (reports,) = (one for one in derive(site(plan(FULL))).timeline if one.kind == "reports")
    assert [(one.key, one.anchor) for one in reports.items] == [("plans/a-plan", anchor("1.1"))]


def test_the_page_leans_on_the_plans_that_its_items_name() -> None:
    views = derive(site(plan(FULL)))
    (view,) = (one for one in views.plans if one.plan.id == "a-plan")
    assert "other" in leaning.of_plan(view).folders
    (alone,) = (one for one in derive(site(plan())).plans if one.plan.id == "a-plan")
    assert not alone.items


def test_an_indicator_alone_is_told() -> None:
    measured = a_node(id="1.1", kind="measure", parent="1", indicators=("second",))
    whole = a_site(plans=(plan(measured),), indicators=(an_indicator(), an_indicator(id="second")))
    drawn = render(derive(whole), "en", ROOT / "overrides")
    html = next(found.content for found in drawn if found.key == "plans/a-plan")
    assert f'id="{anchor("second")}"' in html
