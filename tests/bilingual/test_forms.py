"""Numbers and dates are written by `generator/language/` alone; no page has another's."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import generator
from generator.pipeline import Ready

PACKAGE = Path(generator.__file__).parent
BY_HAND = re.compile(r"format_(?:date|time|datetime|decimal|number|percent|currency|skeleton)")
HERE_TOO = {"render/api/"}
"""What machines read has the same form in every language."""
ENGLISH_FORMS = re.compile(r"\d\.\d+\s?%|\d%|(?<![\d,])\d{1,3}(?:,\d{3})+\b|\$\d|\d[kKM]\b")
FRENCH_FORMS = re.compile(r"\d,\d{1,2}(?!\d)|\d\s%|\d\s[kM]?\$|\d\u00a0\d{3}\b|\d\u202f\d")
MONTHS = {
    "fr": re.compile(r"\b(?:January|February|March|June|July|August|October|November|December) \d"),
    "en": re.compile(r"\d (?:janvier|février|mars|avril|mai|juin|juillet|août|octobre)\b"),
}


class Reader(HTMLParser):
    """The text of a page, but for passages in another language, code and charts' own names."""

    SKIPPED = ("script", "style", "code", "pre")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth or tag in self.SKIPPED or "lang" in dict(attrs):
            self._depth += tag not in {"br", "img", "input", "col", "hr", "wbr"}

    def handle_endtag(self, _: str) -> None:
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.said.append(data)


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def test_only_one_folder_writes_numbers_and_dates() -> None:
    found = []
    for name, tree in modules():
        if name.startswith(("language/", *HERE_TOO)):
            continue
        for node in ast.walk(tree):
            word = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
            by_hand = isinstance(word, str) and (word == "strftime" or BY_HAND.fullmatch(word))
            grouped = isinstance(node, ast.FormattedValue) and _is_for_people(node)
            if by_hand or grouped:
                found.append(f"{name}: {ast.unparse(node)}")
    assert found == []


def _is_for_people(value: ast.FormattedValue) -> bool:
    """Whether a number in an f-string is grouped, or a percentage: people alone want those."""
    parts = getattr(value.format_spec, "values", [])
    spec = "".join(str(one.value) for one in parts if isinstance(one, ast.Constant))
    return bool(re.search(r"[,%]", spec)) and not _is_measured(value)


def _is_measured(value: ast.FormattedValue) -> bool:
    """Whether a number is only written to see how long it is."""
    return "cell.value" in ast.unparse(value)


@pytest.mark.parametrize(("lang", "wrong"), [("fr", ENGLISH_FORMS), ("en", FRENCH_FORMS)])
def test_no_page_shows_the_forms_of_the_other_language(
    ready: Ready, lang: str, wrong: re.Pattern[str]
) -> None:
    found = []
    for page in ready.pages:
        if page.lang == lang and page.section != "checks":
            text = "\n".join(Reader(page.content + page.navigation).said)
            text = " ".join([text, page.title, page.description])
            for match in (*wrong.finditer(text), *MONTHS[lang].finditer(text)):
                around = text[max(0, match.start() - 30) : match.end() + 20]
                found.append(f"{page.path}: {around!r}")
    assert found == []
