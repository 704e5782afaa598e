"""How checks apply: severities, waivers with their reasons, and the limits that a site sets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import ConfigDict

from generator.model.types import PLAIN_MAPPING, Amount, Text
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChecks:
    """How checks apply to the whole site, in mkdocs.yml; a plan's or budget's own settings win.

    `variation_threshold` is in per cent: a budget figure that changes by more must be explained;
    without it none must. Lengths are in words. `acronyms` need no definition; `same_in_all` are
    names and phrases that are rightly the same in every language.
    """

    __pydantic_config__ = STRICT
    severity: Annotated[Mapping[str, Severity], PLAIN_MAPPING] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    variation_threshold: Amount | None = None
    longest_sentence: int = 35
    longest_paragraph: int = 100
    acronyms: tuple[str, ...] = ()
    same_in_all: tuple[str, ...] = ()
    origin: Located = NOWHERE
