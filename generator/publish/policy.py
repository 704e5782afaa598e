"""What a browser may do on a page of the site: ask the site itself, and nobody else.

Each page says it in a meta element, so that it holds on any host; `_headers` says it again, with
what a meta element cannot say, to hosts that read such a file (Netlify, Cloudflare Pages).
https://www.w3.org/TR/CSP3/
"""

from urllib.parse import urlsplit

_OWN = "'self'"
_INLINE = "'unsafe-inline'"
_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": _OWN,
    "style-src": _OWN,
    "img-src": f"{_OWN} data:",  # the theme draws its marks with data: addresses
    "font-src": _OWN,
    "connect-src": _OWN,
    "worker-src": _OWN,
    "manifest-src": _OWN,
    "base-uri": "'none'",
    "form-action": _OWN,
}
_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


def content_policy(site_url: str) -> str:
    """The Content-Security-Policy of the pages of a site.

    Previews write a script and the faults of the last save into each page: where the site's
    address is this machine, scripts and styles may stand in a page.
    """
    allowed = dict(_DIRECTIVES)
    if urlsplit(site_url).hostname in _HERE:
        allowed["script-src"] += f" {_INLINE}"
        allowed["style-src"] += f" {_INLINE}"
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())


def headers(site_url: str) -> str:
    """The file `_headers`: what a host is to say with each page, and with the data files."""
    policy = f"{content_policy(site_url)}; frame-ancestors 'none'"
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy}\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        "/api/*\n"
        "  Access-Control-Allow-Origin: *\n"
    )
