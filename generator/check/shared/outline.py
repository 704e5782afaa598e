"""The headings of a narrative: their levels and where they stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.check.shared.prose import without_code

_HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})(?P<text>[^\n]*)|"
    r"^(?P<over>[^\n#>|\s-][^\n]*)\n(?P<line>=+|-{2,})[ \t]*$|"
    r"<h(?P<tag>[1-6])\b[^<>]*>",
    re.MULTILINE,
)


class Heading(NamedTuple):
    """A heading by its level, its text, and where it starts and ends in the body."""

    level: int
    text: str
    start: int
    end: int


def outline(body: str) -> Iterator[Heading]:
    """The headings of a Markdown text, in order; those in code are none."""
    for match in _HEADING.finditer(without_code(body)):
        level = len(match["marks"] or "") or int(match["tag"] or 0)
        level = level or (1 if (match["line"] or "").startswith("=") else 2)
        text = (match["text"] or match["over"] or "").strip("# \t")
        end = match.end("over") if match["over"] else match.end()
        yield Heading(level, text, match.start(), end)
