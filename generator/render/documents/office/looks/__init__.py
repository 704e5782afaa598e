"""How documents look in each office format: sober, in the colours of the site.

Pandoc's own model is the beginning; the styles of `styles.py` take the place of its own.
"""

import subprocess
from functools import cache
from pathlib import Path

from generator.model.documents import Format, Paper
from generator.render.documents.compose.pictures.svg import palette
from generator.render.documents.office.looks import docx, epub, odt
from generator.render.documents.office.looks.styles import styles


def look(form: Format, paper: Paper, is_book: bool, templates: Path) -> bytes:
    """The model of looks that pandoc is given: an empty document, or a style sheet."""
    colours = palette(templates)
    if form == "epub":
        return epub.sheet(colours)
    made = styles(is_book=is_book)
    model = docx.model if form == "docx" else odt.model
    return model(_given(form), made, colours, paper)


@cache
def _given(form: Format) -> bytes:
    """Pandoc's own model of a format."""
    import pypandoc  # noqa: PLC0415 - an optional extra

    command = [pypandoc.get_pandoc_path(), f"--print-default-data-file=reference.{form}"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)  # noqa: S603 - fixed
    return done.stdout
