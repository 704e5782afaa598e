"""What French and English typography have in common: how a fault is told, and shared rules."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.check.shared.masked import BLOCK, FACT, FILLED
from generator.check.shared.written import Part
from generator.language.message import Message, say

NO_BREAK, NARROW = "\u00a0", "\u202f"
BLANK = f"[ {NO_BREAK}{NARROW}]"
WORD = rf"[\w)\]»”’\"*%$€°²³{FILLED}{FACT}]"
"""What a mark of punctuation may follow."""
AFTER = rf"(?=$|[\s*_)\]»”\"{FILLED}])"
"""What follows a mark that is surely one of punctuation; for a colon, `AFTER_COLON`."""
AFTER_COLON = r"(?=$|[\s*_\]])"


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault of typography: what is underlined, what to write, and what is said of it.

    `shared` is a fault in every language that has a rule for it.
    """

    start: int
    end: int
    parts: Sequence[Part]
    what: Message
    expected: Message
    fix: Message
    shared: bool = False


def spaces(run: str) -> Message:
    """Spaces, which nobody can tell apart on a screen, in words."""
    known = {
        "": say("no space"),
        " ": say("an ordinary space"),
        NO_BREAK: say("a no-break space"),
        NARROW: say("a narrow no-break space"),
    }
    return known.get(run) or say("several spaces")


_SEVERAL = re.compile(rf"(?<![\s«{BLOCK}])  +(?![\s»,.:;!?%$)\]{BLOCK}])")
_BEFORE_COMMA = re.compile(rf"(?<={WORD})(?P<run>{BLANK}+)(?P<mark>[,.])(?! *\.)(?=$|[\s)»”\"*_])")
_DOTS = re.compile(r"(?<![./\\])\.\.\.(?![.\w/\\])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['‘´](?=[^\W\d_])")
_NUMBERED = re.compile(r"\s*\d+")
_BLANK_AND_MARK = re.compile(f"{BLANK}[,.]")
APOSTROPHES = re.compile("['‘´]")
"""The signs that stand for an apostrophe and are none."""


def shared_slips(text: str) -> Iterator[Slip]:
    """The faults that are the same in French and in English."""
    for match in _APOSTROPHE.finditer(text) if APOSTROPHES.search(text) else ():
        yield apostrophe(match.start(), match[0])
    for match in _DOTS.finditer(text) if "..." in text else ():
        yield Slip(
            match.start(),
            match.end(),
            [(match.start(), match.end(), "…")],
            say("three full stops"),
            say("An ellipsis of one character: …"),
            say("Write … in their place."),
            shared=True,
        )
    for match in _SEVERAL.finditer(text) if "  " in text else ():
        yield Slip(
            match.start(),
            match.end(),
            [(match.start(), match.end(), " ")],
            say("several spaces in a row"),
            say("One space between words."),
            say("Delete the others."),
            shared=True,
        )
    for match in _BEFORE_COMMA.finditer(text) if _BLANK_AND_MARK.search(text) else ():
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not _NUMBERED.fullmatch(line):  # without its space, it would begin a list
            yield space_before(match)


def apostrophe(at: int, found: str) -> Slip:
    """An apostrophe that is not curly."""
    what = say("a straight apostrophe") if found == "'" else say("another sign for an apostrophe")
    curly, fix = say("A curly apostrophe: ’"), say("Write ’ in its place.")
    return Slip(at, at + 1, [(at, at + 1, "’")], what, curly, fix, shared=True)


def space_before(match: re.Match[str]) -> Slip:
    """A space that should not stand before a mark."""
    start, end = match.span("run")
    return Slip(
        start,
        match.end("mark"),
        [(start, end, "")],
        say("{spaces} before “{mark}”", spaces=spaces(match["run"]), mark=match["mark"]),
        say("No space before it."),
        say("Delete the space."),
        shared=match["mark"] in {",", "."},
    )
