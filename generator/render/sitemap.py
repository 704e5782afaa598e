"""What search engines read: every page once, with its twins; and where that list is.

Sitemaps: https://www.sitemaps.org/protocol.html; twins:
https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
"""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from generator.page import OutputFile, Page

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap_files(pages: Iterable[Page], site_url: str) -> Iterator[OutputFile]:
    """`sitemap.xml`, where the site's address is known, and `robots.txt`, which lets all in."""
    if site_url:
        yield sitemap(pages, site_url)
    yield robots(site_url)


def sitemap(pages: Iterable[Page], site_url: str) -> OutputFile:
    """Every page with the same page in each language, its own included."""
    body = "".join(_url(page, site_url) for page in pages)
    return OutputFile("sitemap.xml", f"{_OPEN}{body}</urlset>\n".encode())


def robots(site_url: str) -> OutputFile:
    """Leave for every reader, and the way to the sitemap."""
    where = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n{where}".encode())


def _url(page: Page, site_url: str) -> str:
    """One page."""
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{_address(site_url, lang, path)}"/>'
        for lang, path in page.paths.items()
    )
    return f"<url><loc>{_address(site_url, page.lang, page.path)}</loc>{twins}</url>\n"


def _address(site_url: str, lang: str, path: str) -> str:
    """The whole address of a page."""
    return escape(site_url + quote(f"{lang}/{path}"))
