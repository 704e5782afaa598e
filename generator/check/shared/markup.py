"""The HTML tags of Markdown, with their attributes, each at its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(
    r"<(?P<close>/?)(?!(?:https?|ftps?|mailto):)(?P<name>[a-zA-Z][^\s<>/@\"'=]*+)(?=[\s/>])"
    r"(?:(?P<rest>[^<>\"']*+(?:(?:\"[^\"<]*+\"|'[^'<]*+')[^<>\"']*+)*+)>|(?P<loose>[^<>]*+)>)"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/=]++)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s\"'<>]++)))?"
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: where it starts and ends, and where its value starts."""

    name: str
    value: str
    start: int
    end: int
    value_start: int
    value_width: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens, in small letters as HTML reads it."""

    name: str
    attributes: tuple[Attribute, ...]
    start: int
    end: int

    def value(self, name: str) -> str | None:
        """The value of an attribute; none where the tag does not have it."""
        return next((each.value for each in self.attributes if each.name == name), None)


def tags(text: str) -> Iterator[Tag]:
    """Every tag that opens in a text without code; what a blank line parts is no tag."""
    if "<" not in text:
        return
    for match in _TAG.finditer(text):
        if not match["close"] and not _BLANK_LINE.search(match[0]):
            inside = "loose" if match["rest"] is None else "rest"
            found = tuple(_attributes(text, *match.span(inside)))
            yield Tag(match["name"].lower(), found, match.start(), match.end())


def _attributes(text: str, start: int, end: int) -> Iterator[Attribute]:
    """The attributes in the inside of a tag."""
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = next((n for n in ("double", "single", "bare") if match[n] is not None), "name")
        value = "" if group == "name" else unescape(match[group])
        at, width = match.start(group), len(match[group])
        yield Attribute(match["name"].lower(), value, match.start(), match.end(), at, width)
