"""A card in sentences: who answers for it, from when until when, what it has, what comes next."""

from collections.abc import Sequence

from generator.language.dates import written
from generator.model.organization import Organization
from generator.render.sentences.dates import told
from generator.render.sentences.progress import Progress
from generator.render.sentences.results import results
from generator.render.sentences.words import listed
from generator.render.words import plain
from generator.sentences import Teller
from generator.view import CardView


def card_sentences(
    card: CardView, found: Progress, of_plan: Sequence[Organization], teller: Teller
) -> list[str]:
    """All that a card says of itself; `of_plan` are those who answer for the whole plan."""
    return [
        *_leads(card, of_plan, teller),
        *card_figures(card, found, teller),
        *told(found.due, teller),
    ]


def card_figures(card: CardView, found: Progress, teller: Teller) -> list[str]:
    """The period of a card, how much it has, and whether results are published."""
    period = "card-period-of-plan" if found.is_of_plan else "card-period"
    own = [teller.tell("card-statuses", statuses=found.statuses)] if found.statuses else []
    return [
        teller.tell(period, period=written(found.period, teller.lang)),
        *_holds(card, teller),
        *own,
        *results((use.indicator for use in card.indicators), teller),
    ]


def _holds(card: CardView, teller: Teller) -> list[str]:
    """How many actions and indicators a card has; nothing where it has neither."""
    actions, indicators = len(card.actions), len(card.indicators)
    if not (actions or indicators):
        return []
    both = bool(actions and indicators)
    name = "card-holds" if both else "card-actions" if actions else "card-indicators"
    return [teller.tell(name, actions=actions, indicators=indicators)]


def _leads(card: CardView, of_plan: Sequence[Organization], teller: Teller) -> list[str]:
    """Who answers for a card: its own organizations, else those of its plan."""
    name = "card-leads" if card.leads else "card-leads-of-plan"
    answering = card.leads or of_plan
    if not answering:
        return []
    names = listed((called(one, teller.lang) for one in answering), teller.lang)
    return [teller.tell(name, organizations=names)]


def called(organization: Organization, lang: str) -> str:
    """An organization's name with its acronym."""
    name, acronym = plain(organization.name, lang), plain(organization.acronym, lang)
    return f"{name} ({acronym})" if acronym else name
