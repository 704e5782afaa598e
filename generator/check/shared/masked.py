"""Signs in place of all that is no prose (code, addresses, tags, figures), so that places stay."""

import re

from generator.check.shared.prose import without_code

FILLED, FACT, BLOCK = "\ue000", "\ue001", "\ue002"
"""What stands for code and addresses, for a quoted figure, and for the marks of a list or table."""
_FILLED = (
    re.compile(r"</?[a-zA-Z!][^<>]*>"),
    re.compile(
        r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
    ),
    re.compile(r"(?<=\])\[[^\[\]\n]*\]"),
    re.compile(r"^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$|^ {0,3}\*?\[[^\]\n]+\]:", re.MULTILINE),
    re.compile(r"&#?\w{1,8};"),
    re.compile(r"\\[^\w\s]"),
    re.compile(r"(?:https?://|www\.)[^\s<>\"»”]*[^\s<>\"»”.,;:!?)]"),
)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}\w")
_ENTITY_SPACE = re.compile(r"&(?:nbsp|#160|#[xX][aA]0);")
_FACT = re.compile(r"\{\{[^{}\n]*\}\}")
_BLOCK = re.compile(
    r"^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d+[.)])[ \t]+|#{1,6}[ \t]+|:[ \t]+)|(?<![ \t])[ \t]*\|[ \t]*",
    re.MULTILINE,
)


def masked(text: str) -> str:
    """A text with signs of the same length for all that is no prose: code, addresses, tags."""
    if "`" in text or "<!--" in text or text.startswith(("    ", "\t")) or "\n\n" in text:
        text = _code_filled(text)
    text = _ENTITY_SPACE.sub(lambda match: "\u00a0" * len(match[0]), text)
    text = _FACT.sub(lambda match: FACT * len(match[0]), text)
    for pattern in (*_FILLED, *([_ADDRESS] if "@" in text else [])):
        text = pattern.sub(_filled, text)
    return _BLOCK.sub(lambda match: BLOCK * len(match[0]), text)


def _filled(match: re.Match[str]) -> str:
    """As many signs as a match has characters, on as many lines."""
    return re.sub(r"[^\n]", FILLED, match[0])


def _code_filled(text: str) -> str:
    """A text with signs in place of code and comments."""
    plain = without_code(text)
    parts, at = [], 0
    for run in re.finditer(r" +", plain):
        inside = text[run.start() : run.end()].strip(" ")
        if inside:
            start = text.index(inside, run.start())
            parts += [plain[at:start], FILLED * len(inside)]
            at = start + len(inside)
    return "".join([*parts, plain[at:]])
