"""Plans most of whose indicators have something, and plans most of whose lack it."""

from collections.abc import Sequence
from typing import Any

from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.place import Origin
from tests.builders import a_node, a_plan, a_site, an_indicator, text


def numbered(count: int, **changes: Any) -> tuple[Indicator, ...]:
    """Indicators `0`, `1` and so on, with the same changes."""
    origin = Origin("data/indicators.yml", {"": (1, 3)})
    return tuple(
        an_indicator(
            id=f"{number}",
            title=text(f"Effet {number}", f"Effect {number}"),
            **{"origin": origin, **changes},
        )
        for number in range(count)
    )


def plans_of(*groups: Sequence[Indicator], unused: Sequence[Indicator] = ()) -> Site:
    """Plans `plan-0` and so on, each with its group of indicators; others are of no plan."""
    plans = (
        a_plan(id=f"plan-{number}", nodes=(a_node(indicators=tuple(one.id for one in group)),))
        for number, group in enumerate(groups)
    )
    every = {one.id: one for group in (*groups, unused) for one in group}
    return a_site(plans=tuple(plans), indicators=tuple(every.values()))


def but(indicators: Sequence[Indicator], *lacking: Indicator) -> tuple[Indicator, ...]:
    """Indicators of which some are replaced by those with the same id that lack something."""
    known = {one.id: one for one in lacking}
    return tuple(known.get(one.id, one) for one in indicators)
