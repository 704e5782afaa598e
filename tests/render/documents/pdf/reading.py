"""What a PDF says, read back: its text, and its tags as a tree."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pikepdf

from generator.render.documents.blocks import Document
from generator.render.documents.pdf import write
from tests.conftest import ROOT

TEMPLATES = ROOT / "overrides"


def pdf_of(document: Document, templates: Path = TEMPLATES) -> bytes:
    return write(document, templates)


def said(pdf: bytes) -> str:
    """The text of a PDF, as one copies it."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return done.stdout.decode()


def letters(text: str) -> str:
    """A text without what may come between its letters where it turns to the next line.

    A letter and its accent are one, however they are written.
    """
    whole = normalize("NFC", text)
    return "".join(whole.split()).replace("\u00ad", "").replace("\u200b", "")


@dataclass(frozen=True)
class Tag:
    """An element of the structure tree."""

    element: Any

    @property
    def kind(self) -> str:
        return str(self.element.S).removeprefix("/")

    def __getitem__(self, name: str) -> Any:
        return self.element.get(f"/{name}")

    @cached_property
    def below(self) -> list["Tag"]:
        kids = self.element.get("/K")
        found = kids if isinstance(kids, pikepdf.Array) else [kids]
        return [Tag(one) for one in found if isinstance(one, pikepdf.Dictionary) and "/S" in one]

    def every(self, *kinds: str) -> Iterator["Tag"]:
        """The elements below of some kinds, in order; of any, where none is named."""
        for one in self.below:
            if not kinds or one.kind in kinds:
                yield one
            yield from one.every(*kinds)

    def about(self, name: str) -> str:
        """What a cell of a table says of its place in it."""
        for one in self["A"] or ():
            if one.get("/O") == "/Table" and f"/{name}" in one:
                return str(one[f"/{name}"]).removeprefix("/")
        return ""


_OPEN: list[pikepdf.Pdf] = []


def opened(pdf: bytes) -> pikepdf.Pdf:
    """A PDF; it stays open as long as the tests, for its objects die with it."""
    _OPEN.append(pikepdf.open(BytesIO(pdf)))
    return _OPEN[-1]


def tags(pdf: bytes) -> Tag:
    """The root of a PDF's tags."""
    found = opened(pdf).Root.StructTreeRoot
    return Tag(found)
