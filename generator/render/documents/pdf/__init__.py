"""Documents as accessible PDF, set by Typst from the templates of `overrides/documents/`.

Each is PDF/UA-1 and PDF/A-2a at once, which Typst gives together: it refuses a picture without
alternative text, a skipped heading, a character that no font has. Row headers of tables, which it
cannot name, are added to its tags (`tags.py`). The same document gives the same bytes.
"""

from pathlib import Path

from generator.render.documents.blocks import Document
from generator.render.documents.pdf.data import written
from generator.render.documents.pdf.press import pressed
from generator.render.documents.pdf.tags import finished


def write(document: Document, templates: Path) -> bytes:
    """A document as PDF.

    Raises `UnusableError` where a template is faulty, and where a text has a character that no
    font of the templates has.
    """
    return finished(pressed(written(document, templates), document.key, templates), document)
