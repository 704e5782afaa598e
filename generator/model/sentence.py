"""Sentences that a project writes in its own words, in place of those that come with Affiche."""

from dataclasses import dataclass

from pydantic import ConfigDict

from generator.model.types import Id, Text
from generator.place import NOWHERE, Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence drawn from the data: its id, and its template in each language."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    text: Text
    origin: Located = NOWHERE
