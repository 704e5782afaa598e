"""Targets with something to compare them with, and without."""

from decimal import Decimal
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_target, an_observation, text, when
from tests.check.practice import but, numbered, plans_of

AIMS = (a_target(period=when("2010")), a_target(period=when("2012")))
START = an_observation(period=when("2007"))
SOME = numbered(5, targets=AIMS, baseline=START)
NONE = numbered(5, targets=AIMS)
WORDS = text("Partout", "Everywhere")


def alone(**changes: Any) -> Site:
    return plans_of(numbered(1, **{"targets": AIMS, **changes}))


BAD = {
    "nothing, told once for two targets": (alone(), ["indicators/0"]),
    "a range": (
        alone(targets=(a_target(value=None, min=Decimal(5), max=Decimal(9)),)),
        ["indicators/0"],
    ),
    "an observation of after the targets": (
        alone(observations=(an_observation(period=when("2013")),)),
        ["indicators/0"],
    ),
    "an observation of no figure": (
        alone(observations=(an_observation(value=Absent.NOT_AVAILABLE),)),
        ["indicators/0"],
    ),
    "one of five": (plans_of(but(SOME, NONE[2])), ["indicators/2"]),
    "all of five, told once": (plans_of(NONE), ["plan-0"]),
}
GOOD = {
    "a baseline": alone(baseline=START),
    "a baseline in words": alone(baseline=an_observation(value=None, text=WORDS)),
    "a baseline that was not published": alone(baseline=an_observation(value=Absent.NOT_AVAILABLE)),
    "an earlier observation": alone(observations=(an_observation(period=when("2009")),)),
    "an observation between two targets": alone(
        observations=(an_observation(period=when("2011")),)
    ),
    "a target in words": alone(targets=(a_target(value=None, text=WORDS),)),
    "no target": alone(targets=()),
    "a variation": alone(scale="change"),
    "still explored": alone(status="exploring"),
    "no longer followed": alone(status="discontinued"),
    "an open target": alone(
        targets=(a_target(period=when("../2012")),),
        observations=(an_observation(period=when("2011")),),
    ),
}
