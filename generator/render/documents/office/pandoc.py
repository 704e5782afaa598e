"""Pandoc at work, in its sandbox: a tree in, a file out, and what is left to mend in it mended."""

import json
import subprocess
import tempfile
from pathlib import Path

from generator.language.message import say
from generator.model.documents import Format
from generator.render.documents.blocks import Contents, Document
from generator.render.documents.office.looks import look
from generator.render.documents.office.mend import mended
from generator.render.documents.office.pictures import addresses
from generator.render.documents.office.tree import tree
from generator.unusable import UnusableError

_LONGEST = 120
"""After how many seconds pandoc is taken to be stuck."""


def written(document: Document, form: Format, templates: Path) -> bytes:
    """A document as DOCX, ODT or EPUB. Raises `UnusableError` where pandoc refuses."""
    data = json.dumps(tree(document, form, addresses(document.blocks, form, templates)))
    model = look(form, document.paper, document.cover, templates)
    if form == "epub":  # its sandbox keeps pandoc from reading a style sheet
        made = _converted(data, form, _options(document), document.key)
        return mended(made, document, form, templates, model)
    with tempfile.TemporaryDirectory(prefix="affiche-") as folder:
        path = Path(folder) / f"look.{form}"
        path.write_bytes(model)
        made = _converted(data, form, [f"--reference-doc={path}"], document.key)
    return mended(made, document, form, templates)


def _options(document: Document) -> list[str]:
    """What pandoc is asked for in an EPUB."""
    levels = next((one.levels for one in document.blocks if isinstance(one, Contents)), 2)
    return ["--toc", f"--toc-depth={levels}", "--split-level=1"]


def _converted(data: str, form: Format, options: list[str], name: str) -> bytes:
    """What pandoc makes of a tree."""
    import pypandoc  # noqa: PLC0415 - an optional extra

    command = [pypandoc.get_pandoc_path(), "--from=json", f"--to={form}", "--sandbox", *options]
    done = subprocess.run(  # noqa: S603 - pandoc of our own installation, its options fixed
        [*command, "--output=-"],
        input=data.encode(),
        capture_output=True,
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        found = say("Pandoc refuses the document “{name}”: {reason}", name=name, reason=reason)
        raise UnusableError(found)
    return done.stdout
