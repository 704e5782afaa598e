"""A card in sentences: who answers for it, from when until when, what it has, what comes next."""

from generator.language.dates import written
from generator.model.organization import Organization
from generator.render.sentences.dates import told
from generator.render.sentences.progress import Progress
from generator.render.sentences.results import results
from generator.render.sentences.words import inside, listed
from generator.render.words import plain
from generator.sentences import Teller
from generator.view import CardView
from generator.view.cards import ListedCard


def card_sentences(listed_card: ListedCard, found: Progress, teller: Teller) -> list[str]:
    """All that a card says of itself."""
    return [
        *_leads(listed_card, teller),
        *_period(found, teller),
        *card_figures(listed_card.card, found, teller),
        *told(found.due, teller),
    ]


def card_figures(card: CardView, found: Progress, teller: Teller) -> list[str]:
    """How much a card has, where its actions stand, and whether results are published."""
    own = [teller.tell("card-statuses", statuses=found.statuses)] if found.statuses else []
    return [
        *_holds(card, teller),
        *own,
        *results((use.indicator for use in card.indicators), teller),
    ]


def _period(found: Progress, teller: Teller) -> list[str]:
    """From when until when a card runs."""
    name = "card-period-of-plan" if found.is_of_plan else "card-period"
    return [teller.tell(name, period=written(found.period, teller.lang))]


def _holds(card: CardView, teller: Teller) -> list[str]:
    """How many actions and indicators a card has; nothing where it has neither."""
    actions, indicators = len(card.actions), len(card.indicators)
    if not (actions or indicators):
        return []
    both = bool(actions and indicators)
    name = "card-holds" if both else "card-actions" if actions else "card-indicators"
    return [teller.tell(name, actions=actions, indicators=indicators)]


def _leads(one: ListedCard, teller: Teller) -> list[str]:
    """Who answers for a card: its own organizations, else those of what it is part of."""
    if not one.leads:
        return []
    above = next((up for up in reversed(one.card.ancestors) if up.node.leads), None)
    name = "card-leads"
    if one.inherited:
        name = "card-leads-of-item" if above else "card-leads-of-plan"
    label = inside(plain(above.level.label, teller.lang)) if above else ""
    return [
        teller.tell(
            name,
            organizations=listed((called(org, teller.lang) for org in one.leads), teller.lang),
            item=f"{label} {above.node.number or ''}".strip() if above else "",
        )
    ]


def called(organization: Organization, lang: str) -> str:
    """An organization's name with its acronym."""
    name, acronym = plain(organization.name, lang), plain(organization.acronym, lang)
    return f"{name} ({acronym})" if acronym else name
