"""What narrative links to, quotes, shows and is headed by, at its place; code is passed over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from generator.check.shared.markup import tags
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
_AUTOLINK = re.compile(r"<(?P<to>[a-zA-Z][a-zA-Z0-9+.-]*:[^>\s]*)>")
_NAMED_IMAGE = re.compile(r"(?<!\\)!\[(?P<text>[^\[\]\n]*)\]\[(?P<name>[^\[\]\n]*)\]")
_HASHES = re.compile(r"^(?P<level>#{1,6})(?P<words>.*)$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"(?:\A|\n[ \t]*\n)(?P<words>[^\s#].*)\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE
)
_HEADING_TAG = re.compile(r"h[1-6]")
_QUOTE = re.compile(r"\{\{(?P<inside>(?:(?!\}\}|\{\{).)*?)(?P<end>\}\}|(?=\{\{)|$)", re.MULTILINE)
_ID = re.compile(r'\sid="([^"]+)"')
_SLUGS = TocExtension(slugify=slugify_unicode, marker="")


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or an image, as it is written; `width` is that of its address in the file."""

    target: str
    place: Place
    is_image: bool = False
    width: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact that narrative quotes: `{{ name | form }}`; not closed where its braces are not."""

    name: str
    form: str
    place: Place
    is_closed: bool = True
    width: int = 0


@dataclass(frozen=True, slots=True)
class Image:
    """An image, from its first character to its last; `alt` is none where nothing is said of it.

    In HTML, `alt=""` says that the image is a mere decoration.
    """

    target: str
    alt: str | None
    start: int
    end: int
    is_html: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, by its level as written: `##` is the second; empty where it has no words."""

    level: int
    words: str
    start: int
    end: int


_CODE_SIGNS = ("`", "~~~", "<!--", "    ", "\t")
"""What code and comments are told by."""


def without_code(body: str) -> str:
    """Markdown with spaces in place of code and comments, so that places stay."""
    return _coded(body) if any(sign in body for sign in _CODE_SIGNS) else body


@lru_cache(maxsize=256)
def _coded(body: str) -> str:
    """Markdown that may hold code, with spaces in its place."""
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
            yield _link(narrative, text, match, is_image=_is_image(text, opens))
    for tag in tags(text):
        for each in tag.attributes:
            if each.name in {"href", "src"}:
                place, is_image = _place(narrative, text, each.value_start), tag.name == "img"
                yield Link(each.value.strip(), place, is_image, each.value_width)
    for pattern in (_AUTOLINK, _DEFINITION):
        for match in pattern.finditer(text):
            yield _link(narrative, text, match)


def _link(narrative: Narrative, text: str, match: re.Match[str], *, is_image: bool = False) -> Link:
    """The link whose address is a part of a match."""
    place = _place(narrative, text, match.start("to"))
    return Link(match["to"].strip("<>"), place, is_image, len(match["to"]))


def _is_image(text: str, opens: int) -> bool:
    """Whether the bracket that opens at an offset is that of an image."""
    before = text[max(opens - 2, 0) : opens]
    return before.endswith("!") and before != "\\!"


def images(body: str) -> Iterator[Image]:
    """Every image of Markdown, in Markdown or in HTML."""
    text = without_code(body)
    for match in _LINK.finditer(text):
        opens = _opening(text, match.start())
        if opens >= 0 and _is_image(text, opens):
            alt = body[opens + 1 : match.start()]
            yield Image(match["to"].strip("<>"), alt, opens - 1, _closing(text, match.end()))
    targets = {match["name"].lower(): match["to"] for match in _DEFINITION.finditer(text)}
    for match in _NAMED_IMAGE.finditer(text):
        target = targets.get((match["name"] or match["text"]).lower(), "")
        yield Image(target, body[slice(*match.span("text"))], match.start(), match.end())
    for tag in tags(text):
        if tag.name == "img":
            yield Image(tag.value("src") or "", tag.value("alt"), tag.start, tag.end, is_html=True)


def _closing(text: str, start: int) -> int:
    """The end of an image whose address ends at an offset: its parenthesis, on the same line."""
    line_end = text.find("\n", start)
    closes = text.find(")", start, line_end if line_end >= 0 else len(text))
    return closes + 1 if closes >= 0 else start


def headings(body: str) -> list[Heading]:
    """The headings of Markdown, in Markdown or in HTML, in their order."""
    text = without_code(body)
    found = [*_marked(body, text), *_underlined(text), *_tagged(body, text)]
    return sorted(found, key=lambda each: each.start)


def _marked(body: str, text: str) -> Iterator[Heading]:
    """The headings that begin with hashes."""
    for match in _HASHES.finditer(text):
        words = _COMMENT.sub("", body[slice(*match.span("words"))])
        yield Heading(len(match["level"]), words.rstrip("# \t").strip(), *match.span())


def _underlined(text: str) -> Iterator[Heading]:
    """The headings with a line of signs below them, and nothing but a blank line above."""
    for match in _UNDERLINED.finditer(text):
        start, end = match.span("words")
        yield Heading(1 if match["line"][0] == "=" else 2, match["words"].strip(), start, end)


def _tagged(body: str, text: str) -> Iterator[Heading]:
    """The headings in HTML."""
    for tag in tags(text):
        if _HEADING_TAG.fullmatch(tag.name):
            closes = text.find("</", tag.end)
            words = body[tag.end : closes] if closes >= 0 else body[tag.end :]
            yield Heading(int(tag.name[1]), words.strip(), tag.start, tag.end)


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
            place = _place(narrative, text, match.start())
            yield Link(name, place, width=len(match[0]))


def quotes(narrative: Narrative) -> Iterator[Quote]:
    """The facts that a narrative quotes."""
    text = without_code(narrative.body)
    for match in _QUOTE.finditer(text):
        name, _, form = (part.strip() for part in match["inside"].partition("|"))
        place = _place(narrative, text, match.start())
        yield Quote(name, form, place, bool(match["end"]), len(match[0].rstrip()))


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
