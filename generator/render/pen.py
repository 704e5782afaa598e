"""Draws pages of one language: template and view in, `Page` out."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from generator.language.names import Names
from generator.language.words import gettext
from generator.language.years import unbroken
from generator.model import addresses
from generator.model.facts import Fact
from generator.model.names import official_names
from generator.model.narrative import Narrative
from generator.model.organization import Term
from generator.model.site import Site
from generator.packed import digest
from generator.page import Crumb, Drawing, Heading, Leaning, Page, Part, SearchEntry
from generator.render.bound import DocumentFile
from generator.render.downloads import Files
from generator.render.environment import environment
from generator.render.head import Thing, head, image_of
from generator.render.lexicon import Lexicon
from generator.render.links import settled, to_page
from generator.render.narrative import Prose, quoted
from generator.render.pieces import Pieces
from generator.render.search.told import with_narrative
from generator.sentences import Teller

_HEADING = re.compile(r'<h([23])[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_BLANKS = re.compile(r"[ \t\r\n]+")
"""What may be one space: those that keep a mark at its word stay as they are."""
_LONGEST_DESCRIPTION = 300
_UNEXPLAINED = frozenset(
    {"glossary", "status", "checks", "data", "cards", "pages", "documents", "timeline"}
)
"""Sections whose pages list or document: the words of the glossary are not explained there."""


class Pen:
    """Draws the pages of one language from the templates of a project."""

    def __init__(
        self,
        lang: str,
        site: Site,
        templates: Path,
        sizes: Mapping[str, int] | None = None,
        bound: Iterable[DocumentFile] = (),
        facts: Mapping[str, Fact] = {},
    ) -> None:
        """`facts` are those that narrative may quote."""
        self.lang = lang
        self._facts = facts
        self.site = site
        self.files = Files(lang, sizes or {}, bound)
        self._image = image_of(templates)
        self.teller = Teller(lang, site.sentences)
        labels = {plan.label.get(lang, "") for plan in site.plans}
        self._lexicon = Lexicon(site.terms, lang, sorted(labels))
        self._names = Names(official_names(site), lang, unbroken)
        self._env = environment(lang, templates)
        self._env.globals["file"] = self.files.for_templates()

    def drawing(
        self,
        key: str,
        draw: Callable[..., Page],
        *of: object,
        leans: Leaning | None = None,
        parts: Iterable[Part] | None = None,
    ) -> Drawing:
        """The page `key`, which `draw` makes of these things and of the pen when it is asked for.

        Where it may have parts, `draw` takes what they are, last.
        """

        def make(made: Sequence[Any]) -> Page:
            return draw(*of, self) if parts is None else draw(*of, self, made)

        documents = self.files.documents(key)
        if leans and documents:
            bound = [(one.href, one.size) for _, one in documents]
            leans = replace(leans, besides=f"{leans.besides} {bound}")
        narrative = self.site.narrative_by_key.get((key, self.lang))
        narrated = partial(self._narrated, narrative) if narrative else None
        return Drawing(key, self.lang, make, leans, tuple(parts or ()), narrated)

    def _narrated(self, narrative: Narrative) -> str | None:
        """What a narrative says and quotes; nothing where the pen does not know all of that."""
        quotes = quoted(narrative.body, self._facts, self.lang)
        return None if quotes is None else f"{digest(narrative)} {quotes}"

    def part(self, key: str, name: str, make: Callable[[], object], leans: Leaning) -> Part:
        """The part `name` of the page `key`: pieces, or anything that takes long to find out."""
        return Part(f"{self.lang}/{key}/{name}", make, leans)

    def piece(self, key: str, template: str, **values: object) -> str:
        """A piece of the page `key`, finished, without the line break at its end."""
        html = self.marked(self.draw(template, **values))
        return settled(html, addresses.path(key, self.lang)).removesuffix("\n")

    def words(self, text: str, **values: object) -> str:
        """A sentence of the interface in the pen's language."""
        found = gettext(text, self.lang)
        return found.format(**values) if values else found

    def draw(self, template: str, **values: object) -> Markup:
        """A template's HTML, whose links are not settled yet (`render/links.py`)."""
        return Markup(self._env.get_template(template).render(**values))  # noqa: S704 - templates escape

    def page(
        self,
        key: str,
        template: str,
        *,
        title: str,
        description: str,
        parents: Iterable[tuple[str, str]] = (),
        search: tuple[SearchEntry, ...] = (),
        navigation: str = "",
        about: Thing | None = None,
        scripts: Iterable[str] = (),
        pieces: Pieces | None = None,
        narrative: Prose | None = None,
        apart: bool = True,
        **values: object,
    ) -> Page:
        """The page `key`: `parents` are (title, key) of the pages above it, from the section down.

        `navigation` is the HTML of what stands beside the content, if anything does; `about`
        and `scripts` go into the head of the document (`render/head.py`); `pieces` are those of
        which the template writes the places. The search finds each heading of `narrative` as a part
        of the page, unless it is not to be found `apart`: `search` says then what it tells.
        """
        paths = {lang: addresses.path(key, lang) for lang in self.site.settings.codes}
        here = paths[self.lang]
        if narrative:
            values["narrative"] = narrative
            search = with_narrative(search, narrative.html) if apart else search
        content = self.marked(self.draw(template, title=title, **values))
        if key.partition("/")[0] not in _UNEXPLAINED:
            content = self._explained(content)
        finished = settled(content, here)
        page = Page(
            key=key,
            lang=self.lang,
            paths=paths,
            section=key.partition("/")[0],
            title=title,
            description=shortened(description),
            content=pieces.put(finished) if pieces else finished,
            headings=headings(content),
            trail=tuple(Crumb(text, addresses.path(parent, self.lang)) for text, parent in parents),
            navigation=settled(navigation, here),
            search=search,
        )
        filled = head(page, self.site.settings, self._image, about, scripts)
        return replace(page, head=str(self.draw("head/head.html", **filled)))

    def marked(self, html: Markup) -> Markup:
        """HTML in which names of another language say which it is, and years stay together."""
        return Markup(self._names.mark(html))  # noqa: S704 - the page's own HTML

    def _explained(self, content: Markup) -> Markup:
        """A page's content in which the first use of each word of the glossary is explained."""

        def explained_word(term: Term, word: str) -> str:
            """A word, already HTML, that leads to the glossary, and opens its definition here."""
            place = addresses.anchor(term.id)
            link = to_page("glossary", self.lang, place)
            label = escape(self.words("Definition: {term}", term=term.term.get(self.lang, "")))
            # No line starts with the sign that follows a word: « effectif ; ».
            kept = "" if " " in word else ' class="af-unbroken"'
            return (
                f'<span{kept}><a class="af-word" href="{link}">{word}</a><button type="button" '
                f'class="af-word-more" popovertarget="term-{place}" aria-label="{label}"></button>'
                "</span>"
            )

        explained, terms = self._lexicon.explain(content, explained_word)
        if not terms:
            return content
        words = self.marked(self.draw("glossary/words.html", terms=terms))
        return Markup(explained) + words  # noqa: S704 - the page's own HTML, and escaped words


def headings(content: str) -> tuple[Heading, ...]:
    """The second- and third-level headings of a page that have an id."""
    return tuple(
        Heading(Markup(_TAG.sub("", text)).unescape().strip(), anchor, int(level))  # noqa: S704 - becomes plain text
        for level, anchor, text in _HEADING.findall(content)
    )


def shortened(text: str) -> str:
    """A description on one line, cut at a word where search engines would cut it anyway."""
    line = _BLANKS.sub(" ", text).strip()
    if len(line) <= _LONGEST_DESCRIPTION:
        return line
    return line[:_LONGEST_DESCRIPTION].rpartition(" ")[0].rstrip(",;:") + "…"
