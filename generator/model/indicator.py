"""Indicators: what is measured, from where, toward what, and what was found."""

from dataclasses import dataclass
from typing import Literal

from pydantic import ConfigDict

from generator.model.source import Citation
from generator.model.types import Absent, Amount, Id, Quantity, Text
from generator.model.when import Period
from generator.place import NOWHERE, Located

Scale = Literal["number", "percent", "change", "money", "days", "milestone", "words"]
Direction = Literal["increase", "decrease", "maintain", "reach"]
Frequency = Literal["monthly", "quarterly", "yearly", "every-two-years", "every-five-years", "once"]
ReportingStatus = Literal["reported", "not-yet-reported", "exploring", "discontinued"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is aimed at for a period: a value, a range, or words. Ends of a range are included."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    period: Period
    value: Amount | None = None
    min: Amount | None = None
    max: Amount | None = None
    text: Text | None = None
    note: Text | None = None
    source: Citation | None = None
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What was measured for a period, or why nothing was; in the indicator's unit."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    period: Period
    value: Quantity | None = None
    text: Text | None = None
    note: Text | None = None
    source: Citation | None = None
    origin: Located = NOWHERE

    @property
    def is_result(self) -> bool:
        """Whether it says something: "not available" is no result."""
        return bool(self.text) or (self.value is not None and not isinstance(self.value, Absent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A measure of success, defined once and used by any number of nodes and plans.

    `unit` is words ("persons"); `scale` says how its numbers are written (a percentage, money).
    A `percent` is a part of a whole; a `change` is a variation in per cent, without limits.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    id: Id
    title: Text
    unit: Text | None = None
    scale: Scale = "number"
    direction: Direction | None = None
    methodology: Text | None = None
    frequency: Frequency | None = None
    baseline: Observation | None = None
    targets: tuple[Target, ...] = ()
    observations: tuple[Observation, ...] = ()
    status: ReportingStatus | None = None
    note: Text | None = None
    source: Citation | None = None
    origin: Located = NOWHERE

    @property
    def last_result(self) -> Observation | None:
        """The last observation that says something."""
        found = (one for one in reversed(self.observations) if one.is_result)
        return next(found, None)

    @property
    def standing(self) -> ReportingStatus:
        """Where reporting stands; whether a result is published is seen, never declared."""
        if self.status in {"exploring", "discontinued"}:
            return self.status
        return "reported" if self.last_result else "not-yet-reported"
