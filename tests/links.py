"""An ordinary link checker over a built site, and what every page must say of itself.

Nothing here knows how the site was made: it reads the files as a browser and a crawler would.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

FETCHED = {  # what a browser asks for by itself when it opens a page
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("use", "href"),
    ("image", "href"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action")}
FETCHED_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest"}
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a page names: by which tag, and whether the browser fetches it by itself."""

    tag: str
    address: str
    fetched: bool


class Document(HTMLParser):
    """A page as read: its text, links, ids, headings, and what its head says."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.lang = ""
        self.title = ""
        self.links: list[Link] = []
        self.pointers: list[str] = []
        self.ids: list[str] = []
        self.headings: Counter[str] = Counter()
        self.meta: dict[str, str] = {}
        self.canonical: list[str] = []
        self.alternates: dict[str, str] = {}
        self._open: list[str] = []
        self._text: list[str] = []
        self.feed(html)
        self.close()

    @cached_property
    def text(self) -> str:
        """What a reader sees, with every run of plain white space as one space."""
        return re.sub(r"[ \n\t\r]+", " ", "".join(self._text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what a tag says."""
        named = {name: value or "" for name, value in attrs}
        if tag in {"script", "style", "title", "template"}:
            self._open.append(tag)
        if tag == "html":
            self.lang = named.get("lang", "")
        if tag == "meta" and "name" in named:
            self.meta[named["name"]] = named.get("content", "")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings[tag] += 1
        if "id" in named:
            self.ids.append(named["id"])
        for name in POINTERS:
            self.pointers += named.get(name, "").split()
        self._links(tag, named)

    def handle_endtag(self, tag: str) -> None:
        """Closes what holds no text for readers; text of two tags never runs together."""
        if self._open and self._open[-1] == tag:
            self._open.pop()
        self._text.append(" " if tag in {"p", "li", "td", "th", "dd", "dt", "h1", "h2"} else "")

    def handle_data(self, data: str) -> None:
        """Keeps the text, and the title apart."""
        if not self._open:
            self._text.append(data)
        elif self._open[-1] == "title" and not self.title:
            self.title = data.strip()

    def _links(self, tag: str, named: Mapping[str, str]) -> None:
        """Notes the addresses in a tag."""
        if tag == "link":
            self._head_link(named)
        for name in (name for found, name in FETCHED if found == tag and name in named):
            many = named[name].split(",") if name == "srcset" else [named[name]]
            self.links += (Link(tag, (one.split() or [""])[0], fetched=True) for one in many)
        for name in (name for found, name in FOLLOWED if found == tag and name in named):
            self.links.append(Link(tag, named[name].strip(), fetched=False))
        for address in _css_addresses(named.get("style", "")):
            self.links.append(Link(tag, address, fetched=True))

    def _head_link(self, named: Mapping[str, str]) -> None:
        """Notes a link of the head."""
        rels = set(named.get("rel", "").split())
        address = named.get("href", "")
        if "canonical" in rels:
            self.canonical.append(address)
        if "alternate" in rels and "hreflang" in named:
            self.alternates[named["hreflang"]] = address
        self.links.append(Link("link", address, fetched=bool(rels & FETCHED_RELS)))


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and the address that it is meant for (with its last slash)."""

    folder: Path
    address: str
    _read: dict[str, Document] = field(default_factory=dict)

    @cached_property
    def pages(self) -> Sequence[str]:
        """The path of every HTML file, in order."""
        return sorted(
            path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")
        )

    def document(self, path: str) -> Document:
        """The page at a path of the site: `fr/plans/` or `fr/plans/index.html`."""
        path = f"{path}index.html" if path.endswith("/") or not path else path
        if path not in self._read:
            html = (self.folder / path).read_text(encoding="utf-8")
            self._read[path] = Document(html)
        return self._read[path]

    def url(self, page: str) -> str:
        """The address at which a page is read."""
        return self.address + page.removesuffix("index.html")

    def inside(self, page: str, address: str) -> tuple[str, str] | None:
        """The file and the anchor that an address on a page names; `None` where it leads out."""
        parts = urlsplit(urljoin(self.url(page), address))
        home = urlsplit(self.address)
        if parts.scheme not in {"http", "https"} or parts.netloc != home.netloc:
            return None
        path = unquote(parts.path)
        if not path.startswith(home.path):
            return f"(above the site) {path}", ""
        inner = path.removeprefix(home.path)
        file = f"{inner}index.html" if inner.endswith("/") or not inner else inner
        return file, unquote(parts.fragment)


def broken_links(site: Built) -> list[str]:
    """The links of all pages that lead to no file, or to no place of it."""
    found = []
    for page in site.pages:
        for link in site.document(page).links:
            fault = _fault(site, page, link.address)
            if fault:
                found.append(f"{page}: <{link.tag}> {link.address!r} {fault}")
    return found + broken_pointers(site) + broken_styles(site) + broken_lists(site)


def missing_anchors(site: Built, promised: Mapping[str, frozenset[str]]) -> list[str]:
    """What narrative may link to and is not there: anchors by the path of their page."""
    found = []
    for page, anchors in promised.items():
        there = (site.folder / page / "index.html").is_file()
        ids = set(site.document(page).ids) if there else set()
        found += [f"{page}#{anchor}" for anchor in sorted(anchors - ids)]
        found += [] if there else [page]
    return found


def broken_pointers(site: Built) -> list[str]:
    """Labels and ARIA references to ids that their page does not have, and ids that stand twice."""
    found = []
    for page in site.pages:
        document = site.document(page)
        ids = Counter(document.ids)
        found += [f"{page}: #{one} stands {n} times" for one, n in ids.items() if n > 1]
        found += [f"{page}: nothing is #{one}" for one in document.pointers if one not in ids]
    return found


def broken_styles(site: Built) -> list[str]:
    """What style sheets ask for in vain."""
    found = []
    for path in sorted(site.folder.rglob("*.css")):
        page = path.relative_to(site.folder).as_posix()
        for address in _css_addresses(path.read_text(encoding="utf-8")):
            fault = _fault(site, page, address)
            if fault:
                found.append(f"{page}: {address!r} {fault}")
    return found


def broken_lists(site: Built) -> list[str]:
    """Entries of sitemaps and of search indexes that lead nowhere."""
    found = []
    for page, address in [*_sitemap(site), *_search(site)]:
        fault = _fault(site, page, address)
        if fault:
            found.append(f"{page}: {address!r} {fault}")
    return found


def third_parties(site: Built) -> list[str]:
    """Whatever a browser would fetch from another site when it opens a page."""
    asked = [
        (page, link.address)
        for page in site.pages
        for link in site.document(page).links
        if link.fetched
    ]
    for path in site.folder.rglob("*.css"):
        page = path.relative_to(site.folder).as_posix()
        asked += [(page, one) for one in _css_addresses(path.read_text(encoding="utf-8"))]
    return [
        f"{page}: {address}"
        for page, address in asked
        if not address.startswith("data:") and site.inside(page, address) is None
    ]


def head_faults(site: Built, languages: Sequence[str]) -> list[str]:
    """What is wrong with how pages name themselves: heading, title, language, twins."""
    found = []
    for page in site.pages:
        document = site.document(page)
        lang = _language(page, languages)
        wrong = {
            f"{document.headings['h1']} h1": document.headings["h1"] != 1,
            f"lang is {document.lang!r}": document.lang != lang,
            "no title": not document.title,
        }
        if page != "404.html":  # it stands at no address of its own
            wrong |= {
                "no description": not document.meta.get("description", "").strip(),
                f"canonical {document.canonical}": document.canonical != [site.url(page)],
                f"hreflang {document.alternates}": not _has_twins(site, page, languages),
            }
        found += [f"{page}: {what}" for what, is_wrong in wrong.items() if is_wrong]
    return found


def _language(page: str, languages: Sequence[str]) -> str:
    """The language of a page by its folder; above the folders, that of the site."""
    folder, _, _ = page.partition("/")
    return folder if folder in languages else languages[0]


def _has_twins(site: Built, page: str, languages: Sequence[str]) -> bool:
    """Whether a page names its twin in every language, itself and a default among them."""
    alternates = site.document(page).alternates
    if set(alternates) != {*languages, "x-default"}:
        return False
    twins = [site.inside(page, address) for address in alternates.values()]
    if not all(twin and (site.folder / twin[0]).is_file() for twin in twins):
        return False
    if page == "index.html":
        return True
    own = alternates[_language(page, languages)] == site.url(page)
    back = (site.document(alternates[one].removeprefix(site.address)) for one in languages)
    return own and all(twin.alternates == alternates for twin in back)


def _fault(site: Built, page: str, address: str) -> str:
    """What is wrong with an address on a page; empty where nothing is."""
    if address.startswith("data:"):
        return ""
    if not address or address.startswith("javascript:"):
        return "is no address"
    inside = site.inside(page, address)
    if inside is None:
        return ""
    file, anchor = inside
    if not (site.folder / file).is_file():
        return f"leads to no file ({file})"
    if anchor and file.endswith(".html") and anchor not in site.document(file).ids:
        return f"leads to no #{anchor} in {file}"
    return ""


def _css_addresses(css: str) -> Iterator[str]:
    """The addresses that a style sheet asks for."""
    for quoted, imported in _CSS_URL.findall(css):
        yield (quoted or imported).strip()


def _sitemap(site: Built) -> Iterator[tuple[str, str]]:
    """The addresses of every sitemap."""
    for path in sorted(site.folder.rglob("sitemap*.xml")):
        page = path.relative_to(site.folder).as_posix()
        for element in ElementTree.parse(path).iter():  # noqa: S314 - our own build's file
            address = element.text if element.tag.endswith("}loc") else element.get("href")
            if address:
                yield page, address


def _search(site: Built) -> Iterator[tuple[str, str]]:
    """The addresses of every search index: they start from the folder above `search/`."""
    for path in sorted(site.folder.glob("*/search/r*.json")):
        folder = path.parent.parent.relative_to(site.folder).as_posix()
        for address, *_ in json.loads(path.read_text(encoding="utf-8")):
            yield f"{folder}/index.html", address or "./"
