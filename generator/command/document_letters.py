"""What `affiche build` and `affiche document` say of characters that documents cannot show."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from generator.language.words import gettext
from generator.model.site import Site
from generator.render.documents.pdf.press import FONTS, unshown

_UNUSUAL = re.compile("[^\0-\u017f\u00a0\u2010-\u2027\u202f-\u203a]")
"""What fonts of Latin letters may lack."""
_WRITTEN = {".yml", ".yaml", ".csv", ".md"}
_MOST = 5
"""How many places are told at most."""
Places = Mapping[tuple[str, int], str]
"""New unusual characters by the file and the line where they first stand."""


def note(project: Path, site: Site, lang: str, among: str | None = None) -> None:
    """Says which characters of the project PDFs show as replaced, and where they first stand.

    Where only those `among` the words of one document count, those of others are not told.
    """
    places = _places(project, site, among)
    lacking = set(unshown("".join(places.values()), project / site.settings.templates))
    found = [(place, some) for place, text in places.items() if (some := _of(text, lacking))]
    folder = f"{site.settings.templates}/{FONTS}"
    words = gettext(
        "{place}: PDFs show \ufffd in place of {characters}, which none of their fonts has. "
        "Take it out, or put a font that has it in {folder}.",
        lang,
    )
    for (path, line), letters in found[:_MOST]:
        click.echo(
            words.format(place=f"{path}:{line}", characters=letters, folder=folder), err=True
        )
    if len(found) > _MOST:
        more = gettext("Lines with others like these: {count}", lang)
        click.echo(more.format(count=len(found) - _MOST), err=True)


def _of(text: str, lacking: Iterable[str]) -> str:
    """The characters of a text that are lacking, with their numbers."""
    return ", ".join(f"{one} (U+{ord(one):04X})" for one in text if one in lacking)


def _places(project: Path, site: Site, among: str | None) -> Places:
    """Every unusual character of a project, in the line where it first stands."""
    seen: set[str] = set()
    found: dict[tuple[str, int], str] = {}
    for path, text in _texts(project, site):
        unusual = set(_UNUSUAL.findall(text)) - seen
        if among is not None:
            unusual &= set(among)
        if unusual:
            seen |= unusual
            found |= _lines(path, text, unusual)
    return found


def _texts(project: Path, site: Site) -> Iterator[tuple[str, str]]:
    """The files of a project that are written by hand, as they were read."""
    for folder in (site.settings.data, site.settings.content):
        for path in sorted((project / folder).rglob("*")):
            if path.suffix in _WRITTEN:
                name = path.relative_to(project).as_posix()
                yield name, site.text(name) or ""


def _lines(path: str, text: str, letters: set[str]) -> dict[tuple[str, int], str]:
    """Each of some characters in the line of a text where it first stands."""
    left, found = set(letters), {}
    for number, line in enumerate(text.split("\n"), 1):
        here = [one for one in dict.fromkeys(line) if one in left]
        if here:
            left -= set(here)
            found[path, number] = "".join(here)
    return found
