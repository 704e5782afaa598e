"""The indicators of an example with what it leaves out, unless leaving it out is its fault."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.model.indicator import Indicator
from generator.model.site import Site
from tests.builders import a_citation, an_observation, text, when

MISSING = {
    "indicator-without-unit": "unit",
    "indicator-without-direction": "direction",
    "indicator-without-methodology": "methodology",
    "indicator-without-source": "source",
    "target-without-baseline": "baseline",
}
"""The field that the example of a rule's fault must do without."""
TODAY = date(2011, 6, 30)


def complete(site: Site, rule: str = "") -> Site:
    """A site whose indicators lack nothing but what `rule` finds missing, on a day of 2011."""
    filled = (_filled(one, rule) for one in site.indicators)
    return replace(site, indicators=tuple(filled), today=site.today or TODAY)


def _filled(indicator: Indicator, rule: str) -> Indicator:
    """An indicator with what it does not give itself."""
    start = an_observation(period=when("2007"), value=Decimal(0)) if indicator.targets else None
    valid: dict[str, Any] = {
        "unit": text("personnes", "people"),
        "direction": "increase",
        "methodology": text("On les compte au registre.", "They are counted in the register."),
        "source": a_citation(),
        "baseline": start,
    }
    return replace(
        indicator,
        **{
            name: value
            for name, value in valid.items()
            if name != MISSING.get(rule) and getattr(indicator, name) is None
        },
    )
