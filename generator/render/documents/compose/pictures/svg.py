"""SVG that stands alone: sizes in pixels, colours of the site's style sheet, words as text."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from html import escape
from pathlib import Path
from textwrap import wrap

from generator.render.documents.blocks import Line, Picture
from generator.render.documents.compose.letters import lawful

WIDTH = Decimal(624)
"""The width of the text of a page, in pixels."""
TALLEST = 640
"""What fits on a page with the heading above it."""
SIZE = 12
"""The size of words, in pixels: nine points."""
_LETTER = Decimal("6.4")
_SHEET = "assets/stylesheets/affiche.css"
_COLOUR = re.compile(r"--affiche-([a-z-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_OWN = {
    "brand": "#0b4f8a",
    "ink": "#1b2733",
    "quiet": "#4f5d6b",
    "line": "#d5dce3",
    "ground": "#ffffff",
    "tint": "#e6eff7",
}
"""Colours where the style sheet of a project does not name them."""


@lru_cache(maxsize=4)
def palette(templates: Path) -> Mapping[str, str]:
    """The colours of light pages by name; those that the style sheet gives first."""
    sheet = templates / _SHEET
    found = _COLOUR.findall(sheet.read_text("utf-8")) if sheet.is_file() else []
    return _OWN | dict(reversed(found))


def written(number: Decimal | int | str) -> str:
    """A length as SVG reads it."""
    text = f"{Decimal(number):.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def part(percent: str | Decimal, whole: Decimal | int) -> Decimal:
    """A place given in per cent of a length."""
    return Decimal(percent) * Decimal(whole) / 100


def element(name: str, content: str = "", **attributes: str | int | Decimal) -> str:
    """An element; in the names of attributes, `_` stands for `-`, and ends `class_`."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{said}>{content}</{name}>" if content else f"<{name}{said}/>"


def _value(value: str | int | Decimal) -> str:
    """The value of an attribute."""
    return escape(value) if isinstance(value, str) else written(value)


def text(words: str, x: Decimal | int, y: Decimal | int, **style: str | int | Decimal) -> str:
    """Words on one line, whose base line stands at `y`."""
    return element("text", escape(lawful(words), quote=False), x=Decimal(x), y=Decimal(y), **style)


def lines(words: str, width: Decimal | int, most: int = 3) -> list[str]:
    """Words broken to a width, by what letters take on average; a long one is cut at the end."""
    letters = max(int(Decimal(width) / _LETTER), 8)
    found = wrap(" ".join(words.split()), letters, max_lines=most, placeholder="\u00a0…")
    return found or [""]


def room(words: str) -> Decimal:
    """The width that words may take."""
    return len(words) * _LETTER


def pictured(svg: str, alternative: str, caption: Line) -> Picture:
    """A picture with what it says, every character of which a document may hold."""
    return Picture(svg, lawful(alternative), caption)


def picture(pieces: Iterable[str], height: Decimal | int) -> str:
    """A whole picture, of the width of the text."""
    style = f'font-family="sans-serif" font-size="{SIZE}" font-weight="500"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{written(WIDTH)}" '
        f'height="{written(height)}" viewBox="0 0 {written(WIDTH)} {written(height)}" {style}>'
        f"{''.join(pieces)}</svg>"
    )
