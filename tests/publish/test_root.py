import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.publish.root import root_files
from tests.builders import a_site
from tests.conftest import ROOT

SITE = a_site()
SECURITY = ".well-known/security.txt"


def files(contact: str = "", day: date | None = date(2024, 2, 29)) -> dict[str, str]:
    settings = replace(SITE.settings, security=contact, site_url="https://plans.example/")
    site = replace(SITE, settings=settings, today=day)
    return {one.path: one.data.decode() for one in root_files(site, ROOT / "overrides")}


def test_security_txt_says_whom_to_tell_for_a_year() -> None:
    assert files("mailto:security@example.org")[SECURITY] == (
        "Contact: mailto:security@example.org\n"
        "Expires: 2025-02-28T00:00:00Z\n"
        "Preferred-Languages: fr, en\n"
        "Canonical: https://plans.example/.well-known/security.txt\n"
    )


@pytest.mark.parametrize("day", [date(2024, 3, 1), date(2023, 2, 28)])
def test_a_year_is_a_year(day: date) -> None:
    year = day.replace(year=day.year + 1).isoformat()
    assert f"Expires: {year}T" in files("https://example.org/tell", day)[SECURITY]


def test_without_a_contact_there_is_no_security_txt() -> None:
    assert SECURITY not in files()
    assert SECURITY not in files("mailto:a@example.org", None)


def test_robots_txt_lets_all_in_and_tells_of_the_sitemap(site: Path) -> None:
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots.startswith("User-agent: *\nAllow: /\n")
    assert "Sitemap: https://affiche.example/sitemap.xml\n" in robots


def test_the_sitemap_names_the_twins_of_each_page(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    entries = re.findall(r"<url>.*?</url>", sitemap)
    assert len(entries) > 500
    for one in entries:
        assert set(re.findall(r'hreflang="(\w+)"', one)) == {"fr", "en"}


def test_the_page_for_no_page_serves_at_any_depth(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")
    links = re.findall(r'\s(?:href|src|action)="([^"]*)"', html)
    assert len(links) > 10
    assert [one for one in links if not re.match(r"/|#|https?:|data:|mailto:", one)] == []
