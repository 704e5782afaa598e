"""Figures on their scale and off it."""

from decimal import Decimal
from typing import Any

from generator.model.site import Site
from generator.model.types import Absent
from tests.builders import a_site, a_target, an_indicator, an_observation, text, when


def of(*values: str, **changes: Any) -> Site:
    """Observations of these values, of a year each."""
    observed = tuple(
        an_observation(period=when(f"{2001 + position}"), value=Decimal(value))
        for position, value in enumerate(values)
    )
    return a_site(indicators=(an_indicator(**{"observations": observed, **changes}),))


def percent(**changes: Any) -> Site:
    return of(scale="percent", **changes)


ITEM = ["indicators/an-indicator"]
DAYS = text("Délai de réponse", "Time to answer")
BAD = {
    "120 per cent": (of("120", scale="percent"), ITEM),
    "a little above": (of("100.01", scale="percent"), ITEM),
    "a negative percentage": (of("-0.1", scale="percent"), ITEM),
    "two of them": (of("50", "500", "-5", scale="percent"), [*ITEM, *ITEM]),
    "a target": (percent(targets=(a_target(value=Decimal(101)),)), ITEM),
    "an end of a range": (
        percent(targets=(a_target(value=None, min=Decimal(90), max=Decimal(110)),)),
        ITEM,
    ),
    "a baseline": (percent(baseline=an_observation(value=Decimal(140))), ITEM),
    "a negative count": (of("4", "-4", "5"), ITEM),
    "a negative count of people of a network": (
        of("-4", title=text("Membres du réseau", "Members of the network")),
        ITEM,
    ),
    "negative days": (of("12", "-3", scale="days", title=DAYS, unit=None), ITEM),
}
GOOD = {
    "0 and 100 per cent": of("0", "0.0", "100", "100.0", scale="percent"),
    "not available": percent(observations=(an_observation(value=Absent.NOT_AVAILABLE),)),
    "words": percent(observations=(an_observation(value=None, text=DAYS),)),
    "a variation": of("-12.5", "250", scale="change"),
    "a negative amount": of("-12", scale="money"),
    "a count": of("0", "1250"),
    "a correction that a note explains": a_site(
        indicators=(an_indicator(observations=(an_observation(value=Decimal(-3), note=DAYS),)),)
    ),
    "a balance": of("-12", "40", title=text("Solde migratoire", "Migration balance")),
    "net": of("-12", title=text("Embauches nettes", "Net hires")),
    "degrees": of("-12", unit=text("°C", "°C")),
    "degrees in words": of("-12", unit=text("degrés", "degrees")),
    "negative more than once": of("-12", "-40", "3"),
    "measured with decimals": of("-1", "2.5"),
    "a number without a unit": of("-1", unit=None),
}
