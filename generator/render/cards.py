"""The page of all cards: the complete list, and the choices by which a script narrows it.

Without a script the list stands whole, by plan. Every value of a filter is the same in every
language, so that an address with choices in it means the same in each.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from babel import Locale
from markupsafe import Markup

from generator.language import numbers
from generator.language.collation import in_order
from generator.language.words import gettext, ngettext
from generator.model import addresses
from generator.model.organization import Organization
from generator.model.plan import Plan
from generator.packed import digest
from generator.page import Drawing, Page, Part, SearchEntry
from generator.render.narrative import prose
from generator.render.pen import Pen
from generator.render.pieces import Pieces
from generator.render.plan import short
from generator.render.words import plain
from generator.view import Views, leaning
from generator.view.cards import ListedCard

_LONGEST = 60
"""The most years that a filter takes from one period, whose far end may be a slip."""
_SAMPLES = (0, 1, 2, 3, 5, 6, 11, 20, 100, 1_000_000)
"""Numbers among which every plural category of CLDR that whole numbers have is found."""


Years = tuple[int | None, int | None]
"""A first and a last year; `None` where a side is open."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter: what stands in the address, and what the reader sees."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter with the values that it offers: those that some card has."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one plan, drawn, with the years that all those without their own have."""

    plan: Plan
    anchor: str
    years: Years
    cards: Markup


def pages(views: Views, pen: Pen) -> Iterator[Drawing]:
    """The one page of all cards, with a part for each plan."""
    found = [tuple(some) for _, some in groupby(views.listing, lambda one: one.card.plan.id)]
    plans = [cards[0].card.plan for cards in found]
    parts = map(partial(_part, pen), plans, found)
    yield pen.drawing("cards", _cards, views, plans, parts=parts)


def _part(pen: Pen, plan: Plan, cards: Sequence[ListedCard]) -> Part:
    """The cards of a plan. Their places by date depend on those of all plans."""

    def made() -> str:
        bands = {name: said[:1].lower() + said[1:] for name, said in _bands(pen).items()}
        values = {"cards": cards, "years": _spanned(plan), "bands": bands}
        return pen.piece("cards", "cards/of_plan.html", **values)

    ranks = digest([one.rank for one in cards])
    return pen.part("cards", f"{plan.id}/{ranks}", made, leaning.of_part(plan))


def _cards(views: Views, plans: Sequence[Plan], pen: Pen, made: Sequence[str]) -> Page:
    """The list of all cards with its filters."""
    pieces = Pieces()
    narrative = prose(views, pen.lang, "cards")
    title = narrative.title or pen.words("All cards")
    about = narrative.description or pen.words(
        "Every objective and measure of every plan: who answers for it, where it stands, and when."
    )
    return pen.page(
        "cards",
        "cards/cards.html",
        title=title,
        description=about,
        search=(SearchEntry(title=title, text=about),),
        scripts=("filters",),
        narrative=narrative,
        pieces=pieces,
        groups=[
            Group(plan, addresses.anchor(f"plan-{plan.id}"), _spanned(plan), pieces.place(cards))
            for plan, cards in zip(plans, made, strict=True)
        ],
        count=len(views.listing),
        filters=tuple(one for one in _filters(views.listing, pen) if _narrows(one)),
        dated=any(one.rank for one in views.listing),
        stated=any(one.status for one in views.listing),
        forms=json.dumps(_forms(pen.lang), ensure_ascii=False),
    )


def _spanned(plan: Plan) -> Years:
    """The years of a plan."""
    start, end = plan.period.start, plan.period.end
    return start.year if start else None, end.year if end else None


def _narrows(one: Filter) -> bool:
    """Whether a filter tells some cards from others."""
    return len(one.choices) > 1


def _filters(listing: tuple[ListedCard, ...], pen: Pen) -> Iterator[Filter]:
    """Every filter, in the order of the form."""
    yield Filter("plan", pen.words("Plan"), tuple(_plans(listing, pen.lang)))
    yield Filter("level", pen.words("Level"), tuple(_levels(listing, pen.lang)))
    yield Filter("org", pen.words("Organization"), tuple(_organizations(listing, pen.lang)))
    yield Filter("status", pen.words("Status"), tuple(_states(listing, pen)))
    yield Filter("year", pen.words("Year"), tuple(_years(listing)))
    yield Filter("clientele", pen.words("Clientele"), tuple(_clientele(listing, pen)))


