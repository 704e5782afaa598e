"""Yearly progress reports of measures."""

from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict

from generator.model.erratum import Erratum
from generator.model.source import Citation
from generator.model.types import Id, Quantity, Text
from generator.model.when import Period
from generator.place import NOWHERE, Located

ReportStatus = Literal["not-started", "under-way", "completed", "delayed", "abandoned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A box of the report form, ticked or not."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    text: Text
    ticked: bool
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class GenderBasedAnalysis:
    """Whether gender-based analysis (ADS / GBA Plus) applies to the measure, and how it is done."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    applies: bool
    text: Text | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One measure's progress over one period.

    `cost` is in dollars and `clientele` in persons; either may be "not applicable" or
    "not available", which are not zero. `seal` is the fingerprint of what it says once it is
    closed; `errata` say what was changed after that.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    period: Period
    title: Text | None = None
    activities: Text
    cost: Quantity | None = None
    clientele: Quantity | None = None
    next_steps: Text | None = None
    further_information: Text | None = None
    gender_based_analysis: GenderBasedAnalysis | None = None
    declarations: tuple[Declaration, ...] = ()
    status: ReportStatus | None = None
    source: Citation | None = None
    seal: str | None = None
    errata: tuple[Erratum, ...] = ()
    origin: Located = NOWHERE
