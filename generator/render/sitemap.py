"""What search engines read: every page once, with its twins; and where that list is.

Sitemaps: https://www.sitemaps.org/protocol.html; twins:
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
"""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import quote

from generator.page import OutputFile, Page
from generator.render.bound import DocumentFile, addresses_of

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


_OPEN_INDEX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
_CLOSE = "</urlset>\n"
MOST = 25_000
"""The most addresses of one file: half of the 50,000 that are allowed, far from 50 MB."""


def sitemap_files(
    body: str, site_url: str, bound: Iterable[DocumentFile] = ()
) -> Iterator[OutputFile]:
    """`sitemap.xml`, where the site's address is known, and `robots.txt`, which lets all in.

    `body` is what `urls` says of all pages.
    """
    if site_url:
        yield from sitemaps(body, site_url, bound)
    yield robots(site_url)


def sitemaps(body: str, site_url: str, bound: Iterable[DocumentFile] = ()) -> Iterator[OutputFile]:
    """Every page and document with the same one in each language, its own included.

    Where they are too many for one file, `sitemap.xml` is the list of several.
    """
    documents = (
        _url(lang, paths, site_url, "{1}") for paths in addresses_of(bound) for lang in paths
    )
    lines = [*body.splitlines(keepends=True), *documents]
    if len(lines) <= MOST:
        yield _file("sitemap.xml", _OPEN, lines, _CLOSE)
        return
    names: list[str] = []
    for start in range(0, len(lines), MOST):
        names.append(f"sitemap-{len(names) + 1}.xml")
        yield _file(names[-1], _OPEN, lines[start : start + MOST], _CLOSE)
    listed = [f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names]
    yield _file("sitemap.xml", _OPEN_INDEX, listed, "</sitemapindex>\n")


def _file(name: str, start: str, lines: Iterable[str], end: str) -> OutputFile:
    """A file of XML."""
    return OutputFile(name, "".join([start, *lines, end]).encode())


def urls(pages: Iterable[Page], site_url: str) -> str:
    """What a sitemap says of some pages; nothing where the site's address is not known."""
    return "".join(_url(page.lang, page.paths, site_url, "{}/{}") for page in pages if site_url)


def robots(site_url: str) -> OutputFile:
    """Leave for every reader, and the way to the sitemap."""
    where = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n{where}".encode())


def _url(lang: str, paths: Mapping[str, str], site_url: str, form: str) -> str:
    """One page or document; `form` makes a path below the root of a language and a path."""
    addresses = {one: escape(site_url + quote(form.format(one, paths[one]))) for one in paths}
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{one}" href="{address}"/>'
        for one, address in addresses.items()
    )
    return f"<url><loc>{addresses[lang]}</loc>{twins}</url>\n"
