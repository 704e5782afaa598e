"""Text of content as it may stand in a table of GitHub's Markdown, whatever it holds.

GitHub reads Markdown (https://github.github.com/gfm/), then makes links of names, issues and
addresses in what comes out of it: entities stop the first, a space of no width stops the second.
"""

import re
import unicodedata

_GAP = "\N{ZERO WIDTH SPACE}"
_MARKUP = re.compile(r"[&<>|`*_\[\]~\\$\u200b]")
_LINKS = re.compile(  # a gap goes after each: names, issues, emoji, addresses
    r"@(?=\w)|#(?=\d)|:(?=[\w+-]+:)|(?<=://)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)|(?<=mailto:)",
    re.IGNORECASE,
)
_REVERSING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset({"Cc", "Zl", "Zp", "Cs"})  # line ends, control characters, broken characters
_LENGTH = 240
_LEAD = 40


def escaped(text: str) -> str:
    """Text on one line that is read as it is: no markup, no cell's end, no mention, no link."""
    shown = (" " if unicodedata.category(char) in _UNSEEN else char for char in text)
    line = "".join(char for char in shown if char not in _REVERSING)
    line = re.sub(r" {2,}", " ", line).strip()
    line = _LINKS.sub(lambda found: found.group() + _GAP, line)
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};", line)


def cut(text: str, length: int = _LENGTH) -> str:
    """Text that fits in a cell: its beginning, to a whole word, where it is long."""
    if len(text) <= length:
        return text
    kept = text[: length - 1]
    return (kept.rpartition(" ")[0] or kept) + "…"


def around(text: str, other: str) -> str:
    """The part of a long text in which it differs from another, with some words before it."""
    if len(text) <= _LENGTH and len(other) <= _LENGTH:
        return text
    pairs = enumerate(zip(text, other, strict=False))
    shorter = min(len(text), len(other))
    same = next((index for index, (one, two) in pairs if one != two), shorter)
    start = text.rfind(" ", 0, same - _LEAD) + 1 if same > _LEAD else 0
    return ("…" if start else "") + cut(text[start:])
