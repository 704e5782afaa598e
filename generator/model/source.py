"""Published documents that facts come from, and citations of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import ConfigDict

from generator.model.types import PLAIN_MAPPING, Id, Text, Url
from generator.model.when import Period
from generator.place import NOWHERE, Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published document. `identifiers` are by scheme: `{"isbn-print": "978-…"}`."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    title: Text
    publisher: Id
    language: str
    date: Period | None = None
    identifiers: Annotated[Mapping[Id, str], PLAIN_MAPPING] = field(default_factory=dict)
    url: Url | None = None
    note: Text | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where in which source: a page, a section, or the whole document."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    page: str | None = None
    section: Text | None = None
    origin: Located = NOWHERE
