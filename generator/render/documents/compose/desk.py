"""What a composer of documents writes with: words, links and official names of one language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from html import escape, unescape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.language import numbers
from generator.language.names import Names
from generator.language.words import gettext, ngettext
from generator.model import addresses
from generator.model.names import official_names
from generator.model.types import Text
from generator.render.documents.blocks import Line, Run
from generator.render.documents.compose.letters import lawful
from generator.render.documents.compose.pictures.svg import palette
from generator.render.environment import environment
from generator.render.head import address
from generator.render.lexicon import Lexicon
from generator.render.pen import Pen, shortened
from generator.render.words import plain
from generator.sentences import Teller
from generator.view import Views

Target = tuple[str, str]
"""The key of a page, and an anchor in it; empty for the page itself."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
PLAIN = Run("")
_SHORT, _MOST = 80, 20_000
"""Lines shorter than this are kept, so many of them: most are said again and again."""
_FOREIGN = re.compile(r'<span lang="([^"]+)">(.*?)</span>', re.DOTALL)


class Desk:
    """The words of one language for the documents of one site.

    `targets` are the places of the site that stand in the document itself, with the ids of their
    headings: links to them stay in the document.
    """

    def __init__(
        self,
        views: Views,
        lang: str,
        templates: Path,
        targets: Mapping[Target, str] | None = None,
    ) -> None:
        self.views, self.site, self.lang = views, views.site, lang
        self._templates = templates
        self._targets = targets or {}
        self._lines: dict[tuple[str, Run], Line] = {}

    def holding(self, targets: Mapping[Target, str]) -> "Desk":
        """The same for a document that holds these places itself; what is known stays known."""
        other = Desk(self.views, self.lang, self._templates, targets)
        for name in ("pen", "labels", "says", "lexicon", "_names", "_environment", "_lines"):
            vars(other)[name] = getattr(self, name)
        return other

    @cached_property
    def pen(self) -> Pen:
        """What draws the pages: what they say of themselves is said by the same code."""
        return Pen(self.lang, self.site, self._templates)

    @property
    def teller(self) -> Teller:
        """What tells sentences about the data."""
        return self.pen.teller

    @cached_property
    def _names(self) -> Names:
        """The official names of other languages."""
        return Names(official_names(self.site), self.lang)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the glossary, ready to be found in texts."""
        labels = {plan.label.get(self.lang, "") for plan in self.site.plans}
        return Lexicon(self.site.terms, self.lang, sorted(labels))

    @cached_property
    def _environment(self) -> Any:
        """The templates of the project, whose words and sentences documents say too."""
        return environment(self.lang, self._templates)

    @cached_property
    def labels(self) -> Any:
        """The words for statuses, directions and absences, as pages have them."""
        return self._environment.get_template("macros/parts.html").make_module({"here": ""})

    @cached_property
    def says(self) -> Any:
        """The sentences that say what each picture shows, as pages have them."""
        return self._environment.get_template("charts/says.html").make_module({"here": ""})

    @property
    def palette(self) -> Mapping[str, str]:
        """The colours of pictures."""
        return palette(self._templates)

    def told(self, sentence: Markup) -> str:
        """A sentence that a template wrote, as plain text."""
        return " ".join(Markup(sentence).unescape().replace("\n", " ").split(" ")).strip()  # noqa: S704 - becomes plain text

    def words(self, text: str, /, **values: object) -> str:
        """A sentence of the interface."""
        found = gettext(text, self.lang)
        return found.format(**values) if values else found

    def plural(self, one: str, many: str, count: int) -> str:
        """The form of a sentence for so many things, with their number where it has a place."""
        number = numbers.decimal(count, self.lang)
        return ngettext(one, many, count, self.lang).format(count=number)

    def text(self, text: Text | Mapping[str, str] | None) -> str:
        """A text of the data; empty where there is none."""
        return plain(text, self.lang)

    def short(self, description: str) -> str:
        """A description on one line, as the head of a page gives it."""
        return lawful(shortened(description))

    def line(self, words: str | Text | None, like: Run = PLAIN) -> Line:
        """Words as a line, spaces as a page shows them."""
        text = words if isinstance(words, str) else self.text(words)
        return self.runs(_SPACES.sub(" ", text).strip(" "), like)

    def runs(self, words: str, like: Run) -> Line:
        """Words that look `like` a run; official names say their language."""
        if not words:
            return ()
        found = self._lines.get((words, like))
        if found is None:
            found = tuple(self._marked(lawful(words), like))
            if len(words) < _SHORT and len(self._lines) < _MOST:
                self._lines[words, like] = found
        return found

    def _marked(self, text: str, like: Run) -> Iterator[Run]:
        """The runs of a text, those of another language apart."""
        html = escape(text, quote=False)
        marked = self._names.mark(html)
        at = 0
        for span in _FOREIGN.finditer(marked) if marked != html else ():
            if span.start() > at:
                yield replace(like, text=unescape(marked[at : span.start()]))
            yield replace(like, text=unescape(span[2]), lang=span[1])
            at = span.end()
        if at < len(marked):
            yield replace(like, text=unescape(marked[at:]) if at else text)

    def strong(self, words: str | Text | None) -> Line:
        """Words that stand out."""
        return self.line(words, Run("", strong=True))

    def link(self, words: str | Text | None, key: str, anchor: str = "") -> Line:
        """Words that lead to a page of the site, or to its place in the document."""
        return self.line(words, self.led(key, anchor))

    def led(self, key: str, anchor: str = "") -> Run:
        """A run that leads to a page of the site, or to its place in the document."""
        to = self._targets.get((key, anchor)) or self._targets.get((key, ""), "")
        return Run("", to=to) if to else Run("", link=self.address(key, anchor))

    def led_path(self, path: str, anchor: str = "") -> Run:
        """A run that leads to a page by its path below its language's folder."""
        key = self._paths.get(path)
        if key is not None:
            return self.led(key, anchor)
        found = address(self.site.settings, self.lang, path)
        return Run("", link=f"{found}#{anchor}" if found and anchor else found)

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        """The keys of the pages that stand in the document, by their paths."""
        return {addresses.path(key, self.lang): key for key, _ in self._targets}

    def address(self, key: str, anchor: str = "") -> str:
        """The whole address of a page; empty where the site's own is not known."""
        found = address(self.site.settings, self.lang, addresses.path(key, self.lang))
        return f"{found}#{anchor}" if found and anchor else found


def joined(lines: Iterable[Line], between: str = " ") -> Line:
    """Lines on one line; those that are empty are left out."""
    found = [line for line in lines if line]
    return tuple(
        run
        for place, line in enumerate(found)
        for run in (*((Run(between),) if place else ()), *line)
    )


def said(line: Line) -> str:
    """The plain words of a line."""
    return "".join(run.text for run in line)
