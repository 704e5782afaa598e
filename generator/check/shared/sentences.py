"""Paragraphs and sentences of prose, where they stand, and how many words they have.

When in doubt a text is cut: a sentence may then seem shorter than it is, never longer.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.check.shared.masked import BLOCK, FACT, masked

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_NOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]*")
_NO_PROSE = re.compile(r"[ \t]*[#>|]")
_WORD = re.compile(rf"[^\W_]|{FACT}")
_WORDS = re.compile(rf"\S*?(?:[^\W_]|{FACT})\S*+")
_GROUP = re.compile(r"(?<=\d)[\u00a0\u202f](?=\d)")
_END = re.compile(r"(?:[.!?…]+[\u00a0\u202f]?[»”’\"*_)\]]*\s+|[。！？।]\s*)(?=\S)")
_FIRST = re.compile(r"[«“‘\"'*_(\[\s–—-]*(?P<first>\S)")
_TITLE = re.compile(r"(?<!\w)(?:MM?|Dre?|Mrs?|Ms|Prof|Hon|Ste?|cf|vs|e\.\s?g|i\.\s?e)\.")
_NUMBERED = re.compile(r"(?<!\w)(?:n[o°]s?|Nos?|art|pp?|vol|chap|ch|fig|sect|c)\.", re.IGNORECASE)
"""What a full stop ends without ending a sentence: always, or before a number."""


class Stretch(NamedTuple):
    """A paragraph or a sentence: where it starts and ends, and how many words it has."""

    start: int
    end: int
    words: int


@lru_cache(maxsize=512)
def paragraphs(text: str) -> tuple[Stretch, ...]:
    """The paragraphs of a text, items of lists among them; no heading, table or quotation."""
    prose = masked(text)
    return tuple(
        Stretch(start, end, count(prose[start:end])) for start, end in _blocks(text, prose)
    )


def sentences(text: str) -> Iterator[Stretch]:
    """The sentences of the paragraphs of a text."""
    prose = masked(text)
    for block in paragraphs(text):
        at = block.start
        for match in _END.finditer(prose, block.start, block.end):
            if _ends(prose, at, match):
                yield _stretch(prose, at, match.end())
                at = match.end()
        yield _stretch(prose, at, block.end)


def count(prose: str) -> int:
    """How many words there are: a figure is one, whatever its spaces; a mark alone is none."""
    return len(_WORDS.findall(_GROUP.sub("", prose)))


def most(text: str) -> int:
    """A number that no sentence and no paragraph of a text has more words than: quick."""
    return len(text.split()) + text.count("&")  # `&nbsp;` parts words as a blank does


def _stretch(prose: str, start: int, end: int) -> Stretch:
    """A sentence without the blanks around it."""
    words = prose[start:end]
    start += len(words) - len(words.lstrip())
    return Stretch(start, start + len(words.strip()), count(words))


def _ends(prose: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence that starts at an offset ends at a mark: another begins after it."""
    after = _FIRST.match(prose, match.end())
    if after is None or after["first"].islower():
        return False
    said = prose[max(start, match.start() - 8) : match.start() + 1].rsplit(maxsplit=1)[-1]
    if _TITLE.fullmatch(said.lstrip("(«“")):
        return False
    return not (after["first"].isdigit() and _NUMBERED.fullmatch(said.lstrip("(«“")))


def _blocks(text: str, prose: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph starts and ends: blank lines, items and notes part them."""
    start = end = -1
    for line in _LINE.finditer(prose):
        opens = _opens(text[line.start() : line.end()], line[0])
        if start >= 0 and opens != 0:
            yield start, end
            start = -1
        if opens is not None:
            start = line.start() + opens if start < 0 else start
            end = line.start() + len(line[0].rstrip())
    if start >= 0:
        yield start, end


def _opens(line: str, prose: str) -> int | None:
    """How many characters of a line open a paragraph: none where it goes on with the one above.

    `None` where it is no prose: a blank line, a rule, a heading, a quotation, a row of a table.
    """
    marks = len(prose) - len(prose.lstrip(BLOCK))
    if not _WORD.search(prose) or _NO_PROSE.match(line) or BLOCK in prose[marks:]:
        return None
    note = _NOTE.match(prose)
    return marks or (note.end() if note else 0)
