"""Narrative to safe HTML: facts quoted, Markdown rendered, an allow-list of what may remain."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from posixpath import dirname, normpath
from typing import NamedTuple

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markupsafe import Markup

from generator.language.figures import fact
from generator.language.words import by_catalogue, gettext
from generator.model import addresses
from generator.model.facts import Fact
from generator.model.html import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from generator.model.narrative import Narrative
from generator.render.passage import PassageExtension
from generator.view import Views

_FACT = re.compile(
    r"(?P<code>`{1,3})[^`\n]+(?P=code)|"  # code shows what is written, braces included
    r"\{\{\s*(?P<name>[^\s{}|]+)\s*(?:\|\s*(?P<form>[a-z-]+)\s*)?\}\}"
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|])")  # what Markdown lets a backslash escape
_EXTERNAL = re.compile(r'<a (?=[^>]*href="https?:)')
_ALIGNED = re.compile(r'(<t[hd][^>]*?) align="(left|right|center)"')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What the numbers of HTML (`&#5;`) may say, and no file holds: marks of our own are made of it."""
_H1 = re.compile(r"(</?)h1\b", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
MD = re.compile(r"(?:\.[a-z]{2})?\.md$")


class Prose(NamedTuple):
    """A page's narrative in one language: its HTML, and its own title and description."""

    html: Markup
    title: str = ""
    description: str = ""


class Reader(NamedTuple):
    """What narrative needs from the site: its facts, and the folder that its files stand in."""

    facts: Mapping[str, Fact]
    content: str = "content"

    def read(self, text: Narrative, here: str) -> Prose:
        """The narrative of a page whose path below its language's folder is `here`."""
        quoted = quote(text.body, self.facts, text.lang)
        html = self._clean(_markdown(text.lang).reset().convert(quoted), text, here)
        return Prose(Markup(html), text.title or "", text.description or "")  # noqa: S704 - cleaned

    def _clean(self, html: str, text: Narrative, here: str) -> str:
        """HTML with nothing but what the allow-list lets through, and links made relative."""

        def attribute(tag: str, name: str, value: str) -> str | None:
            if name == "class":
                return value if value in CLASSES else None
            if tag == "a" and name == "href":
                return self._link(value, text, here)
            if tag == "img" and name == "src":
                return _image(value, here)
            return value

        clean = nh3.clean(
            _H1.sub(r"\1h2", html),
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=attribute,
            url_schemes=SCHEMES,
            link_rel=None,
        )
        plain = _EXTERNAL.sub('<a rel="noopener" ', _CONTROL.sub("", clean))
        return _ALIGNED.sub(r'\1 class="align-\2"', plain)

    def _link(self, href: str, text: Narrative, here: str) -> str | None:
        """Where a link of narrative leads from the page at `here`; others' schemes pass as is."""
        target, mark, place = href.partition("#")
        if not target or _SCHEME.match(target):
            return href
        if target.startswith("//"):
            return None
        if target.startswith("/"):
            page = target.strip("/") or "index"
        elif target.endswith(".md"):
            page = self._key(text, target)
        else:
            return href
        return addresses.relative(addresses.path(page, text.lang), here) + mark + place

    def _key(self, text: Narrative, target: str) -> str:
        """The key of the page whose Markdown stands at `target`, seen from another file."""
        folder = dirname(text.path).removeprefix(self.content).strip("/")
        found = MD.sub("", normpath(f"{folder}/{target}").lstrip("/"))
        return found.removesuffix("/index") or "index"


def prose(views: Views, lang: str, key: str) -> Prose:
    """The narrative of the page `key` in a language; empty where nobody wrote one."""
    text = views.site.narrative_by_key.get((key, lang))
    if text is None:
        return Prose(Markup(""))
    reader = Reader(views.facts, views.site.settings.content)
    return reader.read(text, addresses.path(key, lang))


def quote(body: str, facts: Mapping[str, Fact], lang: str) -> str:
    """Markdown with `{{ name | format }}` replaced by what the data says, as plain text.

    A name that the data does not have stays as it is written: a check reports it.
    """

    def value(match: re.Match[str]) -> str:
        found = facts.get(match["name"] or "")
        if found is None:
            return match[0]
        return _plain(fact(found, lang, match["form"] or ""))

    return _FACT.sub(value, body)


def quoted(body: str, facts: Mapping[str, Fact], lang: str) -> str | None:
    """What narrative quotes, all in one; `None` where these facts do not have all of it."""
    names = (match for match in _FACT.finditer(body) if match["name"])
    found = [(match[0], facts.get(match["name"])) for match in names]
    if not all(one for _, one in found):
        return None
    return "\n".join(quote(text, facts, lang) for text, _ in found)


def _plain(value: str) -> str:
    """A value as Markdown that shows exactly it: neither markup nor Markdown in it has effect."""
    return _SPECIAL.sub(r"\\\1", escape(value.replace("\n", " "), quote=False))


def _image(source: str, here: str) -> str | None:
    """The address of an image of the site itself; no page asks a third party for one."""
    if _SCHEME.match(source) or source.startswith("//"):
        return None
    return "../" * (here.count("/") + 1) + source[1:] if source.startswith("/") else source


@by_catalogue
@lru_cache(maxsize=8)
def _markdown(lang: str) -> Markdown:
    """The Markdown of narrative in a language. Headings start below the page's own title."""
    extensions: list[Extension] = [
        TableExtension(use_align_attribute=True),
        FootnoteExtension(BACKLINK_TITLE=gettext("Back to note {} in the text", lang)),
        DefListExtension(),
        AbbrExtension(),
        PassageExtension(),
        TocExtension(slugify=slugify_unicode, toc_depth="2-4", marker=""),
    ]
    return Markdown(extensions=extensions, output_format="html")
