"""How to cite a page, and whom to tell when it is wrong."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.derive import derive
from generator.model.site import Site
from generator.page import Page
from generator.pipeline import Ready
from generator.render import render
from generator.render.cite import report
from tests.builders import a_level, a_licence, a_plan, a_site, a_source, some_settings, when
from tests.conftest import ROOT

PAGE = "https://example.org/fr/plans/a/2.4/"


def by_key(pages: object, key: str, lang: str) -> Page:
    (found,) = (one for one in pages if (one.key, one.lang) == (key, lang))  # type: ignore[attr-defined] # an iterable of pages
    return found  # type: ignore[no-any-return] # idem


def drawn(site: Site, key: str, lang: str = "en") -> Page:
    return by_key(list(render(derive(site), lang, ROOT / "overrides")), key, lang)


def read(html: str) -> str:
    """HTML without what keeps years together."""
    return re.sub(r'<span class="af-unbroken">(.*?)</span>', r"\1", html)


@pytest.mark.parametrize(
    "key",
    [
        "plans/integration-emploi-2008/2.4",
        "plans/integration-emploi-2008",
        "indicators/admissions",
        "budgets/2007-2008",
        "organizations/micc",
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_each_page_of_facts_says_how_to_cite_it(ready: Ready, key: str, lang: str) -> None:
    page = by_key(ready.pages, key, lang)
    address = f"https://affiche.example/{lang}/{page.path}"
    cited = page.content.split('class="fi-citation">')[1].split("</p>")[0]
    assert address in cited
    assert f'href="{address}"' in page.content
    assert "button" not in cited
    assert "{" not in cited
    assert ("Signaler un problème" if lang == "fr" else "Report a problem") not in page.content


def test_a_citation_in_both_languages(ready: Ready) -> None:
    key = "budgets/2007-2008"
    french, english = (read(by_key(ready.pages, key, lang).content) for lang in ("fr", "en"))
    assert (
        "Affiche. «\u00a0Budget 2007-2008\u00a0» (2007-2008). "
        "https://affiche.example/fr/budgets/2007-2008/ D’après\u00a0: "
        "Ministère de l’Immigration et des Communautés culturelles, " in french
    )
    assert "Affiche. “Budget 2007-2008” (2007-2008). https://affiche.example/en/" in english
    assert "/en/budgets/2007-2008/ Based on: " in english


def test_the_date_is_the_documents_else_the_period_and_never_that_of_the_build() -> None:
    plan = a_plan(levels=(a_level(card=True),))
    without = read(drawn(a_site(plans=(plan,)), "plans/a-plan").content)
    assert "2008-2012 <span" in without
    assert "period covered" in without
    dated = a_site(plans=(plan,), sources=(a_source(date=when("2009-02")),))
    assert "February 2009 <span" in drawn(dated, "plans/a-plan/1").content


def test_the_licence_stands_on_each_page_where_the_setting_is() -> None:
    settings = some_settings(licence=a_licence())
    keys = ("plans/a-plan", "indicators/an-indicator", "budgets/2007-2008", "data")
    for key in keys:
        link = '<a href="https://example.org/by" rel="license noopener">'
        assert f"{link}Avec attribution</a>" in drawn(a_site(settings=settings), key, "fr").content
        assert f"{link}Attribution</a>" in drawn(a_site(settings=settings), key, "en").content
        without = drawn(a_site(), key).content
        assert "icence" not in without


def test_without_an_address_nothing_is_permanent() -> None:
    page = drawn(a_site(), "plans/a-plan").content
    assert "Permanent link" not in page
    assert "fi-citation" in page


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("", ""),
        ("https://example.org/problems", "https://example.org/problems"),
        (
            "https://example.org/?p={page}",
            "https://example.org/?p=" + "https%3A%2F%2Fexample.org%2Ffr%2Fplans%2Fa%2F2.4%2F",
        ),
        (
            "mailto:a@example.org?body={page}",
            "mailto:a@example.org?body=https%3A%2F%2Fexample.org%2Ffr%2Fplans%2Fa%2F2.4%2F",
        ),
        ("mailto:a@example.org?subject=x", "mailto:a@example.org?subject=x"),
    ],
)
def test_where_a_problem_is_told(setting: str, expected: str) -> None:
    assert report(setting, PAGE, "A title") == expected


def test_a_letter_says_by_itself_what_it_is_about() -> None:
    link = urlsplit(report("mailto:a@example.org", PAGE, "2.4 Écoles & “rues”"))
    said = parse_qs(link.query)
    assert (link.path, said["subject"], said["body"]) == (
        "a@example.org",
        ["2.4 Écoles & “rues”"],
        [PAGE],
    )


def test_the_link_stands_on_each_page_where_the_setting_is() -> None:
    settings = some_settings(
        site_url="https://example.org/", report="https://example.org/?u={page}"
    )
    site = a_site(settings=settings)
    for key in ("plans/a-plan", "indicators/an-indicator", "budgets/2007-2008"):
        content = drawn(site, key, "fr").content
        link = content.split('<a href="https://example.org/?u=')[1].split('"')[0]
        assert unquote(link) == f"https://example.org/fr/{drawn(site, key, 'fr').path}"
        assert "Signaler un problème dans cette page" in content
