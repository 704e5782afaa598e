"""Ranges the right way up and upside down."""

from decimal import Decimal

from generator.model.site import Site
from tests.builders import a_site, a_target, an_indicator


def of(low: str | None, high: str | None) -> Site:
    target = a_target(
        value=None, min=Decimal(low) if low else None, max=Decimal(high) if high else None
    )
    return a_site(indicators=(an_indicator(targets=(target,)),))


BAD = {
    "exchanged": (of("55000", "50000"), ["indicators/an-indicator"]),
    "negative": (of("-1", "-2"), ["indicators/an-indicator"]),
}
GOOD = {
    "in order": of("50000", "55000"),
    "equal": of("5", "5"),
    "open": of("5", None),
    "negative": of("-2", "-1"),
    "a value": a_site(indicators=(an_indicator(targets=(a_target(),)),)),
}
