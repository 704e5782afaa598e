"""What pages tell social networks and search engines: true, whole, and harmless."""

import json
import re
from html import unescape
from typing import Any

import pytest

from generator.derive import derive
from generator.model.when import parse
from generator.page import Page
from generator.pipeline import Ready
from generator.render import render
from generator.render.structured import coverage
from tests.builders import a_level, a_licence, a_node, a_plan, a_site, some_settings, text
from tests.conftest import ROOT

EVIL = "</script><script>alert(1)</script><!-- &amp; \u2028"


def graph(page: Page) -> list[dict[str, Any]]:
    """The structured data of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.head, re.DOTALL)
    if found is None:
        return []
    whole = json.loads(found[1])
    assert whole["@context"] == "https://schema.org"
    things: list[dict[str, Any]] = whole["@graph"]
    return things


def meta(page: Page) -> dict[str, str]:
    """The properties of Open Graph and X by their names."""
    pairs = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page.head)
    return {name: unescape(content) for name, content in pairs}


def of(ready: Ready, key: str, lang: str) -> Page:
    (page,) = (one for one in ready.pages if (one.key, one.lang) == (key, lang))
    return page


@pytest.mark.parametrize(
    ("key", "image"),
    [
        ("index", "affiche.png"),
        ("status", "affiche.png"),
        ("plans", "social/{lang}-plans.png"),
        ("plans/strategique-2008-2012", "social/{lang}-plans.png"),
        ("plans/strategique-2008-2012/2.1", "social/{lang}-cards.png"),
        ("cards", "social/{lang}-cards.png"),
        ("indicators/admissions", "social/{lang}-indicators.png"),
        ("budgets/2007-2008", "social/{lang}-budgets.png"),
        ("organizations/micc", "social/{lang}-organizations.png"),
        ("sources", "social/{lang}-sources.png"),
        ("glossary", "social/{lang}-glossary.png"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_kind_of_page_has_a_picture(ready: Ready, key: str, image: str, lang: str) -> None:
    path = f"assets/images/{image.format(lang=lang)}"
    assert meta(of(ready, key, lang))["og:image"] == f"https://affiche.example/{path}"
    drawn = (ROOT / "overrides" / path).read_bytes()
    assert drawn.startswith(b"\x89PNG")
    assert [int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20)] == [1200, 630]


def test_every_page_says_where_it_stands(ready: Ready) -> None:
    for page in ready.pages:
        here = f"https://affiche.example/{page.lang}/{page.path}"
        said = meta(page)
        assert said["og:title"] == page.title
        assert said["og:description"] == page.description
        assert said["og:url"] == here
        assert said["og:locale"] == f"{page.lang}_CA"
        assert said["og:locale:alternate"] == ("en_CA" if page.lang == "fr" else "fr_CA")
        assert said["og:image"].startswith("https://affiche.example/assets/images/")
        if page.key == "index":
            continue
        (way,) = (one for one in graph(page) if one["@type"] == "BreadcrumbList")
        steps = way["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(page.trail) + 3))
        assert (steps[-1]["name"], steps[-1]["item"]) == (page.title, here)


def test_the_picture_has_the_size_that_pages_say() -> None:
    data = (ROOT / "overrides/assets/images/affiche.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    sizes = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    assert sizes == (1200, 630)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("index", "WebSite"),
        ("plans/strategique-2008-2012", "Report"),
        ("plans/integration-emploi-2008/2.4", "CreativeWork"),
        ("indicators/admissions", "Dataset"),
        ("budgets/2007-2008", "Dataset"),
        ("organizations/micc", "Organization"),
    ],
)
def test_pages_are_about_what_they_are(ready: Ready, key: str, kind: str) -> None:
    for lang in ("fr", "en"):
        page = of(ready, key, lang)
        (thing,) = (one for one in graph(page) if one["@type"] != "BreadcrumbList")
        assert thing["@type"] == kind
        assert thing["name"] == page.title
        assert thing.get("inLanguage", lang) == lang
        assert not [name for name, value in thing.items() if value in ("", None, [])]


def test_a_budget_is_a_data_set_with_its_files(ready: Ready) -> None:
    (_, found) = graph(of(ready, "budgets/2007-2008", "en"))
    assert found["temporalCoverage"] == "2007-04-01/2008-03-31"
    files = {one.path for one in ready.files}
    paths = [one["contentUrl"] for one in found["distribution"]]
    assert {path.removeprefix("https://affiche.example/") for path in paths} <= files
    assert len(paths) == 4
    assert 50 <= len(found["description"]) <= 5000


def test_works_say_their_licence_and_other_things_do_not() -> None:
    settings = some_settings(site_url="https://example.org/", licence=a_licence())
    site = a_site(settings=settings)
    pages = list(render(derive(site), "en", ROOT / "overrides"))
    things = [one for page in pages for one in graph(page)]
    licensed = {one["@type"] for one in things if one.get("license") == "https://example.org/by"}
    assert {"Report", "Dataset"} <= licensed
    assert not {"Organization", "GovernmentOrganization", "BreadcrumbList"} & licensed
    assert {one["@type"] for one in things} > licensed


def evil_pages(site_url: str) -> list[Page]:
    plan = a_plan(
        levels=(a_level(card=True),),
        title=text(EVIL, EVIL),
        nodes=(a_node(title=text(EVIL, EVIL)),),
    )
    settings = some_settings(title=text(EVIL, EVIL), site_url=site_url)
    site = a_site(plans=(plan,), settings=settings)
    return list(render(derive(site), "en", ROOT / "overrides"))


def test_no_title_ends_its_element() -> None:
    for page in evil_pages("https://example.org/"):
        assert "<script>" not in page.head
        assert "<!--" not in page.head
        assert page.head.count("</script>") == page.head.count("<script ")
        assert graph(page) or page.key == "index"


def test_a_site_without_an_address_gives_none() -> None:
    for page in evil_pages(""):
        assert graph(page) == []
        assert "og:url" not in meta(page)
        assert "og:image" not in meta(page)
        assert meta(page)["twitter:card"] == "summary"


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2008/..", "2008-01-01/.."),
        ("../2018-02", "../2018-02-28"),
        ("2007-04/2008-03", "2007-04-01/2008-03-31"),
        ("../..", ""),
    ],
)
def test_periods_are_intervals(edtf: str, expected: str) -> None:
    assert coverage(parse(edtf)) == expected


def test_a_page_without_a_thing_is_only_a_place(ready: Ready) -> None:
    (way,) = graph(of(ready, "glossary", "fr"))
    assert way["@type"] == "BreadcrumbList"
