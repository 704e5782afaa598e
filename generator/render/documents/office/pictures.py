"""Charts as office programs show them: PNG, drawn by Typst in the letters of the documents."""

import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.language.message import Message
from generator.model.documents import Format
from generator.render.documents.blocks import Block, Items, Picture
from generator.render.documents.pdf.drawing import drawn
from generator.render.documents.pdf.press import FOLDER, at_work

_SHARP = 192
"""Dots per inch: twice what a screen shows of a chart of the width of a page."""
_ORDER = re.compile(r'paint-order="([^"]*)"')
"""What SVG 2 has as an attribute, and an EPUB only as a style."""
_PAGE = (
    "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.svg))"
)


def addresses(blocks: Iterable[Block], form: Format, templates: Path) -> dict[str, str]:
    """The pictures of a document by their SVG, each as an address that holds all of it."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Picture):
            found[block.svg] = _address(block.svg, form, templates)
        elif isinstance(block, Items):
            for item in block.items:
                found |= addresses(item, form, templates)
    return found


def _address(svg: str, form: Format, templates: Path) -> str:
    """A picture as an address; an EPUB's grows with the letters of its reader."""
    if form == "epub":
        return _data("image/svg+xml", _ORDER.sub(r'style="paint-order:\1"', svg).encode())
    return _data("image/png", at_work(_png, drawn(svg), templates))


def _data(kind: str, data: bytes) -> str:
    """Bytes as an address."""
    return f"data:{kind};base64,{b64encode(data).decode()}"


def _png(svg: str, templates: Path) -> bytes | Message:
    """A picture as PNG."""
    import typst  # noqa: PLC0415 - thirty megabytes, loaded only where a document is made

    folder = templates / FOLDER
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder / "fonts"]
    )
    compiler = typst.Compiler(
        _PAGE.encode(), root=folder, font_paths=fonts, ignore_system_fonts=True
    )
    found: Any = compiler.compile(format="png", ppi=_SHARP, sys_inputs={"svg": svg})
    return bytes(found[0] if isinstance(found, list) else found)
