"""Documents for those who quote or edit them: DOCX, ODT and EPUB, by pandoc, where it is there."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.model.documents import Format
from generator.render.documents.blocks import Document


@cache
def is_there() -> bool:
    """Whether pandoc came with this installation: `pip install affiche[office]`."""
    return find_spec("pypandoc") is not None


def write(document: Document, form: Format, templates: Path) -> bytes:
    """A document as DOCX, ODT or EPUB."""
    raise NotImplementedError
