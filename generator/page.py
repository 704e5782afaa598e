"""A finished page and a finished file: what `render/` makes and `publish/` puts in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from generator.packed import opened


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents: plain text, the anchor it leads to, its depth."""

    text: str
    anchor: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page to a page; `path` is below the language's folder."""

    text: str
    path: str


class Choice(NamedTuple):
    """What a filter offers: a value that is the same in every language, and what readers see.

    `lang` is the language of a label that is a name of another one.
    """

    value: str
    label: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What the search finds: a page, or a part of it by its anchor. Plain text.

    `tags` stand below the title of a result: a card's plan, its level and its number. What follows
    is what the search can be narrowed to; `years` are the first and the last that the entry
    covers, `None` where a side is open. `known_as` are words by which readers look for it, which no
    result shows; what stands `aside` is for those who keep the site, and found last.
    """

    title: str
    text: str
    anchor: str = ""
    tags: tuple[str, ...] = ()
    plan: Choice | None = None
    level: Choice | None = None
    organizations: tuple[Choice, ...] = ()
    status: Choice | None = None
    years: tuple[int | None, int | None] | None = None
    known_as: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page in one language, without the shell around it.

    `title`, `description` and what is in `headings` and `trail` are plain text; `content`,
    `navigation` and `head` (what the page adds to the document's head) are finished HTML. `paths`
    gives the path in each language, its own included.
    """

    key: str
    lang: str
    paths: Mapping[str, str]
    section: str
    title: str
    description: str
    content: str
    headings: tuple[Heading, ...] = ()
    trail: tuple[Crumb, ...] = ()
    navigation: str = ""
    head: str = ""
    search: tuple[SearchEntry, ...] = ()

    @property
    def path(self) -> str:
        """The path below the language's folder: `plans/strategique-2008-2012/1.1/`."""
        return self.paths[self.lang]

    @property
    def depth(self) -> int:
        """How many folders below the language's own the page stands."""
        return self.path.count("/")


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a page or a file depends on, besides what all of them share.

    `home` is the folder of its own plan, `folders` are those of all plans that it shows something
    of, and `besides` tells of anything else.
    """

    home: str
    folders: frozenset[str] = frozenset()
    besides: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What a page or a file that tells of every plan holds of one, made when it is asked for.

    `path` names it among all parts, with whatever it depends on besides what it leans on.
    """

    path: str
    make: Callable[[], Any]
    leans: Leaning


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page that is drawn when it is asked for, alone or with the others, in any process.

    Without `leans`, it may show anything of the whole site; it also depends on what its parts are,
    of which `make` makes it, and on its narrative. `narrated` finds out what this says and quotes,
    or nothing where it may quote anything of the whole site.
    """

    key: str
    lang: str
    make: Callable[[Sequence[Any]], Page]
    leans: Leaning | None = None
    parts: tuple[Part, ...] = ()
    narrated: Callable[[], str | None] | None = None

    def draw(self, made: Mapping[str, bytes] | None = None) -> Page:
        """The page; `made` are its parts by their paths, squeezed, where they were made before."""
        return self.make([opened(made[one.path]) if made else one.make() for one in self.parts])


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site that is not a page: its path below the site's root, and its bytes."""

    path: str
    data: bytes


class Entry(NamedTuple):
    """One file of a site: its path from the root, its size in bytes, its fingerprint."""

    path: str
    size: int
    digest: str


def entry(path: str, data: bytes) -> Entry:
    """The entry of a file whose bytes are at hand."""
    return Entry(path, len(data), sha256(data).hexdigest())
