"""How checks apply to the content of one file: severities, and waivers with their reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import ConfigDict

from generator.model.types import PLAIN_MAPPING, Text
from generator.place import NOWHERE, Located
from generator.problem import Severity

STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One fault that stands, for a stated reason: the public reads it on the status page.

    `item` is the id that the problem names.
    """

    __pydantic_config__ = STRICT
    check: str
    item: str
    reason: Text
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """How checks apply to one file's content: severities by check name, and waivers."""

    __pydantic_config__ = STRICT
    severity: Annotated[Mapping[str, Severity], PLAIN_MAPPING] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    origin: Located = NOWHERE
