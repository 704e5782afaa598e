"""An organization in sentences: for how much it answers, its budget, its parts."""

from collections.abc import Iterator, Sequence

from generator.sentences import Teller
from generator.view import OrganizationView
from generator.view.cards import ListedCard


def organization_sentences(
    view: OrganizationView, name: str, teller: Teller, cards: Sequence[ListedCard]
) -> list[str]:
    """All that an organization says of itself, its money aside.

    `cards` are those for which it answers in the list of all cards: both say the same number.
    """
    whole = sum(view.organization.id in plan.leads for plan in view.plans)
    found = []
    if whole:
        found.append(teller.tell("organization-plans", organization=name, plans=whole))
    found += _answers(view, name, teller, cards)
    found += _partner(view, name, teller)
    if view.children:
        count = len(view.children)
        found.append(teller.tell("organization-parts", organization=name, count=count))
    return found


def _answers(
    view: OrganizationView, name: str, teller: Teller, cards: Sequence[ListedCard]
) -> Iterator[str]:
    """For how many cards it answers, and how many of them name it where not all do."""
    own = {link.key for link in view.leads}
    named = sum(one.card.key in own for one in cards)
    plans = len({one.card.plan.id for one in cards})
    sentence = "organization-cards-named" if 0 < named < len(cards) else "organization-cards"
    if cards:
        yield teller.tell(sentence, organization=name, cards=len(cards), named=named, plans=plans)


def _partner(view: OrganizationView, name: str, teller: Teller) -> Iterator[str]:
    """In how many cards, of how many plans, it is a partner; nothing where in none."""
    cards = {(link.plan.id, link.key) for link in view.partners if link.level.card}
    if cards:
        plans = len({plan for plan, _ in cards})
        yield teller.tell("organization-partner", organization=name, cards=len(cards), plans=plans)
