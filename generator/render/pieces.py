"""Finished HTML that a page holds as it is: it is not read again for links, names and words.

A template gets a mark for each piece, which gives way to the piece once the page is finished. No
text of a project can hold the mark, which readers of files refuse.
"""

import re

from markupsafe import Markup

_MARK = "\x05"
_PLACE = re.compile(f"{_MARK}([0-9]+){_MARK}")


class Pieces:
    """The pieces of one page. None may hold a heading of the page, or a word to be explained."""

    def __init__(self) -> None:
        self._all: list[str] = []

    def place(self, html: str) -> Markup:
        """What a template writes where a piece of finished HTML is to stand."""
        self._all.append(html)
        return Markup(f"{_MARK}{len(self._all) - 1}{_MARK}")  # noqa: S704 - a mark and a number

    def put(self, html: str) -> str:
        """HTML with its pieces in their places."""
        parts = _PLACE.split(html)
        parts[1::2] = [self._all[int(number)] for number in parts[1::2]]
        return "".join(parts)
