"""On the built pages, what stands in another language says which: names, languages, passages."""

import re
from pathlib import Path

from tests.links import Built


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_names_are_marked_wherever_a_page_shows_them(site: Path) -> None:
    html = page(site, "en/plans/integration-emploi-2008/3.3")
    for part in ("h1", "nav", "article"):
        shown = re.findall(rf"<{part}\b.*?</{part}>", html, re.DOTALL)
        assert any('<span lang="fr">Défi Montréal</span>' in one for one in shown), part
    body = re.sub(
        r"<(script|svg)\b.*?</\1>|<[^>]*>", "", html.partition("<body>")[2], flags=re.DOTALL
    )
    assert "Défi Montréal" in body
    plain = re.sub(r'<span lang="fr">Défi Montréal</span>', "", html.partition("<body>")[2])
    assert "Défi Montréal" not in re.sub(r"<[^>]*>", "", plain)


def test_a_french_page_marks_no_french(site: Path) -> None:
    html = page(site, "fr/plans/integration-emploi-2008/3.3")
    assert "Défi Montréal" in html
    assert 'span lang="fr"' not in html


def test_every_link_to_another_language_is_in_its_words(site: Path) -> None:
    for path in Built(site, "").pages:
        html = (site / path).read_text("utf-8")
        for link in re.findall(r"<a [^>]*hreflang=[^>]*>", html):
            assert re.search(r'lang="(\w+)" hreflang="\1"', link) or path in {
                "index.html",
                "404.html",
            }
