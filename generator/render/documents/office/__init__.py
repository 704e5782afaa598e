"""Documents for those who quote or edit them: DOCX, ODT and EPUB, by pandoc, where it is there.

Blocks become pandoc's own tree (`tree.py`), never text in some markup, so that no text of a project
can mean anything to it; pandoc runs in its sandbox, where it reads no file but the model of looks
that it is given (`looks/`). What it leaves to be wished is mended in what it wrote (`mend.py`). The
same document gives the same bytes.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.language.message import say
from generator.model.documents import Format
from generator.render.documents.blocks import Document
from generator.unusable import UnusableError

EXTRA = "'.[office]'"


@cache
def is_there() -> bool:
    """Whether pandoc came with this installation: `pip install -e '.[office]'`."""
    return find_spec("pypandoc") is not None


def write(document: Document, form: Format, templates: Path) -> bytes:
    """A document as DOCX, ODT or EPUB.

    Raises `UnusableError` where pandoc is not there, or refuses.
    """
    if not is_there():
        raise UnusableError(
            say("{format} needs pandoc: pip install -e {extra}.", format=form.upper(), extra=EXTRA)
        )
    from generator.render.documents.office.pandoc import written  # noqa: PLC0415 - only if there

    return written(document, form, templates)
