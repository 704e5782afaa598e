"""An organization in sentences: for how much it answers, its budget, its parts."""

from collections.abc import Iterable, Iterator

from generator.sentences import Teller
from generator.view import NodeLink, OrganizationView


def organization_sentences(view: OrganizationView, name: str, teller: Teller) -> list[str]:
    """All that an organization says of itself, its money aside."""
    whole = sum(view.organization.id in plan.leads for plan in view.plans)
    found = []
    if whole:
        found.append(teller.tell("organization-plans", organization=name, plans=whole))
    found += _cards("organization-cards", view.leads, name, teller)
    found += _cards("organization-partner", view.partners, name, teller)
    if view.children:
        count = len(view.children)
        found.append(teller.tell("organization-parts", organization=name, count=count))
    return found


def _cards(sentence: str, links: Iterable[NodeLink], name: str, teller: Teller) -> Iterator[str]:
    """In how many cards, of how many plans, an organization has a part; nothing where in none."""
    cards = {(link.plan.id, link.key) for link in links if link.level.card}
    if cards:
        plans = len({plan for plan, _ in cards})
        yield teller.tell(sentence, organization=name, cards=len(cards), plans=plans)
