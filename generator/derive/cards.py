"""Cards to the list of all cards: who answers, where each stands, when, for how many people."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.derive.index import Index
from generator.model.organization import Organization
from generator.model.plan import ActionStatus, Node
from generator.model.types import Absent
from generator.model.when import When
from generator.view import CardView
from generator.view.cards import Clientele, ListedCard

_BANDS: tuple[tuple[int, Clientele], ...] = (
    (100, "up-to-99"),
    (1000, "100-to-999"),
    (10000, "1000-to-9999"),
)


def listed_cards(index: Index, cards: Sequence[CardView]) -> tuple[ListedCard, ...]:
    """Every card as the list shows it, in the order of the plans."""
    today = index.site.today
    found = [_listed(index, card, today) for card in cards]
    ranks = _ranks(found)
    return tuple(replace(one, rank=ranks.get(place)) for place, one in enumerate(found))


def _listed(index: Index, card: CardView, today: date | None) -> ListedCard:
    """One card, without its place by date."""
    leads = answering(index, card)
    upcoming, passed = around(dates(card.node), today)
    acting = (name for action in card.node.actions for name in action.leads)
    return ListedCard(
        card=card,
        leads=leads,
        inherited=not card.leads,
        acting=index.organizations(dict.fromkeys(acting)),
        status=standing(card.node),
        period=card.node.schedule or card.plan.period,
        upcoming=upcoming,
        passed=passed,
        years=_years(card),
        clientele=tuple(dict.fromkeys(_clientele(card.node))),
        rank=None,
    )


def answering(index: Index, card: CardView) -> tuple[Organization, ...]:
    """Who answers for a card: its own leads, else those of what it is part of."""
    above = (link.node.leads for link in reversed(card.ancestors))
    for ids in (card.node.leads, *above, card.plan.leads):
        if found := index.organizations(ids):
            return found
    return ()


def standing(node: Node) -> ActionStatus | None:
    """Where a node stands, as far as its sources say.

    That is what its last report says; else what all its actions have in common, those that were
    abandoned aside. Where they differ, one that is late makes the whole late, and the rest is
    under way. An action that says nothing leaves the whole unknown.
    """
    said = [report for report in node.reports if report.status]
    if said:
        return max(said, key=lambda report: report.period.end or date.max).status
    states = {action.status for action in node.actions}
    if not states or None in states:
        return None
    live = states - {"abandoned"} or states
    if len(live) == 1:
        return live.pop()
    return "delayed" if "delayed" in live else "under-way"


def dates(node: Node) -> tuple[When, ...]:
    """The dates that a node and its actions are given."""
    given = (node.schedule, *(action.schedule for action in node.actions))
    return tuple(when for when in given if when)


def around(whens: Sequence[When], today: date | None) -> tuple[When | None, When | None]:
    """The date that comes next and the last one that is over; on a day unknown, neither.

    What has an end is due then; what has none is due to begin.
    """
    if today is None:
        return None, None
    due = [(when.end or when.start, when) for when in whens]
    known = [(day, when) for day, when in due if day]
    coming = [(day, when) for day, when in known if day >= today]
    over = [(day, when) for day, when in known if day < today]
    return (
        min(coming, key=_first)[1] if coming else None,
        max(over, key=_first)[1] if over else None,
    )


def _first(pair: tuple[date, When]) -> date:
    """The day of a pair."""
    return pair[0]


def _ranks(cards: Sequence[ListedCard]) -> dict[int, int]:
    """The place by date of each card that has one, by its place in the list."""
    coming, over = [], []
    for place, one in enumerate(cards):
        if one.upcoming:
            coming.append((_day(one.upcoming).toordinal(), place))
        elif one.passed:
            over.append((-_day(one.passed).toordinal(), place))
    ordered = [*sorted(coming), *sorted(over)]
    return {place: rank for rank, (_, place) in enumerate(ordered, start=1)}


def _day(when: When) -> date:
    """The day on which something is due."""
    return when.end or when.start or date.max


def _years(card: CardView) -> tuple[int | None, int | None]:
    """The first and last year that a card covers, its reports and its dated actions included."""
    whole = card.node.schedule or card.plan.period
    parts = [*dates(card.node), *(report.period for report in card.node.reports)]
    starts = [when.start.year for when in parts if when.start]
    ends = [when.end.year for when in parts if when.end]
    first = min([whole.start.year, *starts]) if whole.start else None
    last = max([whole.end.year, *ends]) if whole.end else None
    return first, last


def _clientele(node: Node) -> Iterator[Clientele]:
    """How many people each report says were reached."""
    for report in node.reports:
        if isinstance(report.clientele, Absent):
            yield "not-applicable" if report.clientele is Absent.NOT_APPLICABLE else "not-available"
        elif report.clientele is not None:
            yield _band(report.clientele)


def _band(people: Decimal) -> Clientele:
    """The band that a number of people falls in."""
    return next((name for limit, name in _BANDS if people < limit), "10000-or-more")
