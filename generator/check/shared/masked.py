"""Signs in place of all that is no prose (code, addresses, tags, figures), so that places stay."""

import re
from functools import lru_cache

from generator.check.shared.prose import without_code

FILLED, FACT, BLOCK = "\ue000", "\ue001", "\ue002"
"""What stands for code and addresses, for a quoted figure, and for the marks of a list or table."""
_FILLED = (
    ("<", re.compile(r"</?[a-zA-Z!][^<>]*>")),
    (
        "](",
        re.compile(
            r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*"
            r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
        ),
    ),
    ("][", re.compile(r"(?<=\])\[[^\[\]\n]*\]")),
    (
        "]:",
        re.compile(r"^ {0,3}\[[^\]^\n][^\]\n]*\]:.*$|^ {0,3}\*?\[[^\]\n]+\]:", re.MULTILINE),
    ),
    ("&", re.compile(r"&#?\w{1,8};")),
    ("\\", re.compile(r"\\[^\w\s]")),
    ("/", re.compile(r"https?://[^\s<>\"»”]*[^\s<>\"»”.,;:!?)]")),
    ("www.", re.compile(r"www\.[^\s<>\"»”]*[^\s<>\"»”.,;:!?)]")),
    ("@", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}\w")),
)
"""What is no prose, each with a sign that it cannot be without."""
_ENTITY_SPACE = re.compile(r"&(?:nbsp|#160|#[xX][aA]0);")
_FACT = re.compile(r"\{\{[^{}\n]*\}\}")
_START = r"^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d+[.)])[ \t]+|#{1,6}[ \t]+|:[ \t]+)"
_BLOCK = re.compile(_START, re.MULTILINE)
_BLOCK_OR_CELL = re.compile(rf"{_START}|(?<![ \t])[ \t]*\|[ \t]*", re.MULTILINE)


@lru_cache(maxsize=2048)
def masked(text: str) -> str:
    """A text with signs of the same length for all that is no prose: code, addresses, tags."""
    if "`" in text or "<!--" in text or text.startswith(("    ", "\t")) or "\n\n" in text:
        text = _code_filled(text)
    if "&" in text:
        text = _ENTITY_SPACE.sub(lambda match: "\u00a0" * len(match[0]), text)
    if "{{" in text:
        text = _FACT.sub(lambda match: FACT * len(match[0]), text)
    for sign, pattern in _FILLED:
        if sign in text:
            text = pattern.sub(_filled, text)
    return (_BLOCK_OR_CELL if "|" in text else _BLOCK).sub(_blocked, text)


def _blocked(match: re.Match[str]) -> str:
    """As many signs as a match has characters."""
    return BLOCK * len(match[0])


def _filled(match: re.Match[str]) -> str:
    """As many signs as a match has characters, on as many lines."""
    return re.sub(r"[^\n]", FILLED, match[0])


def _code_filled(text: str) -> str:
    """A text with signs in place of code and comments."""
    plain = without_code(text)
    if plain == text:
        return text
    parts, at = [], 0
    for run in re.finditer(r" +", plain):
        inside = text[run.start() : run.end()].strip(" ")
        if inside:
            start = text.index(inside, run.start())
            parts += [plain[at:start], FILLED * len(inside)]
            at = start + len(inside)
    return "".join([*parts, plain[at:]])