def _plans(listing: Iterable[ListedCard], lang: str) -> Iterator[Choice]:
    """The plans that have cards, in their order."""
    plans = {one.card.plan.id: one.card.plan for one in listing}
    return (Choice(plan.id, short(plan, lang)) for plan in plans.values())


def _levels(listing: Iterable[ListedCard], lang: str) -> Iterator[Choice]:
    """The kinds of level, each under every name that plans give it."""
    names: dict[str, dict[str, None]] = {}
    for one in listing:
        level = one.card.level
        names.setdefault(level.kind, {})[plain(level.label, lang)] = None
    return (Choice(kind, " / ".join(labels)) for kind, labels in names.items())


def _organizations(listing: Iterable[ListedCard], lang: str) -> list[Choice]:
    """The organizations that answer for something, in the order of the alphabet."""
    found = {org.id: org for one in listing for org in one.organizations}
    choices = (Choice(org.id, named(org, lang)) for org in found.values())
    return in_order(choices, lambda choice: choice.label, lang)


def named(org: Organization, lang: str) -> str:
    """An organization's name, with its acronym where it has one."""
    acronym = plain(org.acronym, lang)
    return plain(org.name, lang) + (f" ({acronym})" if acronym else "")


def _states(listing: tuple[ListedCard, ...], pen: Pen) -> Iterator[Choice]:
    """The statuses that cards have; and that of having none, where some have one."""
    words = {
        "not-started": pen.words("Not started"),
        "under-way": pen.words("Under way"),
        "completed": pen.words("Completed"),
        "delayed": pen.words("Delayed"),
        "abandoned": pen.words("Abandoned"),
    }
    found = {one.status for one in listing}
    yield from (Choice(name, label) for name, label in words.items() if name in found)
    if None in found and len(found) > 1:
        yield Choice("none", pen.words("No status published"))


def _years(listing: Iterable[ListedCard]) -> list[Choice]:
    """The years that some card covers, from the last; what is open adds none of its own."""
    found: set[int] = set()
    for one in listing:
        first, last = one.years
        if first is None or last is None:
            found |= {year for year in (first, last) if year is not None}
        else:
            found.update(range(first, min(last, first + _LONGEST) + 1))
    return [Choice(str(year), str(year)) for year in sorted(found, reverse=True)]


def _clientele(listing: tuple[ListedCard, ...], pen: Pen) -> Iterator[Choice]:
    """How many people reports speak of; and the cards without such a report."""
    found = {name for one in listing for name in one.clientele}
    yield from (Choice(name, label) for name, label in _bands(pen).items() if name in found)
    if found and not all(one.clientele for one in listing):
        yield Choice("none", pen.words("Not mentioned in any report"))


def _bands(pen: Pen) -> Mapping[str, str]:
    """How many people a report speaks of, in words."""
    hundred, thousand, more = (numbers.decimal(n, pen.lang) for n in (100, 1000, 10000))
    return {
        "up-to-99": pen.words("Fewer than {number} people", number=hundred),
        "100-to-999": pen.words(
            "{least} to {most} people", least=hundred, most=numbers.decimal(999, pen.lang)
        ),
        "1000-to-9999": pen.words(
            "{least} to {most} people", least=thousand, most=numbers.decimal(9999, pen.lang)
        ),
        "10000-or-more": pen.words("{number} people or more", number=more),
        "not-applicable": pen.words("Not applicable"),
        "not-available": pen.words("The report gives no figure"),
    }


def _forms(lang: str) -> dict[str, str]:
    """How many cards there are, for each plural category of a language, for the script to fill."""
    rule = Locale.parse(numbers.locale(lang).replace("-", "_")).plural_form
    samples = {rule(number): number for number in reversed(_SAMPLES)}
    counted = {
        category: ngettext("{count} card", "{count} cards", number, lang)
        for category, number in samples.items()
    }
    return {**counted, "of": gettext("{cards} out of {total}", lang)}
