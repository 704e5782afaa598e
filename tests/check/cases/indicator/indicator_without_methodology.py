"""Methodologies that most of a plan's indicators have, and that few do."""

from typing import Any

from generator.model.site import Site
from generator.model.types import Text
from tests.check.practice import but, numbered, plans_of

SOME = numbered(70)
NONE = numbered(70, methodology=None)


def alone(**changes: Any) -> Site:
    return plans_of(numbered(1, **{"methodology": None, **changes}))


BAD = {
    "one of five": (plans_of(but(SOME[:5], NONE[4])), ["indicators/4"]),
    "all of seventy, told once": (plans_of(NONE), ["plan-0"]),
    "all but one of seventy": (plans_of(but(NONE, SOME[0])), ["plan-0"]),
    "of two plans that give none": (plans_of(NONE[:40], NONE[30:]), ["plan-0", "plan-1"]),
    "of a plan that gives some, and one that gives none": (
        plans_of(but(SOME[:5], NONE[4]), NONE[4:9]),
        ["indicators/4", "plan-1"],
    ),
    "the only one": (alone(), ["indicators/0"]),
    "a file of no plan, told once": (plans_of(SOME[:1], unused=NONE[1:]), ["indicators/1"]),
}
GOOD = {
    "all of them": plans_of(SOME),
    "a milestone among numbers": plans_of(
        (*SOME[:2], *numbered(3, methodology=None, scale="milestone")[2:])
    ),
    "one that misses its words, another fault": alone(methodology=Text({"fr": " ", "en": ""})),
    "words": alone(scale="words"),
    "still explored": alone(status="exploring"),
    "no longer followed": alone(status="discontinued"),
}
