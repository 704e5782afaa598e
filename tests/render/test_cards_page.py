"""The page of all cards: the whole list in HTML, and filters whose every value some card has."""

import json
import re
from html import unescape

import pytest

from generator.derive import derive
from generator.model.plan import Plan
from generator.model.site import Site
from generator.page import Page
from generator.pipeline import Ready
from generator.render import cards
from generator.render.pen import Pen
from tests.builders import (
    a_language,
    a_level,
    a_node,
    a_plan,
    a_report,
    a_site,
    an_action,
    an_organization,
    some_settings,
    text,
    when,
)
from tests.conftest import ROOT


def page(site: Site, lang: str = "en") -> Page:
    (made,) = (one.draw() for one in cards.pages(derive(site), Pen(lang, site, ROOT / "overrides")))
    return made


def real(ready: Ready, lang: str) -> str:
    (made,) = (one for one in ready.pages if (one.key, one.lang) == ("cards", lang))
    return made.content


def options(html: str, name: str) -> list[str]:
    """The values that a filter offers, "all" aside; none where it does not stand."""
    found = re.search(rf'<select[^>]* name="{name}".*?</select>', html, re.DOTALL)
    return re.findall(r'value="([^"]+)"', found[0]) if found else []


def a_listed_plan(name: str = "a-plan", *nodes: object, **changes: object) -> Plan:
    changes = {"levels": (a_level(card=True),), "leads": ("a-ministry",), **changes}
    return a_plan(id=name, nodes=nodes or (a_node(),), **changes)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_list_is_complete(ready: Ready, lang: str) -> None:
    html = re.sub(r'<span lang="\w+">(.*?)</span>', r"\1", real(ready, lang))
    views = derive(ready.site)
    titles = [unescape(one) for one in re.findall(r'class="fi-name">(.*?)</span>', html)]
    assert titles == [card.node.title[lang] for card in views.cards]
    assert html.count('class="fi-group"') == len(views.plans)


def test_filters_of_the_real_site_offer_only_what_exists(ready: Ready) -> None:
    for lang in ("fr", "en"):
        html = real(ready, lang)
        assert len(options(html, "plan")) == 4
        assert options(html, "level") == ["component", "measure", "objective"]
        assert options(html, "status") == []
        assert options(html, "clientele") == ["not-applicable", "none"]
        years = options(html, "year")
        assert years == sorted(years, reverse=True)
        assert (years[0], years[-1]) == ("2019", "2008")


def test_organizations_stand_in_the_order_of_the_alphabet_of_the_language() -> None:
    organizations = (
        an_organization(id="z", name=text("Zone", "Area")),
        an_organization(id="e", name=text("Élan", "Zeal")),
        an_organization(id="f", name=text("Fonds", "Fund")),
    )
    plan = a_listed_plan("a-plan", a_node(leads=("z", "e", "f")))
    site = a_site(plans=(plan,), organizations=organizations)
    assert options(page(site, "fr").content, "org") == ["e", "f", "z"]
    assert options(page(site, "en").content, "org") == ["z", "f", "e"]


def test_a_filter_that_tells_nothing_apart_is_not_offered() -> None:
    html = page(a_site(plans=(a_listed_plan(period=when("2008")),))).content
    found = re.findall(r'name="(\w+)"', html)
    assert found == ["text", "sort"]
    assert 'value="date"' not in html


def test_a_status_stands_with_its_rule() -> None:
    node = a_node(id="2", actions=(an_action(status="under-way"),))
    html = page(a_site(plans=(a_listed_plan("a-plan", a_node(), node),))).content
    assert options(html, "status") == ["under-way", "none"]
    assert 'data-status="under-way"' in html
    assert "The status of a card is" in html


def test_a_level_has_every_name_that_plans_give_its_kind() -> None:
    other = a_level(card=True, label=text("But", "Goal"))
    plans = (a_listed_plan("a"), a_listed_plan("b", levels=(other,)))
    extra = a_level(card=True, kind="measure", label=text("Mesure", "Measure"))
    third = a_listed_plan("c", a_node(kind="measure"), levels=(extra,))
    html = page(a_site(plans=(*plans, third))).content
    assert "Objective / Goal</option>" in html


def test_a_period_that_never_seems_to_end_does_not_offer_every_year() -> None:
    html = page(a_site(plans=(a_listed_plan(period=when("1900/9999")),))).content
    assert len(options(html, "year")) == 61
    assert page(a_site(plans=(a_listed_plan(period=when("../..")),)))


def test_titles_are_escaped_and_numbers_stand_apart() -> None:
    node = a_node(number="1.2", title=text("<b>Un</b>", "<b>One</b> & “two”"))
    html = page(a_site(plans=(a_listed_plan("a-plan", node),))).content
    assert "<b>" not in html
    assert '<span class="af-number">1.2</span>' in html


def test_what_a_row_says() -> None:
    node = a_node(
        id="1",
        schedule=when("2009/2010"),
        reports=(a_report(status="delayed", clientele=1200),),
    )
    html = page(a_site(plans=(a_listed_plan("a-plan", node),)), "fr").content
    row = " ".join(re.sub(r"<[^>]+>", " ", html.split('<li class="fi-card"')[1]).split())
    for said in ("Objectif", "Un ministère", "2009-2010", "Clientèle : de 1 000 à 9 999 personnes"):
        assert said in row


def test_the_form_waits_for_its_script_and_is_labelled() -> None:
    made = page(a_site(plans=(a_listed_plan(), a_listed_plan("b"))))
    form = re.search(r"<form.*?</form>", made.content, re.DOTALL)
    assert form
    assert re.match(r"<form[^>]* hidden>", form[0])
    fields = re.findall(r'<(?:select|input)[^>]* id="([^"]+)"', form[0])
    assert sorted(fields) == sorted(re.findall(r'<label for="([^"]+)"', form[0]))
    assert 'src="../../assets/javascripts/filters.js" defer' in made.head


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("fr", {"one": "{count} fiche", "other": "{count} fiches", "of": "{cards} sur {total}"}),
        ("en", {"one": "{count} card", "other": "{count} cards", "of": "{cards} out of {total}"}),
        ("pl", {"one": "{count} card", "few": "{count} cards", "many": "{count} cards"}),
    ],
)
def test_the_script_is_given_every_plural_of_the_language(lang: str, forms: dict[str, str]) -> None:
    settings = some_settings(languages=(a_language(code=lang),))
    html = page(a_site(plans=(a_listed_plan(),), settings=settings), lang).content
    (written,) = re.findall(r'data-forms="([^"]+)"', html)
    assert forms.items() <= json.loads(unescape(written)).items()


def test_a_site_without_cards_has_an_empty_list() -> None:
    made = page(a_site(plans=(), budgets=()))
    assert "0 cards" in made.content
    assert 'class="fi-card"' not in made.content
