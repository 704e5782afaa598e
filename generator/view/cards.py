"""A card in the list of all cards: what one can find it by."""

from dataclasses import dataclass
from typing import Literal

from generator.model.organization import Organization
from generator.model.plan import ActionStatus
from generator.model.when import When
from generator.view import CardView

Clientele = Literal[
    "up-to-99",
    "100-to-999",
    "1000-to-9999",
    "10000-or-more",
    "not-applicable",
    "not-available",
]
"""How many people a card's reports say that it reached, or why they do not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCard:
    """A card as the list of all cards shows, filters and sorts it.

    `leads` answer for it: its own, else those of the nearest item above it, else its plan's, which
    `inherited` tells; `acting` answer for one of its actions. `period` is its own, else its plan's.
    `upcoming` is the date that comes next, `passed` the last one that is over. `years` are the
    first and last that it covers, `None` where a side is open. `rank` is its place by date: those
    with a date to come first, the soonest before the others; `None` where it has no date.
    """

    card: CardView
    leads: tuple[Organization, ...]
    inherited: bool
    acting: tuple[Organization, ...]
    status: ActionStatus | None
    period: When
    upcoming: When | None
    passed: When | None
    years: tuple[int | None, int | None]
    clientele: tuple[Clientele, ...]
    rank: int | None

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """Every organization that answers for the card or for one of its actions, once."""
        return tuple({org.id: org for org in (*self.leads, *self.acting)}.values())
