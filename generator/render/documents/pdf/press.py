"""Typst at work: one compiler for each folder of templates, kept for as long as the process.

It sees the folder of the document templates and nothing else: no font of the machine, no package,
no file beside them.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from generator.language.message import say
from generator.unusable import UnusableError

FOLDER = "documents"
MAIN = "document.typ"
_PLACE = re.compile(r"┌─ (?:.*/)?([^/:]+):(\d+)")
STANDARDS = ["ua-1", "a-2a"]


def pressed(data: str, templates: Path) -> bytes:
    """The PDF of a document's data."""
    import typst  # noqa: PLC0415 - thirty megabytes, loaded only where a document is made

    try:
        found: Any = _compiler(templates / FOLDER).compile(
            sys_inputs={"document": data},
            pdf_standards=STANDARDS,
            timestamp=0,
        )
    except typst.TypstError as error:
        raise _faulty(error) from error
    return bytes(found)


@cache
def _compiler(folder: Path) -> Any:
    """The compiler of a folder of templates, with the fonts that stand in it."""
    import typst  # noqa: PLC0415 - as above

    if not (folder / MAIN).is_file():
        raise UnusableError(say("The template {name} is missing.", name=f"{FOLDER}/{MAIN}"))
    nowhere = folder / "packages"
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[folder / "fonts"],
    )
    return typst.Compiler(
        folder / MAIN,
        root=folder,
        font_paths=fonts,
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def _faulty(error: Any) -> UnusableError:
    """What Typst says of a template, and where, for a person."""
    place = _PLACE.search(error.diagnostic)
    return UnusableError(
        say(
            "The template {name} fails, line {line}: {reason}.",
            name=f"{FOLDER}/{place[1]}" if place else FOLDER,
            line=place[2] if place else "?",
            reason=". ".join((error.message, *error.hints)).rstrip("."),
        )
    )
