"""Which documents a site makes, in which formats, on which paper: a part of the settings."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pydantic import ConfigDict

from generator.place import NOWHERE, Located

Format: TypeAlias = Literal["pdf", "docx", "odt", "epub"]
Paper: TypeAlias = Literal["letter", "a4"]
FORMATS: tuple[Format, ...] = ("pdf", "docx", "odt", "epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFormats:
    """The formats in which a build makes each kind of document; none where a list is empty."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    plan: tuple[Format, ...] = FORMATS
    card: tuple[Format, ...] = ("pdf",)
    budget: tuple[Format, ...] = ("pdf",)
    reports: tuple[Format, ...] = ("pdf",)
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSettings:
    """What a site says of its documents. Any format can be had of `affiche document` besides."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    paper: Paper = "letter"
    formats: DocumentFormats = field(default_factory=DocumentFormats)
    origin: Located = NOWHERE
