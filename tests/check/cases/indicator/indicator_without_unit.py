"""Numbers with and without a unit, and what needs none."""

from typing import Any

from generator.model.site import Site
from generator.model.types import Text
from tests.builders import a_site, a_target, an_indicator, an_observation, text


def of(**changes: Any) -> Site:
    return a_site(indicators=(an_indicator(**{"unit": None, **changes}),))


WORDS = text("Ouvert", "Open")
BAD = {
    "a number": (of(), ["indicators/an-indicator"]),
    "a numeric target": (of(targets=(a_target(),)), ["indicators/an-indicator"]),
    "a result in words beside a number": (
        of(observations=(an_observation(), an_observation(value=None, text=WORDS))),
        ["indicators/an-indicator"],
    ),
}
GOOD = {
    "a unit": a_site(),
    "a unit that misses its words, another fault": of(unit=Text({"fr": "", "en": ""})),
    **{
        f"the scale of {scale}": of(scale=scale, targets=(a_target(),))
        for scale in ("percent", "change", "money", "days", "milestone", "words")
    },
    "an index": of(title=text("Indice de Gini", "Gini index")),
    "a ratio, capitals and accents aside": of(title=text("RATIO d’élèves", "Pupils’ ratio")),
    "targets in words": of(targets=(a_target(value=None, text=WORDS),)),
    "still explored": of(status="exploring"),
    "no longer followed": of(status="discontinued"),
}
