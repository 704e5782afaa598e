"""The page of what was published, and the feed: the same events, in each language."""

import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.derive import derive
from generator.model.site import Site
from generator.page import Page
from generator.pipeline import read
from generator.render import feeds, render, timeline
from generator.view import Views
from tests.builders import a_level, a_node, a_plan, a_report, a_site, text, when
from tests.conftest import ROOT

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NAMES = ("id", "title", "updated")


@pytest.fixture(scope="module")
def real() -> Views:
    return derive(read(ROOT))


def page(views: Views, lang: str) -> Page:
    drawn = render(views, lang, ROOT / "overrides")
    return next(one for one in drawn if one.key == "timeline")


def feed(views: Views, lang: str) -> ET.Element:
    (found,) = (one for one in feeds(views) if one.path.startswith(f"{lang}/"))
    return ET.fromstring(found.data)  # noqa: S314 - our own


def said(element: ET.Element, name: str) -> str:
    found = element.findtext(f"a:{name}", namespaces=ATOM)
    assert found, name
    return found


def with_address(site: Site) -> Site:
    return replace(site, settings=replace(site.settings, site_url="https://plans.example/"))


def views(*plans: Any) -> Views:
    return derive(with_address(a_site(plans=plans)))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_feed_has_what_atom_asks_for(real: Views, lang: str) -> None:
    whole = feed(real, lang)
    entries = whole.findall("a:entry", ATOM)
    assert len(entries) == len(real.timeline) > 5
    for one in (whole, *entries):
        for name in NAMES:
            assert said(one, name)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", said(one, "updated"))
    assert whole.findtext("a:author/a:name", namespaces=ATOM) == "Affiche"
    assert len({said(one, "id") for one in entries}) == len(entries)
    days = [said(one, "updated") for one in entries]
    assert days == sorted(days, reverse=True)
    assert said(whole, "updated") == days[0]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_and_the_feed_lead_to_the_same_places(real: Views, lang: str) -> None:
    drawn = page(real, lang)
    paths = {one.path for one in render(real, lang, ROOT / "overrides")}
    start = f"{real.site.settings.site_url}{lang}/"
    for entry in feed(real, lang).findall("a:entry", ATOM):
        link = entry.find("a:link", ATOM)
        assert link is not None
        path, _, _ = link.attrib["href"].removeprefix(start).partition("#")
        assert path in paths
        assert f'href="../{path}' in drawn.content


def test_each_language_says_it_in_its_words(real: Views) -> None:
    french, english = page(real, "fr"), page(real, "en")
    assert (french.path, english.path) == ("chronologie/", "timeline/")
    assert (
        'Rapports annuels</span> <span>Période\u00a0: <span class="af-unbroken">2010'
        in french.content
    )
    assert 'Yearly reports</span> <span>Period: <span class="af-unbroken">2010' in english.content
    assert [one.text for one in french.headings] == ["2018", "2011", "2010", "2008", "2007"]
    titles = [said(one, "title") for one in feed(real, "fr").findall("a:entry", ATOM)]
    assert (
        titles[0] == "Plan d’action sur la francisation et l’intégration des personnes immigrantes"
    )
    assert titles[-1] == "Budget 2007-2008"


def test_reports_of_one_card_lead_a_feed_to_the_card(real: Views) -> None:
    entries = feed(real, "en").findall("a:entry", ATOM)
    (reports,) = (one for one in entries if said(one, "title").startswith("Yearly reports"))
    link = reports.find("a:link", ATOM)
    assert link is not None
    assert "/plans/solidarite-2010-2015/2.7/#x-report-" in link.attrib["href"]


def test_what_is_not_named_is_counted() -> None:
    nodes = tuple(a_node(id=f"{n}", reports=(a_report(),)) for n in range(7))
    found = views(a_plan(levels=(a_level(card=True),), nodes=nodes))
    assert "and 2 more</li>" in page(found, "en").content
    assert "et 2 autres</li>" in page(found, "fr").content
    summary = said(feed(found, "en").findall("a:entry", ATOM)[0], "summary")
    assert summary.endswith("An objective; and 2 more.")


def test_markup_is_text() -> None:
    found = views(a_plan(title=text("<b>Un & deux</b>", "<b>One & two</b>")))
    assert "&lt;b&gt;One &amp; two&lt;/b&gt;" in page(found, "en").content
    title = said(feed(found, "en").findall("a:entry", ATOM)[0], "title")
    assert title == "Action plan – <b>One & two</b>"


def test_of_many_the_latest_are_told_and_all_are_counted() -> None:
    plans = [a_plan(id=f"p-{n}", period=when(f"{1800 + n}")) for n in range(timeline.MOST + 5)]
    found = views(*plans)
    entries = feed(found, "en").findall("a:entry", ATOM)
    assert len(entries) == timeline.MOST
    assert "/p-104/" in said(entries[1], "id")  # after the budget
    assert "These are the latest 100 of 106." in page(found, "en").content


def test_without_an_address_there_is_no_feed(real: Views) -> None:
    site = replace(real.site, settings=replace(real.site.settings, site_url=""))
    assert [*feeds(derive(site))] == []
    assert "atom.xml" not in page(derive(site), "en").content
    assert 'href="atom.xml"' in page(real, "en").content


def test_a_site_with_nothing_yet_says_so() -> None:
    found = derive(with_address(a_site(plans=(), budgets=(), indicators=())))
    assert "Nothing has been published yet." in page(found, "en").content
    assert feed(found, "en").findall("a:entry", ATOM) == []
