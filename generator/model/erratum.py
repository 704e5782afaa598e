"""What was changed in a closed year after it was published, when, and why."""

from dataclasses import dataclass

from pydantic import ConfigDict

from generator.model.types import Text
from generator.model.when import Period
from generator.place import NOWHERE, Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """One correction of a closed year, as the public reads it.

    `date` is the full day on which it was published; `seal` is the fingerprint of the year as
    corrected.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    date: Period
    text: Text
    seal: str
    origin: Located = NOWHERE
