"""What stock Material fails on, looked for one by one in every page of the built site.

What only a browser can tell stands in `tests/browser`: contrast in `test_look.py`, focus and what
is off the screen in `test_walk.py`, colours and rings without a script in `test_no_script.py`,
columns on paper in `test_paper.py`; valid HTML in `test_html.py`, beside this file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import ROOT

VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
Element = tuple[str, dict[str, str]]


@dataclass
class Read(HTMLParser):
    """The elements of a page, each with those around it; and the text of its title."""

    elements: list[tuple[Element, tuple[Element, ...]]] = field(default_factory=list)
    title: str = ""
    _open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append((element, tuple(self._open)))
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if [tag for tag, _ in self._open] == ["html", "head", "title"]:
            self.title += data

    def of(self, *tags: str) -> Iterator[dict[str, str]]:
        """The attributes of the elements of a kind."""
        return (attrs for (tag, attrs), _ in self.elements if tag in tags)


@cache
def pages(site: Path) -> dict[str, Read]:
    """Every page of a site, read."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        read = Read()
        read.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = read
    assert len(found) > 500
    return found


def named(attrs: dict[str, str]) -> bool:
    return bool(attrs.get("aria-label") or attrs.get("aria-labelledby"))


def test_no_dialog_stands_unnamed_and_the_search_has_a_name(site: Path) -> None:
    for path, page in pages(site).items():
        for _, attrs in (element for element, _ in page.elements):
            if attrs.get("role") in {"dialog", "search", "region"}:
                assert named(attrs), path
        assert not [*page.of("dialog")], path


def test_every_table_that_can_scroll_takes_the_focus_and_has_a_name(site: Path) -> None:
    tables = 0
    for path, page in pages(site).items():
        for (tag, _), around in page.elements:
            if tag == "table":
                tables += 1
                assert [one for _, one in around if one.get("tabindex") == "0" and named(one)], path
    assert tables > 50


def test_what_opens_is_a_button_and_never_a_label(site: Path) -> None:
    for path, page in pages(site).items():
        fields = {attrs.get("id") for attrs in page.of("input", "select", "textarea")}
        assert {attrs.get("for") for attrs in page.of("label")} <= fields, path
        assert not [one for one in page.of("input") if one.get("type") == "checkbox"], path
        for attrs in page.of("button"):
            assert attrs.get("type") in {"button", "submit", "reset"}, path


def test_results_are_told_in_a_live_region(site: Path) -> None:
    for path, page in pages(site).items():
        if any(attrs.get("role") == "search" for _, attrs in (one for one, _ in page.elements)):
            live = [around for (_, attrs), around in page.elements if attrs.get("role") == "status"]
            assert any(one.get("role") == "search" for around in live for _, one in around), path


def test_links_to_another_language_say_it_and_addresses_are_whole(site: Path) -> None:
    for path, page in pages(site).items():
        for attrs in page.of("link"):
            if attrs.get("rel") in {"alternate", "canonical"}:
                assert urlsplit(attrs["href"]).scheme == "https", path
        for (tag, attrs), around in page.elements:
            if tag == "a" and "hreflang" in attrs:
                spoken = [attrs, *(one for _, one in reversed(around))]
                assert next(one["lang"] for one in spoken if "lang" in one) == attrs["hreflang"]


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    described: dict[tuple[str, str, str], str] = {}
    for path, page in pages(site).items():
        (said,) = (one["content"] for one in page.of("meta") if one.get("name") == "description")
        assert said.strip(), path
        assert page.title.strip(), path
        assert [*page.of("title")] == [{}], path  # a title that is not escaped makes elements
        lang = next(iter(page.of("html")))["lang"]
        if not any("refresh" in one.get("http-equiv", "") for one in page.of("meta")):
            assert described.setdefault((lang, page.title, said), path) == path


def test_nothing_is_asked_of_others_and_nothing_is_inline(site: Path) -> None:
    for path, page in pages(site).items():
        asked = [one.get("src", "") for one in page.of("script", "img", "iframe", "source")]
        asked += [
            one["href"] for one in page.of("link") if one.get("rel") in {"icon", "stylesheet"}
        ]
        assert not [one for one in asked if urlsplit(one).netloc], path
        for (tag, attrs), _ in page.elements:
            assert "style" not in attrs, path
            assert tag != "style", path
            assert not [name for name in attrs if name.startswith("on")], path
            data = attrs.get("type") == "application/ld+json"
            assert tag != "script" or attrs.get("src") or data, path


@pytest.mark.parametrize(
    ("file", "test"),
    [
        ("test_look.py", "test_words_stand_out"),
        ("test_search.py", "test_results_fit_and_their_marks_stand_out"),
        ("test_walk.py", "test_every_control_is_met_seen_and_ringed"),
        ("test_no_script.py", "test_colours_are_those_that_the_reader_prefers"),
        ("test_no_script.py", "test_what_has_the_focus_says_so"),
        ("test_paper.py", "test_the_widest_table_is_printed_whole"),
    ],
)
def test_what_only_a_browser_can_tell_is_asked_of_one(file: str, test: str) -> None:
    assert f"def {test}(" in (ROOT / "tests/browser" / file).read_text(encoding="utf-8")
