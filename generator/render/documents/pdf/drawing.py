"""A chart of the site as a picture of its own: the style sheet of charts becomes part of it.

Colours become those of light pages, sizes become pixels, and letters those of the document. Rules
for other than SVG, for a state of the page or for a size of screen are left out.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.render.documents.pdf.colours import colours

SHEET = "assets/stylesheets/charts.css"
LETTERS = "Source Sans 3"
_REM = 20
"""Pixels in a rem of the site's style sheets."""
_OPENING = re.compile(r"<svg\b[^>]*>")
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_DRAWN = re.compile(r"(?:fill|stroke|stop|font|text-anchor|paint-order|opacity)")
_PAGE = re.compile(r"[:>]|\.md-typeset")
_VARIABLE = re.compile(r"var\(--affiche-([a-z-]+)\)")
_SIZE = re.compile(r"(\d*\.?\d+)rem\b")


def drawn(svg: str, templates: Path) -> str:
    """A chart with the colours of the site in it; one that has no classes keeps its own."""
    opening = _OPENING.search(svg)
    if not opening:
        return svg
    style = [f'svg{{font-family:"{LETTERS}"}}']
    if "class=" in svg:
        style += _rules(templates / SHEET, colours(templates))
    place = opening.end()
    return f"{svg[:place]}<style>{''.join(style)}</style>{svg[place:]}"


def _rules(sheet: Path, known: Mapping[str, str]) -> Iterator[str]:
    """What the style sheet says of the marks of charts, on light pages of any size."""
    if not sheet.is_file():
        return
    for selectors, declared in _RULE.findall(_MEDIA.sub("", sheet.read_text("utf-8"))):
        kept = ",".join(one.strip() for one in selectors.split(",") if not _PAGE.search(one))
        said = ";".join(filter(None, (_resolved(one, known) for one in declared.split(";"))))
        if kept and said:
            yield f"{kept}{{{said}}}"


def _resolved(declared: str, known: Mapping[str, str]) -> str:
    """A declaration that draws, with its colours and sizes; empty for any other."""
    if not _DRAWN.match(declared.strip()):
        return ""
    found = _VARIABLE.sub(lambda name: known.get(name[1], "currentColor"), declared.strip())
    return _SIZE.sub(lambda size: f"{float(size[1]) * _REM:g}px", found)
