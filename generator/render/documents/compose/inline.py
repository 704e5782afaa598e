"""Words within a paragraph of HTML as runs: emphasis, links, languages, notes, raised figures."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from generator.model import addresses
from generator.render.documents.blocks import Line, Run
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.html import Element

_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_FIGURES = re.compile(r"[0-9+\-=()]+")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ROOT = "https://site.invalid/"
BREAK = "\n"
_ENDS = " \n\u00a0"


def raised(text: str) -> str:
    """The number of a note, or an exponent: plain text that no reader takes for a figure."""
    return text.translate(_RAISED) if _FIGURES.fullmatch(text) else text


def _lowered(text: str) -> str:
    """An index, such as that of a chemical formula."""
    return text.translate(_LOWERED) if _FIGURES.fullmatch(text) else text


@dataclass
class Inline:
    """Reads the runs of one narrative: links start from the page `key`.

    `own` are the ids of its headings in the document by those of the page.
    """

    desk: Desk
    key: str
    own: Mapping[str, str]
    _expanded: set[str] = field(default_factory=set)

    def line(self, element: Element) -> Line:
        """All words of an element on one line, spaces as HTML shows them."""
        return self.of(element.children)

    def of(self, children: "list[Element | str]") -> Line:
        """All words of some neighbours."""
        runs = (run for child in children for run in self._runs(child, Run("")))
        return tuple(_trimmed(runs))

    def _runs(self, node: "Element | str", like: Run) -> Iterator[Run]:
        """The runs of a node, which look `like` what it stands in."""
        if isinstance(node, str):
            text = _SPACES.sub(" ", node)
            yield from (replace(like, text=text),) if like.lang else self.desk.runs(text, like)
            return
        special = _SPECIAL.get(node.tag)
        if special:
            yield from special(self, node, like)
        else:
            yield from self._inside(node, self._styled(node, like))

    def _inside(self, node: Element, like: Run) -> Iterator[Run]:
        """The runs of what stands in an element."""
        for child in node.children:
            yield from self._runs(child, like)

    def _styled(self, node: Element, like: Run) -> Run:
        """How the words of an element look."""
        if node.tag in {"strong", "th"}:
            like = replace(like, strong=True)
        if node.tag in {"em", "cite"}:
            like = replace(like, emphasis=True)
        lang = node.get("lang")
        return replace(like, lang="" if lang == self.desk.lang else lang) if lang else like

    def _link(self, node: Element, like: Run) -> Iterator[Run]:
        """Words that lead somewhere; the way back from a note is none on paper."""
        if node.get("class") == "footnote-backref":
            return
        target = self._target(node.get("href"))
        yield from self._inside(node, self._styled(node, replace(target, strong=like.strong)))

    def _target(self, href: str) -> Run:
        """Where a link leads: into the document, to a page of the site, or elsewhere."""
        if href.startswith("#"):
            return Run("", to=self.own.get(href[1:], ""))
        if not href or _SCHEME.match(href):
            return Run("", link=href)
        here = _ROOT + addresses.path(self.key, self.desk.lang)
        path, _, anchor = urljoin(here, href).removeprefix(_ROOT).partition("#")
        return self.desk.led_path(path, anchor)

    def _raised(self, node: Element, like: Run) -> Iterator[Run]:
        """An exponent or the number of a note; letters stay on the line, as in « 1er »."""
        inside = self._inside(node, replace(like, link="", to=""))
        yield from (replace(run, text=raised(run.text), link="", to="") for run in inside)

    def _lowered(self, node: Element, like: Run) -> Iterator[Run]:
        """An index."""
        yield from (replace(run, text=_lowered(run.text)) for run in self._inside(node, like))

    def _break(self, node: Element, like: Run) -> Iterator[Run]:
        """The end of a line within a paragraph."""
        del node
        yield replace(like, text=BREAK)

    def _abbreviation(self, node: Element, like: Run) -> Iterator[Run]:
        """An abbreviation, with what it stands for where it is first used."""
        yield from self._inside(node, like)
        title = node.get("title")
        if title and title not in self._expanded:
            self._expanded.add(title)
            yield from self.desk.runs(f" ({title})", like)

    def _image(self, node: Element, like: Run) -> Iterator[Run]:
        """What an image shows, leading to it: documents hold no pictures of narrative."""
        alt = node.get("alt")
        if alt:
            target = self._target(node.get("src"))
            yield replace(target, text=self.desk.words("[Image: {text}]", text=alt), lang=like.lang)

    def _quoted(self, node: Element, like: Run) -> Iterator[Run]:
        """Words in the quotation marks of the language."""
        yield from self._between(self.desk.words("“{text}”", text="\0"), node, like)

    def _struck(self, node: Element, like: Run) -> Iterator[Run]:
        """Words that no longer hold: on paper, they say so."""
        yield from self._between(self.desk.words("[struck out: {text}]", text="\0"), node, like)

    def _between(self, around: str, node: Element, like: Run) -> Iterator[Run]:
        """Words within others."""
        before, _, after = around.partition("\0")
        yield replace(like, text=before)
        yield from self._inside(node, like)
        yield replace(like, text=after)


_SPECIAL: Mapping[str, Callable[[Inline, Element, Run], Iterator[Run]]] = {
    "a": Inline._link,
    "sup": Inline._raised,
    "sub": Inline._lowered,
    "br": Inline._break,
    "abbr": Inline._abbreviation,
    "img": Inline._image,
    "q": Inline._quoted,
    "del": Inline._struck,
}


def _trimmed(runs: Iterator[Run]) -> Iterator[Run]:
    """Runs without spaces at the ends, nor two in a row; neighbours that look alike become one."""
    kept: list[Run] = []
    for run in runs:
        before = kept[-1].text if kept else " "
        text = run.text.lstrip(" ") if before.endswith((" ", BREAK)) else run.text
        if not text:
            continue
        if kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(run, text=before + text)
        else:
            kept.append(replace(run, text=text))
    while kept and not kept[-1].text.rstrip(_ENDS):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(_ENDS))
    yield from kept
