"""Where a stretch of a text stands in its file, exactly, and how to write another in its place."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.check.shared.alignment import Spans, cell_spans, yaml_spans
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.place import Origin, Place
from generator.problem import Edit

Part = tuple[int, int, str]
"""The start and the end of characters of a text, and what to write in their place."""

_BREAK = re.compile(r"\r\n|\n|\r")


@lru_cache(maxsize=32)
def line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a text starts."""
    return (0, *(match.end() for match in _BREAK.finditer(text)))


@dataclass(frozen=True, slots=True)
class Written:
    """A text as its file writes it.

    `source` is the file from its line `first_line` on. `spans` are those of each character of
    `words` in it; without them, `source` is `words` itself.
    """

    path: str
    source: str
    words: str
    spans: Spans | None = None
    first_line: int = 1

    def stretch(self, start: int, end: int) -> tuple[Place, int]:
        """Where a stretch of the text stands, and how wide it is on its first line.

        A line end at its start is passed over: the place is that of what can be seen.
        """
        first, last = self._range(start, end)
        source = self.source[first:last]
        blank = len(source) - len(source.lstrip(" \t\r\n")) if _starts_line(source) else 0
        ends = _BREAK.search(source, blank)
        width = (ends.start() if ends else len(source)) - blank
        return self._place(first + blank), width

    def edit(self, parts: Sequence[Part]) -> Edit | None:
        """The edit that writes each part anew and leaves what is between them as it is.

        `None` where the file writes a part together with what is not in it.
        """
        if any(self._is_shared(start, end) for start, end, _ in parts):
            return None
        if len(parts) == 1 and _starts_line(self.source[slice(*self._range(*parts[0][:2]))]):
            return self._joined(*parts[0])
        written, first = [], self._range(*parts[0][:2])[0]
        at = first
        for start, end, new in parts:
            before, after = self._range(start, end)
            written += [self.source[at:before], new]
            at = after
        return self._edit(first, at, "".join(written))

    def _joined(self, start: int, end: int, new: str) -> Edit:
        """An edit that joins a line to the one below it: the line now ends before its last word."""
        first, last = self._range(start, end)
        space = self._space_before(start)
        if space < 0:
            return self._edit(first, last, new)
        before, after = self._range(space, space + 1)
        ending = self.source[first:last].lstrip(" \t")
        return self._edit(before, last, ending + self.source[after:first] + new)

    def _space_before(self, start: int) -> int:
        """The last space of the line of a character, if a word begins after it; or -1."""
        for at in range(start - 1, 0, -1):
            first, last = self._range(at, at + 1)
            if _BREAK.search(self.source, first, last):
                return -1
            if self.words[at] == " ":
                return at if _begins_word(self.words[at + 1]) else -1
        return -1

    def _edit(self, first: int, last: int, new: str) -> Edit:
        return Edit(place=self._place(first), old=self.source[first:last], new=new)

    def _place(self, offset: int) -> Place:
        """The place of a character of the source."""
        starts = line_starts(self.source)
        line = bisect_right(starts, offset) - 1
        return Place(self.path, self.first_line + line, offset - starts[line] + 1)

    def _range(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch that is not empty starts and ends in the source."""
        if self.spans is None:
            return start, end
        return self.spans[start][0], self.spans[end - 1][1]

    def _is_shared(self, start: int, end: int) -> bool:
        """Whether a part is empty, or the file writes its ends together with what is beside it."""
        if start >= end:
            return True
        if self.spans is None:
            return False
        before = start > 0 and self.spans[start - 1] == self.spans[start]
        return before or (end < len(self.spans) and self.spans[end] == self.spans[end - 1])


def _starts_line(source: str) -> bool:
    """Whether there is nothing but blanks before the first line end."""
    first = _BREAK.search(source)
    return bool(first and not source[: first.start()].strip(" \t"))


def _begins_word(character: str) -> bool:
    """Whether a line that starts with a character is surely text, in YAML as in Markdown."""
    return character.isalpha() or character in "«“"


def written(site: Site, origin: Origin, name: str, words: str) -> Written | None:
    """A text of the data, or of a front matter, as its file writes it.

    `name` is the dotted name of the text in `origin`, its language included (`title.fr`). `None`
    where the place is not certain: in a workbook, or where the file says something else by now.
    """
    point = origin.fields.get(name)
    text = site.text(origin.path) if point and words and not origin.sheet else None
    if text is None or point is None:
        return None
    line, column = point
    starts = line_starts(text)
    if not 0 < line <= len(starts):
        return None
    at = starts[line - 1] + column - 1
    if origin.path.lower().endswith(".csv"):
        position = name.split(".")[-2] if "." in name else ""
        spans = cell_spans(text, at, words, int(position) if position.isdecimal() else 0)
    else:
        spans = yaml_spans(text, at, words)
    return None if spans is None else Written(origin.path, text, words, spans)


def written_body(narrative: Narrative, text: str | None = None) -> Written:
    """The body of a narrative as its file writes it; `text` is the file, where it can be read.

    The body counts every line end as one character, whatever stands in the file.
    """
    body = narrative.body
    if text and "\r" in text:
        starts = line_starts(text)
        at = starts[narrative.line - 1] if narrative.line <= len(starts) else len(text)
        if _BREAK.sub("\n", text[at:]) == body:
            return Written(narrative.path, text, body, _body_spans(text, at))
    return Written(narrative.path, body, body, first_line=narrative.line)


def _body_spans(text: str, at: int) -> Spans:
    """Where each character of a body stands in a file, from where it begins."""
    spans: list[tuple[int, int]] = []
    for match in _BREAK.finditer(text, at):
        spans += [(here, here + 1) for here in range(at, match.start())]
        spans.append(match.span())
        at = match.end()
    return [*spans, *((here, here + 1) for here in range(at, len(text)))]
