"""Periods told once, and again."""

from decimal import Decimal
from typing import Any

from generator.model.site import Site
from tests.builders import a_site, a_target, an_indicator, an_observation, text, when


def targets(*periods: str) -> Site:
    found = tuple(a_target(period=when(each)) for each in periods)
    return a_site(indicators=(an_indicator(targets=found),))


def observations(*periods: str) -> Site:
    found = tuple(an_observation(period=when(each)) for each in periods)
    return a_site(indicators=(an_indicator(observations=found),))


def both(**changes: Any) -> Site:
    return a_site(indicators=(an_indicator(**changes),))


ITEM = ["indicators/an-indicator"]
YEAR = when("2010")
BAD = {
    "targets": (targets("2010", "2011", "2010"), ITEM),
    "observations": (observations("2010", "2010"), ITEM),
    "written otherwise": (observations("2010", "2010-01/2010-12"), ITEM),
    "three times": (targets("2010", "2010", "2010"), [*ITEM, *ITEM]),
    "a number and words": (
        both(
            targets=(
                a_target(period=YEAR),
                a_target(period=YEAR, value=None, text=text("Beaucoup", "Many")),
            )
        ),
        ITEM,
    ),
}
GOOD = {
    "each once": observations("2009", "2010"),
    "a year and its months": observations("2010", "2010-01"),
    "a year and a fiscal year": targets("2010", "2010-04/2011-03"),
    "a target and an observation": both(
        targets=(a_target(period=YEAR),), observations=(an_observation(period=YEAR),)
    ),
    "a baseline and an observation": both(
        baseline=an_observation(period=YEAR), observations=(an_observation(period=YEAR),)
    ),
    "a range": both(targets=(a_target(value=None, min=Decimal(1), max=Decimal(2)),)),
    "of two indicators": a_site(
        indicators=tuple(
            an_indicator(id=each, title=text(each, each), targets=(a_target(),))
            for each in ("first", "second")
        )
    ),
}
