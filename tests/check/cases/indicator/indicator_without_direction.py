"""Directions that most of a plan's indicators have, and that few do."""

from typing import Any

from generator.model.site import Site
from tests.builders import a_target, text
from tests.check.practice import but, numbered, plans_of

FIVE = numbered(5)
NONE = numbered(5, direction=None)


def alone(**changes: Any) -> Site:
    return plans_of(numbered(1, direction=None, **changes))


BAD = {
    "one of five": (plans_of(but(FIVE, NONE[2])), ["indicators/2"]),
    "half of them": (plans_of(but(FIVE[:4], *NONE[:2])), ["indicators/0", "indicators/1"]),
    "all of them, told once": (plans_of(NONE), ["plan-0"]),
    "most of them, told once": (plans_of(but(FIVE, *NONE[:3])), ["plan-0"]),
    "the only one": (alone(), ["indicators/0"]),
    "of two plans, told once": (plans_of(but(FIVE, NONE[2]), but(FIVE, NONE[2])), ["indicators/2"]),
    "of no plan": (plans_of(FIVE[:2], unused=NONE[3:4]), ["indicators/3"]),
    "a variation": (alone(scale="change"), ["indicators/0"]),
    "words, with a number aimed at": (
        alone(scale="words", targets=(a_target(),)),
        ["indicators/0"],
    ),
}
GOOD = {
    "all of them": plans_of(FIVE),
    "a milestone": alone(scale="milestone"),
    "words": alone(scale="words"),
    "words aimed at": alone(
        scale="words", targets=(a_target(value=None, text=text("Partout", "Everywhere")),)
    ),
    "still explored": alone(status="exploring"),
    "no longer followed": alone(status="discontinued"),
}
