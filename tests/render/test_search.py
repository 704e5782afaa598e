"""What searches and search engines find: every page, in its language, with its twin."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from generator.page import Page, SearchEntry
from generator.pipeline import Ready
from generator.render.search import SEPARATOR, search_index, unaccented
from generator.render.sitemap import sitemap_files

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def a_page(lang: str = "fr", *entries: SearchEntry, key: str = "plans") -> Page:
    paths = {"fr": f"{key}-fr/", "en": f"{key}-en/"}
    return Page(
        key=key,
        lang=lang,
        paths=paths,
        section=key,
        title="Énergie & <climat>",
        description="Un plan.",
        content="",
        search=entries,
    )


def words(text: str) -> list[str]:
    return [word for word in re.split(SEPARATOR, text.lower()) if word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’intégration d'ici", ["intégration", "ici"]),
        ("Objectif 2.4, fini.", ["objectif", "2.4", "fini"]),
        ("5,1 % (hausse)", ["5,1", "%", "hausse"]),
        ("2007-2008 A &amp; B", ["2007", "2008", "a", "b"]),
        ("« mesure »", ["mesure"]),
    ],
)
def test_words_end_where_readers_think(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_accented_words_are_found_without_accents() -> None:
    assert unaccented("L’énergie, la main-d’œuvre, un plan") == "energie oeuvre"
    assert unaccented("plain words") == ""


def test_entries_are_escaped_and_the_page_comes_before_its_parts() -> None:
    part = SearchEntry(title="Partie", text="a < b", anchor="x-1")
    index = json.loads(search_index([a_page("fr", part)], "fr").data)
    whole, below = index["docs"]
    assert whole["location"] == "plans-fr/"
    assert whole["title"] == "Énergie &amp; &lt;climat&gt;"
    assert (below["location"], below["text"]) == ("plans-fr/#x-1", "a &lt; b")
    assert set(index["config"]) == {"lang", "separator", "pipeline", "fields"}


def test_each_index_has_every_page_of_its_language_and_no_other(ready: Ready) -> None:
    for lang in ready.settings.codes:
        index = json.loads(search_index(ready.pages, lang).data)
        found = {doc["location"].partition("#")[0] for doc in index["docs"]}
        assert found == {page.path for page in ready.pages if page.lang == lang}


def test_the_sitemap_lists_each_page_once_with_its_twin(ready: Ready) -> None:
    sitemap, robots = sitemap_files(ready.pages, "https://affiche.example/")
    urls = ET.fromstring(sitemap.data).findall(f"{SITEMAP}url")  # noqa: S314 - made just above
    addresses = [url.findtext(f"{SITEMAP}loc") for url in urls]
    assert len(set(addresses)) == len(addresses) == len(ready.pages)
    for url in urls:
        twins = [link.attrib for link in url.findall(f"{XHTML}link")]
        assert [twin["hreflang"] for twin in twins] == ["fr", "en"]
        assert {twin["href"] for twin in twins} <= set(addresses)
        assert url.findtext(f"{SITEMAP}loc") in {twin["href"] for twin in twins}
    assert b"https://affiche.example/sitemap.xml" in robots.data


def test_without_an_address_there_is_no_sitemap() -> None:
    assert [file.path for file in sitemap_files([a_page()], "")] == ["robots.txt"]
