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
_CHECKS = "checks"
"""Under what the pages of checks stand, last: they are for those who keep the site."""


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
    if page.key.startswith("checks/"):
        letter = _CHECKS
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
        letters=list(_letters(lines, pen, pieces)),
    )


class Letter(NamedTuple):
    """The lines below a heading of the list, and the anchor that leads there."""

    anchor: str
    heading: str
    pages: Markup


def _letters(lines: Iterable[Line], pen: Pen, pieces: Pieces) -> Iterator[Letter]:
    """The lines by letter."""
    others = {_OTHERS: ("other", "0–9"), _CHECKS: (_CHECKS, pen.words("Checks"))}
    for letter, some in groupby(_ordered(lines, pen.lang), lambda one: one.letter):
        anchor, heading = others.get(letter, (letter.lower(), letter))
        drawn = pieces.place("\n".join(one.html for one in some))
        yield Letter(f"letter-{anchor}", heading, drawn)


def _ordered(lines: Iterable[Line], lang: str) -> Iterator[Line]:
    """The lines in the order of the alphabet, those that begin with no letter first."""
    for _, some in groupby(sorted(lines, key=_place), _place):
        alike = list(some)
        yield from in_order(alike, lambda one: one.words, lang) if alike[1:] else alike


def _place(one: Line) -> tuple[bool, bool, str]:
    """Where a line stands, but for accents and capitals."""
    return one.letter == _CHECKS, one.letter != _OTHERS, one.letters
