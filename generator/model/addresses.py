"""The address of every page: a key that is the same in every language, and a path in each.

A key is what narrative links to (`/plans/integration-emploi-2008/2.4`). In a path, the name of the
section is in the language of the page (`indicateurs/…`, `indicators/…`); ids never change.
"""

from functools import lru_cache

from generator.language.words import pgettext

SECTIONS = (
    "plans",
    "cards",
    "indicators",
    "budgets",
    "organizations",
    "sources",
    "glossary",
    "timeline",
    "documents",
    "data",
    "status",
    "checks",
    "pages",
)
"""The sections of a site, in the order of its navigation; the home page is `index`."""


def slug(entity_id: str) -> str:
    """An id as a part of an address: colons, which file systems and links dislike, become `_`."""
    return entity_id.replace(":", "_")


def key(section: str, *ids: str) -> str:
    """The key of a page: `key("plans", "strategique-2008-2012", "1.1")`."""
    return "/".join([section, *map(slug, ids)])


def path(page_key: str, lang: str) -> str:
    """The path of a page below its language's folder: `indicateurs/admissions/`; home is empty."""
    if page_key == "index":
        return ""
    section, _, rest = page_key.partition("/")
    name = pgettext("address of a section", section, lang)
    return f"{name}/{rest}/" if rest else f"{name}/"


def feed(lang: str) -> str:
    """The path of the feed of a language, below its folder: `chronologie/atom.xml`."""
    return path("timeline", lang) + "atom.xml"


def relative(target: str, start: str) -> str:
    """The link from the page at path `start` to `target`, both below the same root."""
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def anchor(entity_id: str) -> str:
    """The id of an element of a page for an entity: letters first, as CSS and old browsers want."""
    return "x-" + slug(entity_id)


@lru_cache(maxsize=4096)
def plan_folder(path: str) -> str:
    """The name of the plan's folder that a file stands in; empty where it is of no plan."""
    folders = path.split("/")[:-1]
    return folders[-1] if folders[-2:-1] == ["plans"] else ""
