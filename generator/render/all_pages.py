"""The list of all pages from A to Z: where the search leads who has no script."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.language.collation import alphabetical, initial
from generator.model import addresses
from generator.page import Page
from generator.render.pen import Pen

KEY = "pages"
_NUMBER = re.compile(r"^(\d[\w.]* )?[\W_]*")
_OTHERS = "#"
"""Under what titles stand that begin with no letter."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page as listed: its title, where it leads from the list, and the titles above it."""

    title: str
    href: str
    above: tuple[str, ...]


def page(pages: Iterable[Page], pen: Pen) -> Page:
    """The page that lists these pages, all of one language, by the first letter of their title."""
    title = pen.words("All pages, from A to Z")
    return pen.page(
        KEY,
        "all_pages/all_pages.html",
        title=title,
        description=pen.words("Every page of this site by its title, with what it is part of."),
        letters=list(_letters(_listed(pages, pen), pen.lang)),
    )


def _listed(pages: Iterable[Page], pen: Pen) -> Sequence[Listed]:
    """The pages in the order of the alphabet."""
    here = addresses.path(KEY, pen.lang)
    listed = (
        Listed(
            one.title, addresses.relative(one.path, here), tuple(crumb.text for crumb in one.trail)
        )
        for one in pages
        if one.lang == pen.lang
    )
    letter = partial(_letter, pen.lang)
    return sorted(
        listed, key=lambda one: (letter(one) != _OTHERS, alphabetical(_words(one), pen.lang))
    )


def _letters(listed: Sequence[Listed], lang: str) -> Iterator[tuple[str, list[Listed]]]:
    """The pages by letter."""
    return ((letter, list(some)) for letter, some in groupby(listed, partial(_letter, lang)))


def _letter(lang: str, one: Listed) -> str:
    """The letter under which a page stands."""
    first = initial(_words(one), lang)
    return first if first.isalpha() else _OTHERS


def _words(one: Listed) -> str:
    """A title without the number before it: nobody looks for a measure under "2"."""
    return _NUMBER.sub("", one.title)
