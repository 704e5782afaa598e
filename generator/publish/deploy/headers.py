"""What a store is to say with each file: its type, and how long it may be kept."""

import re
from mimetypes import MimeTypes

_TYPES = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".geojson": "application/geo+json",
    ".js": "text/javascript",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".po": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
}
"""Types that Python's own table lacks, or gives otherwise."""
_KNOWN = MimeTypes()
_NAMED_BY_CONTENT = re.compile(r"\.[0-9a-f]{8,}\.(?:min\.)?\w+$")
"""Names that hold a hash of what they hold: another content has another name."""


def content_type(path: str) -> str:
    """The media type of a file, by its name; the same on every machine."""
    name = path.rpartition("/")[2].lower()
    suffix = f".{name.rpartition('.')[2]}" if "." in name[1:] else ""
    found = _TYPES.get(suffix) or _KNOWN.types_map[True].get(suffix) or "application/octet-stream"
    is_text = found.startswith("text/") or found in {"application/json", "application/xml"}
    return f"{found}; charset=utf-8" if is_text else found


def cache_control(path: str) -> str:
    """How long a browser may keep a file: for good where its name changes with it.

    All else is asked for again, which costs an empty answer where nothing changed: a page never
    meets the style sheet or the figures of another day.
    """
    return "public, max-age=31536000, immutable" if _NAMED_BY_CONTENT.search(path) else "no-cache"
