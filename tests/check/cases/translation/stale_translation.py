"""Translations that were left behind, and those that were not."""

from dataclasses import replace

from generator.model.site import Site
from generator.model.translation import NONE_CONFIRMED
from generator.model.types import Text
from tests.builders import (
    a_group,
    a_language,
    a_level,
    a_narrative,
    a_node,
    a_plan,
    a_site,
    a_statement,
    an_organization,
    confirmed,
    some_settings,
    text,
    twins,
)

THREE = some_settings(
    languages=(
        a_language(),
        a_language(code="en", name="English"),
        a_language(code="iu", name="ᐃᓄᒃᑎᑐᑦ"),
    ),
)


def listing(*services: Text) -> Site:
    """A site with an organization that lists these services."""
    return a_site(organizations=(an_organization(services=services),))


def titled(fr: str, en: str, **languages: str) -> Site:
    """A site with a plan of this title."""
    return a_site(plans=(a_plan(title=Text(fr=fr, en=en, **languages)),))


def since(before: Site, after: Site) -> Site:
    """A site as it is now, of which what stood before was confirmed."""
    return replace(after, confirmed=confirmed(before).confirmed)


def told(fr: str, en: str) -> Site:
    """A site with a page in both languages."""
    return a_site(narratives=(a_narrative(lang="fr", body=fr), a_narrative(body=en)))


def stated(words: Text) -> Site:
    """A site with a plan that states this."""
    return a_site(plans=(a_plan(statements=(a_group(items=(a_statement(text=words),)),)),))


NAMED = replace(twins()[0], title="Neuf")
A, B, C = text("Un", "One"), text("Deux", "Two"), text("Trois", "Three")

BAD = {
    "French changed": (
        since(titled("Un plan", "A plan"), titled("Un plan revu", "A plan")),
        ["a-plan"],
    ),
    "English changed": (
        since(titled("Un plan", "A plan"), titled("Un plan", "A better plan")),
        ["a-plan"],
    ),
    "one word that was the same in both": (
        since(titled("Sport", "Sport"), titled("Sports", "Sport")),
        ["a-plan"],
    ),
    "a figure": (since(titled("En 2010", "In 2010"), titled("En 2011", "In 2010")), ["a-plan"]),
    "one of a list, moved": (
        since(listing(A, B, C), listing(C, text("Deux ou trois", "Two"), A)),
        ["organizations/a-ministry"],
    ),
    "the text of a list without ids": (
        since(stated(text("Un.", "A finding.")), stated(text("Deux.", "A finding."))),
        ["a-plan/findings"],
    ),
    "a page": (since(told("Un.", "One."), told("Un ou deux.", "One.")), ["a-plan"]),
    "the words of a link": (
        since(told("[Un](/plans)", "One."), told("[Deux](/plans)", "One.")),
        ["a-plan"],
    ),
    "the title of a page": (
        since(a_site(narratives=twins()), a_site(narratives=(NAMED, twins()[1]))),
        ["a-plan"],
    ),
    "one of three languages": (
        since(
            replace(titled("Un", "One", iu="ᐊ"), settings=THREE),
            replace(titled("Un", "Number one", iu="ᐊ"), settings=THREE),
        ),
        ["a-plan"],
    ),
    "two of three languages": (
        since(
            replace(titled("Un", "One", iu="ᐊ"), settings=THREE),
            replace(titled("Le un", "The one", iu="ᐊ"), settings=THREE),
        ),
        ["a-plan"],
    ),
}
GOOD = {
    "a project that does not confirm": replace(
        since(titled("Un", "One"), titled("Deux", "One")), confirmed=NONE_CONFIRMED
    ),
    "as confirmed": confirmed(titled("Sport", "Sport")),
    "both changed": since(titled("Un", "One"), titled("Deux", "Two")),
    "never confirmed": confirmed(a_site(plans=())),
    "typography repaired": since(
        titled('Qu\'est-ce que "cela"? 5 %', 'It\'s "this" - 5%'),
        titled("Qu’est-ce que «\u00a0cela\u00a0»\u00a0? 5\u00a0%", "It’s “this” – 5%"),
    ),
    "a link mended": since(
        told("Voir [le plan](/plan).", "One."), told("Voir [le plan](/plans/a-plan).", "One.")
    ),
    "wrapped anew": since(told("Un\ndeux.\n", "One."), told("Un deux.", "One.\n")),
    "a list in another order": since(listing(A, B, C), listing(C, A, B)),
    "an item more, one less": since(listing(A, B), listing(B, C)),
    "the same English for two": since(
        listing(text("Appui", "Support")), listing(text("Appui", "Support"), text("Aide", "Help"))
    ),
    "a text that lacks a language": since(
        titled("Un", "One"), a_site(plans=(a_plan(title=Text(fr="Deux")),))
    ),
    "a language new to the site": since(
        titled("Un", "One"), replace(titled("Un", "One", iu="ᐊ"), settings=THREE)
    ),
    "a card that has another number": since(
        a_site(plans=(a_plan(levels=(a_level(card=True),), nodes=(a_node(id="1"),)),)),
        a_site(plans=(a_plan(levels=(a_level(card=True),), nodes=(a_node(id="2"),)),)),
    ),
}
