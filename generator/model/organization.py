"""Ministries, sectors, directorates and partners."""

from dataclasses import dataclass

from pydantic import ConfigDict

from generator.model.source import Citation
from generator.model.types import Id, Text
from generator.place import NOWHERE, Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One organization; `parent` is the one it is part of.

    `mandate` is a paragraph; `objectives` and `services` are lists where the source gives lists.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    name: Text
    acronym: Text | None = None
    parent: Id | None = None
    kind: Text | None = None
    mandate: Text | None = None
    objectives: tuple[Text, ...] = ()
    services: tuple[Text, ...] = ()
    source: Citation | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary: a word, or an acronym with what it stands for."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    term: Text
    definition: Text
    acronym: Text | None = None
    source: Citation | None = None
    origin: Located = NOWHERE
