"""Targets on both sides of a baseline of 40 for 2009."""

from decimal import Decimal
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_site, a_target, an_indicator, an_observation, text, when

FORTY = an_observation(period=when("2009"), value=Decimal(40))


def of(direction: str | None, value: str | None = None, **changes: Any) -> Site:
    """A target of this value, or with these changes."""
    ends = {name: Decimal(end) for name, end in changes.items() if isinstance(end, str)}
    aim = {"value": Decimal(value) if value else None, **changes, **ends}
    return a_site(
        indicators=(an_indicator(direction=direction, baseline=FORTY, targets=(a_target(**aim),)),)
    )


def from_baseline(**changes: Any) -> Site:
    start = an_observation(**changes)
    aim = a_target(value=Decimal(30))
    return a_site(indicators=(an_indicator(baseline=start, targets=(aim,)),))


ITEM = ["indicators/an-indicator"]
BAD = {
    "below, to increase": (of("increase", "39.9"), ITEM),
    "above, to decrease": (of("decrease", "40.1"), ITEM),
    "a range below, to increase": (of("increase", min="10", max="39"), ITEM),
    "a range above, to decrease": (of("decrease", min="41", max="60"), ITEM),
    "at least, below": (of("increase", min="10"), ITEM),
    "at most, above": (of("decrease", max="50"), ITEM),
    "negative": (of("increase", "-40"), ITEM),
    "an open period": (of("increase", "4", period=when("2009/..")), ITEM),
}
GOOD = {
    "above, to increase": of("increase", "41"),
    "below, to decrease": of("decrease", "39"),
    "to zero": of("decrease", "0"),
    "the same": of("increase", "40.0"),
    "a range around it, to increase": of("increase", min="35", max="45"),
    "a range around it, to decrease": of("decrease", min="35", max="45"),
    "to maintain": of("maintain", "30"),
    "to reach": of("reach", "30"),
    "no direction": of(None, "30"),
    "words": of("increase", text=text("Partout", "Everywhere")),
    "off the scale, another fault": a_site(
        indicators=(
            an_indicator(
                scale="percent",
                direction="decrease",
                baseline=FORTY,
                targets=(a_target(value=Decimal(300)),),
            ),
        )
    ),
    "before the baseline": of("increase", "30", period=when("2008")),
    "no baseline": a_site(indicators=(an_indicator(targets=(a_target(),)),)),
    "a baseline that was not published": from_baseline(value=Absent.NOT_AVAILABLE),
    "a baseline in words": from_baseline(value=None, text=text("Peu", "Few")),
}
