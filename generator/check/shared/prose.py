"""What narrative links to and quotes, with its line and column; code is passed over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from generator.model.narrative import Narrative
from generator.place import Place

LONGEST_LABEL = 2000
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INLINE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LIST = re.compile(r" {0,3}(?:[-*+]|\d+[.)])\s|\[\^|:\s")
_LINK = re.compile(r"(?<!\\)\]\(\s*(?P<to><[^>\n]*>|(?:\\.|\([^\s()]*\)|[^\s()\\])*)")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\]^\n][^\]\n]*)\]:\s*(?P<to>\S+)", re.MULTILINE)
_REFERENCE = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\]")
_TAG = re.compile(
    r"<(?P<tag>\w+)\b[^<>]*?\s(?:href|src)\s*=\s*(?P<q>[\"']?)(?P<to>[^\"'>\s]*)(?P=q)"
)
_AUTOLINK = re.compile(r"<(?P<to>[a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*)>")
_QUOTE = re.compile(r"\{\{(?P<inside>(?:(?!\}\}|\{\{).)*?)(?P<end>\}\}|(?=\{\{)|$)", re.MULTILINE)
_ID = re.compile(r'\sid="([^"]+)"')
_SLUGS = TocExtension(slugify=slugify_unicode, marker="")


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or an image, as it is written."""

    target: str
    place: Place
    is_image: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact that narrative quotes: `{{ name | form }}`; not closed where its braces are not."""

    name: str
    form: str
    place: Place
    is_closed: bool = True


@lru_cache(maxsize=256)
def without_code(body: str) -> str:
    """Markdown with spaces in place of code and comments, so that places stay."""
    lines: list[str] = []
    fence, in_list, blank = "", False, True
    for line in body.split("\n"):
        opened = _FENCE.match(line)
        if fence:
            closes = opened and opened[1].startswith(fence) and not line.strip("`~ ")
            fence = "" if closes else fence
            lines.append(" " * len(line))
        elif opened:
            fence = opened[1]
            lines.append(" " * len(line))
        else:
            in_list = bool(_LIST.match(line)) or (in_list and _goes_on(line))
            is_code = blank and not in_list and line.startswith(("    ", "\t"))
            lines.append(" " * len(line) if is_code else line)
            blank = is_code or not line.strip()
    text = _INLINE.sub(_spaces, "\n".join(lines))
    last = text.rfind("-->") + 3  # what opens a comment after it closes none, however often
    return _COMMENT.sub(_spaces, text[:last]) + text[last:]


def _goes_on(line: str) -> bool:
    """Whether a line goes on with the item of a list above it."""
    return not line.strip() or line.startswith(("  ", "\t"))


def _spaces(match: re.Match[str]) -> str:
    """As many spaces as a match has characters, on as many lines."""
    return re.sub(r"[^\n]", " ", match[0])


def links(narrative: Narrative) -> Iterator[Link]:
    """Every link and image of a narrative, in Markdown or in HTML."""
    text = without_code(narrative.body)
    for match in _LINK.finditer(text):
        opens = _opening(text, match.start())
        if opens >= 0:
            place = _place(narrative, text, match.start("to"))
            before = text[max(opens - 2, 0) : opens]
            is_image = before.endswith("!") and before != "\\!"
            yield Link(match["to"].strip("<>"), place, is_image=is_image)
    for match in _TAG.finditer(text):
        place = _place(narrative, text, match.start("to"))
        yield Link(unescape(match["to"]), place, is_image=match["tag"].lower() == "img")
    for pattern in (_AUTOLINK, _DEFINITION):
        for match in pattern.finditer(text):
            yield Link(match["to"].strip("<>"), _place(narrative, text, match.start("to")))


def _opening(text: str, closing: int) -> int:
    """Where the bracket opens that closes at an offset; -1 where none does."""
    depth = 0
    for at in range(closing, max(closing - LONGEST_LABEL, 0) - 1, -1):
        if text[at] in "[]" and text[max(at - 1, 0)] != "\\":
            depth += 1 if text[at] == "]" else -1
            if depth == 0:
                return at
    return -1


def undefined(narrative: Narrative) -> Iterator[Link]:
    """The links by name (`[text][name]`) whose name is defined nowhere on the page."""
    text = without_code(narrative.body)
    known = {match["name"].lower() for match in _DEFINITION.finditer(text)}
    for match in _REFERENCE.finditer(text):
        name = match["name"] or match["text"]
        if name.lower() not in known and not name.startswith("^"):
            yield Link(name, _place(narrative, text, match.start()))


def quotes(narrative: Narrative) -> Iterator[Quote]:
    """The facts that a narrative quotes."""
    text = without_code(narrative.body)
    for match in _QUOTE.finditer(text):
        name, _, form = (part.strip() for part in match["inside"].partition("|"))
        place = _place(narrative, text, match.start())
        yield Quote(name, form, place, is_closed=bool(match["end"]))


@lru_cache(maxsize=1024)
def anchors(body: str) -> frozenset[str]:
    """The anchors of a narrative's headings, named as the page's renderer names them."""
    if "#" not in body and "\n==" not in body and "\n--" not in body:
        return frozenset()
    return frozenset(_ID.findall(Markdown(extensions=[_SLUGS]).convert(body)))


def _place(narrative: Narrative, text: str, offset: int) -> Place:
    """The place of a character of the body."""
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    return narrative.at(line + 1, column + 1)
