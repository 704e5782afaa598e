"""The list of all pages from A to Z: where the search leads who has no script.

It is made of lines, one for each page, which are drawn with the page and kept with it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from generator.language.collation import alphabetical, in_order, initial
from generator.model import addresses
from generator.page import Page
from generator.render.pen import Pen
from generator.render.pieces import Pieces

KEY = "pages"
_NUMBER = re.compile(r"^(\d[\w.]* )?[\W_]*")
_OTHERS = "#"
"""Under what titles stand that begin with no letter."""


class Line(NamedTuple):
    """A page in the list: the letter under which it stands, its HTML.

    `words` is its title without the number before it: nobody looks for a measure under "2".
    `letters` is their place in the alphabet, but for accents and capitals.
    """

    letter: str
    letters: str
    words: str
    html: str


def line(page: Page, pen: Pen) -> Line:
    """The line of a page, with the titles above it."""
    words = _NUMBER.sub("", page.title)
    first = initial(words, pen.lang)
    html = pen.piece(
        KEY,
        "all_pages/line.html",
        title=page.title,
        href=addresses.relative(page.path, addresses.path(KEY, pen.lang)),
        above=[crumb.text for crumb in page.trail],
    )
    letter = first if first.isalpha() else _OTHERS
    return Line(letter, alphabetical(words, pen.lang)[0], words, html)


def page(lines: Iterable[Line], pen: Pen) -> Page:
    """The page that lists the pages of a language, of which these are the lines."""
    pieces = Pieces()
    title = pen.words("All pages, from A to Z")
    return pen.page(
        KEY,
        "all_pages/all_pages.html",
        title=title,
        description=pen.words("Every page of this site by its title, with what it is part of."),
        pieces=pieces,
        letters=list(_letters(lines, pen.lang, pieces)),
    )


def _letters(lines: Iterable[Line], lang: str, pieces: Pieces) -> Iterator[tuple[str, Markup]]:
    """The lines by letter."""
    for letter, some in groupby(_ordered(lines, lang), lambda one: one.letter):
        yield letter, pieces.place("\n".join(one.html for one in some))


def _ordered(lines: Iterable[Line], lang: str) -> Iterator[Line]:
    """The lines in the order of the alphabet, those that begin with no letter first."""
    for _, some in groupby(sorted(lines, key=_place), _place):
        alike = list(some)
        yield from in_order(alike, lambda one: one.words, lang) if alike[1:] else alike


def _place(one: Line) -> tuple[bool, str]:
    """Where a line stands, but for accents and capitals."""
    return one.letter != _OTHERS, one.letters
