"""The list of all pages: alphabetical for people, whole, each with what stands above it."""

import re

from generator.page import Crumb, Page
from generator.render import all_pages
from generator.render.pen import Pen
from tests.builders import a_site
from tests.conftest import ROOT


def a_page(title: str, path: str, lang: str = "fr", trail: tuple[Crumb, ...] = ()) -> Page:
    return Page(
        key=path.rstrip("/"),
        lang=lang,
        paths={lang: path},
        section="plans",
        title=title,
        description="",
        content="",
        trail=trail,
    )


def listed(*pages: Page) -> str:
    pen = Pen("fr", a_site(), ROOT / "overrides")
    drawn = all_pages.page([all_pages.line(one, pen) for one in pages], pen).content
    return re.sub(r"\s+", " ", drawn[drawn.index("<h2") :])


def test_titles_stand_by_their_first_word_whatever_its_accent_or_number() -> None:
    html = listed(
        a_page("Zone", "z/"),
        a_page("2.4 Écouter", "plans/p/2.4/"),
        a_page("« Essor »", "e/"),
        a_page("2010-2011", "y/"),
        a_page("eau", "eau/"),
    )
    found = re.findall(r"<h2[^>]*>(.*?)</h2>|<a [^>]*>(.*?)</a>", html)
    assert [heading or re.sub(r"<[^>]*>", "", title) for heading, title in found] == [
        *("0–9", "2010-2011"),
        *("E", "eau", "2.4 Écouter", "« Essor »"),
        *("Z", "Zone"),
    ]


def test_a_page_leads_there_and_says_what_it_is_part_of() -> None:
    trail = (Crumb("Plans", "plans/"), Crumb("A & B", "plans/p/"))
    html = listed(a_page("<b>Un</b>", "plans/p/1/", trail=trail))
    assert '<a href="../plans/p/1/">&lt;b&gt;Un&lt;/b&gt;</a>' in html
    assert "Plans › A &amp; B" in html


def test_the_pages_of_checks_stand_last_under_their_own_heading() -> None:
    html = listed(
        a_page("AF101 – Une faute", "checks/af101/"),
        a_page("Zone", "z/"),
        a_page("Une vérification", "checks/"),
    )
    assert re.findall(r'<h2 id="([^"]*)">(.*?)</h2>', html) == [
        ("letter-u", "U"),
        ("letter-z", "Z"),
        ("letter-checks", "Vérifications"),
    ]
    assert html.index("AF101") > html.index("Vérifications")
