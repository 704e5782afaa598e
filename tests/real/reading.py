"""What a reader of the built site finds: pages as text and tables, data files as JSON."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from generator.model import addresses

VOID = frozenset(
    re.findall(r"\w+", "area base br col embed hr img input link meta source track wbr")
)
BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "article aside caption dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header li main nav "
        "ol p section summary table tbody td tfoot th thead tr ul",
    )
)
UNSPOKEN = frozenset({"script", "style", "template"})


class Element:
    """A piece of HTML: its tag, its attributes, what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def walk(self) -> Iterator["Element"]:
        """This element and every one in it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> list["Element"]:
        return [one for one in self.walk() if one.tag in tags]

    def first(self, tag: str) -> "Element":
        return next(one for one in self.walk() if one.tag == tag)

    def with_id(self, name: str) -> "Element":
        found = [one for one in self.walk() if one.attributes.get("id") == name]
        assert len(found) == 1, f"{len(found)} elements have the id {name}"
        return found[0]

    def text(self, without: frozenset[str] = UNSPOKEN) -> str:
        """The text, blocks on lines of their own. No-break spaces stay; other spaces collapse.

        What opens over the page, such as the definition of a word, is not a part of it.
        """
        raw = "".join(self._pieces(without))
        lines = (re.sub(r"[ \t\r\f]+", " ", line).strip(" ") for line in raw.split("\n"))
        return "\n".join(line for line in lines if line)

    def _pieces(self, without: frozenset[str]) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield re.sub(r"[ \t\r\n\f]+", " ", child)
            elif child.tag not in without and "popover" not in child.attributes:
                edge = "\n" if child.tag in BLOCKS else ""
                yield edge
                yield from child._pieces(without)
                yield edge

    def cell(self) -> str:
        """The text of a table's cell without the marks of its notes."""
        return self.text(UNSPOKEN | {"sup"}).replace("\n", " ")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].children.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        open_tags = [element.tag for element in self.stack]
        if tag in open_tags:
            del self.stack[len(open_tags) - 1 - open_tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.stack[-1].children.append(data)


def parse(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.stack[0]


def page(site: Path, key: str, lang: str) -> Element:
    """What a page says: its main part, without the shell's header, menu and footer."""
    path = site / lang / addresses.path(key, lang) / "index.html"
    return parse(path.read_text(encoding="utf-8")).first("article")


def table(whole: Element, anchor: str) -> Element:
    """The table of the section whose heading has this id."""
    for section in whole.all("section"):
        headings = [found for level in ("h2", "h3", "h4") for found in section.all(level)]
        if any(heading.attributes.get("id") == anchor for heading in headings[:1]):
            return section.first("table")
    raise AssertionError(f"no table {anchor}")


def rows(found: Element) -> list[list[str]]:
    """A table as text, row by row, headings included."""
    return [[cell.cell() for cell in row.all("th", "td")] for row in found.all("tr")]


def described(whole: Element) -> dict[str, str]:
    """The terms of every `<dl>` with what stands beside them."""
    names = [one.cell() for one in whole.all("dt")]
    return dict(zip(names, [one.cell() for one in whole.all("dd")], strict=True))


def api(site: Path, *parts: str) -> Any:
    """A JSON file of the API: the shape is what the test is about."""
    return json.loads((site / "api" / "v1" / Path(*parts)).read_text(encoding="utf-8"))


def pattern(way: str) -> re.Pattern[str]:
    """What finds a figure or a name as the site must write it.

    Spaces inside numbers and before their units must be no-break ones; others may be any. A
    number is found only whole: `5 %` is not in `15 %`, nor `900` in `1 900`.
    """
    bound = re.sub(r"(?<=\d) (?=\d|%|[kM]?\$)", "\N{NO-BREAK SPACE}", way)
    bound = re.sub(r" (?=[:;!?])", "\N{NO-BREAK SPACE}", bound)
    loose = r"\s".join(re.escape(part) for part in bound.split(" "))
    start = r"(?<![\d])(?<!\d[.,\u00a0])" if way[0].isdigit() else r"(?<!\w)"
    end = r"(?!\w)(?![.,\u00a0]\d)" if way[-1].isalnum() else ""
    return re.compile(start + loose + end, re.IGNORECASE)


def says(text: str, ways: list[str]) -> bool:
    """Whether a text has one of these."""
    return any(pattern(way).search(text) for way in ways)
