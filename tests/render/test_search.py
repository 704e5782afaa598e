"""What search engines find: every page, in its language, with its twin."""

import xml.etree.ElementTree as ET

import pytest

from generator.page import OutputFile, Page
from generator.pipeline import Ready
from generator.render import sitemap
from generator.render.sitemap import sitemap_files, urls

URL = "https://affiche.example/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def a_page(lang: str = "fr", key: str = "plans") -> Page:
    paths = {"fr": f"{key}-fr/", "en": f"{key}-en/"}
    return Page(
        key=key,
        lang=lang,
        paths=paths,
        section=key,
        title="Énergie & <climat>",
        description="Un plan.",
        content="",
    )


def test_the_sitemap_lists_each_page_once_with_its_twin(ready: Ready) -> None:
    found_in, robots = sitemap_files(urls(ready.pages, URL), URL)
    found = ET.fromstring(found_in.data).findall(f"{SITEMAP}url")  # noqa: S314 - made just above
    addresses = [url.findtext(f"{SITEMAP}loc") for url in found]
    assert len(set(addresses)) == len(addresses) == len(ready.pages)
    for url in found:
        twins = [link.attrib for link in url.findall(f"{XHTML}link")]
        assert [twin["hreflang"] for twin in twins] == ["fr", "en"]
        assert {twin["href"] for twin in twins} <= set(addresses)
        assert url.findtext(f"{SITEMAP}loc") in {twin["href"] for twin in twins}
    assert b"https://affiche.example/sitemap.xml" in robots.data


def test_more_addresses_than_a_file_may_hold_stand_in_several(
    ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    def places(file: OutputFile) -> list[str]:
        found = ET.fromstring(file.data).iter(f"{SITEMAP}loc")  # noqa: S314 - made just above
        return [str(one.text) for one in found]

    body = urls(ready.pages, URL)
    (whole, _) = sitemap_files(body, URL)
    most = len(places(whole)) // 3 + 1
    monkeypatch.setattr(sitemap, "MOST", most)
    *several, listed, _ = sitemap_files(body, URL)
    assert [one.path for one in several] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [one for file in several for one in places(file)] == places(whole)
    assert max(len(places(file)) for file in several) == most
    assert ET.fromstring(listed.data).tag == f"{SITEMAP}sitemapindex"  # noqa: S314 - likewise
    assert (listed.path, places(listed)) == ("sitemap.xml", [URL + one.path for one in several])


def test_without_an_address_there_is_no_sitemap() -> None:
    assert [file.path for file in sitemap_files(urls([a_page()], ""), "")] == ["robots.txt"]
