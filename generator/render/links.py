"""Links between pages: drawn the same on every page, and made relative when a page is finished.

A piece of HTML that many pages share (a plan's menu, an organization's name) is so drawn once. A
link is drawn as a mark and the path of its target; no text of a project can hold the mark, which
readers of files refuse.
"""

import re
from functools import lru_cache

from generator.language.words import by_catalogue
from generator.model import addresses

MARK = "\x02"
_LINK = re.compile(MARK + r"([^\"#\x02]*)(#?)")


def to_page(key: str, lang: str, anchor: str = "") -> str:
    """A link to a page of the same language, or to a place in it."""
    path = _path(key, lang)
    return f"{MARK}{path}#{anchor}" if anchor else MARK + path


def to_file(path: str) -> str:
    """A link to a file, by its path below the site's root."""
    return f"{MARK}/{path}"


def settled(html: str, here: str) -> str:
    """HTML whose links lead from the page whose path below its language's folder is `here`."""
    parts = _LINK.split(html)
    if len(parts) == 1:
        return html
    parts[1::3] = [
        _relative(target, here, mark) for target, mark in zip(parts[1::3], parts[2::3], strict=True)
    ]
    parts[2::3] = [""] * (len(parts) // 3)
    return "".join(parts)


def _relative(target: str, here: str, mark: str) -> str:
    """Where a link leads from a page; to a place of the page itself, by its anchor alone."""
    if target[:1] == "/":
        return "../" * (here.count("/") + 1) + target[1:] + mark
    if target == here:
        return mark or "./"
    if target.startswith(here):
        return addresses.relative(target, here) + mark
    folder = here[: here.rfind("/", 0, -1) + 1]
    return _beside(target, folder) + mark


@lru_cache(maxsize=65536)
def _beside(target: str, folder: str) -> str:
    """Where a link leads from every page that stands in a folder, but to what stands below it."""
    return addresses.relative(target, f"{folder}here/")


@by_catalogue
@lru_cache(maxsize=65536)
def _path(key: str, lang: str) -> str:
    """The path of a page, kept."""
    return addresses.path(key, lang)
