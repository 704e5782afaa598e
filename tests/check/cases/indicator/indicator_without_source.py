"""Sources that most of a plan's indicators cite, and that few do."""

from generator.place import Origin
from tests.builders import a_plan, a_site
from tests.check.practice import but, numbered, plans_of

SOME = numbered(5)
NONE = numbered(5, source=None)
BAD = {
    "one of five": (plans_of(but(SOME, NONE[1])), ["indicators/1"]),
    "half of them": (plans_of(but(SOME[:2], NONE[1])), ["indicators/1"]),
    "of no plan": (plans_of(SOME[:2], unused=NONE[2:4]), ["indicators/2", "indicators/3"]),
    "shared, an oversight in one": (plans_of(but(SOME, NONE[4]), NONE[4:]), ["indicators/4"]),
}
BESIDE = numbered(1, source=None, origin=Origin("data/plans/a-plan/indicators.csv"))
GOOD = {
    "beside its plan, and not listed": a_site(
        plans=(a_plan(origin=Origin("data/plans/a-plan/plan.yml")),), indicators=BESIDE
    ),
    "all of them": plans_of(SOME),
    "the plan’s source stands for all": plans_of(NONE),
    "the plan’s source stands for most": plans_of(but(NONE, *SOME[:2])),
    "the only one": plans_of(NONE[:1]),
}
