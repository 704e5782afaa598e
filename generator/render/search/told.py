"""What the search finds of a narrative: what stands before its headings, and below each of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from generator.page import SearchEntry
from generator.render.words import sentence

_HEADING = re.compile(r'<h([23])[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_MARKS = re.compile(r'<sup id="fnref[^>]*>.*?</sup>|<a class="footnote-backref".*?</a>', re.DOTALL)
"""The numbers of footnotes, and what leads back from these: nobody looks for them."""
_TAG = re.compile(r"<[^>]+>")
_BLANKS = re.compile(r"[ \t\r\n]+")


class Section(NamedTuple):
    """What stands below a heading, in plain text; before the first, there is no other field."""

    anchor: str
    title: str
    text: str


def with_narrative(found: tuple[SearchEntry, ...], html: str) -> tuple[SearchEntry, ...]:
    """The entries of a page, the page itself first, with its narrative.

    Each heading is a part of the page, which is narrowed to the page's plan.
    """
    if not (found and html):
        return found
    own, *others = found
    (_, _, before), *rest = sections(html)
    parts = (
        SearchEntry(title=one.title, text=one.text, anchor=one.anchor, tags=own.tags, plan=own.plan)
        for one in rest
    )
    return replace(own, text=sentence(own.text, before)), *parts, *others


def sections(html: str) -> Iterator[Section]:
    """What a narrative says before its first heading, then below each of them."""
    before, *rest = _HEADING.split(html)
    yield Section("", "", _plain(before))
    for _, anchor, title, text in zip(*[iter(rest)] * 4, strict=True):
        yield Section(anchor, _plain(title), _plain(text))


def whole(html: str) -> str:
    """All that a narrative says, headings included, as plain text on one line."""
    return sentence(*(part for one in sections(html) for part in (one.title, one.text)))


def _plain(html: str) -> str:
    """What HTML says, as plain text on one line."""
    bare = _TAG.sub("", _MARKS.sub("", html))
    return _BLANKS.sub(" ", Markup(bare).unescape()).strip()  # noqa: S704 - becomes plain text
