"""Texts that are the same in both languages: rightly, and for want of a translation."""

from typing import Any

from generator.model.checks import SiteChecks
from generator.model.site import Site
from tests.builders import (
    a_language,
    a_level,
    a_narrative,
    a_node,
    a_plan,
    a_site,
    a_source,
    a_term,
    an_organization,
    some_settings,
    text,
)
from tests.check.cases.language.different_figures import page


def node(words: str, **changes: Any) -> Site:
    same = text(words, words)
    return a_site(plans=(a_plan(nodes=(a_node(title=same),)),), **changes)


FRENCH = "Le ministère agit avec ses partenaires dans toutes les régions."
ENGLISH = "The ministry acts with its partners in every region."
BAD = {
    "French": (node("Plan stratégique du ministère"), ["a-plan/1"]),
    "French without accents": (node("Les plans de la ville"), ["a-plan/1"]),
    "English": (node("Better services for newcomers"), ["a-plan/1"]),
    "a short title": (node("Strategic Plan 2008-2012"), ["a-plan/1"]),
    "other spaces": (
        a_site(
            plans=(
                a_plan(
                    summary=text("Les «\u00a0plans\u00a0» de l’État", "Les « plans » de l'État")
                ),
            )
        ),
        ["a-plan"],
    ),
    "a page": (page(f"## A\n\n{FRENCH}", f"## A\n\n{FRENCH}"), ["a-plan"]),
    "a page in English": (page(f"{ENGLISH}\n\nB.", f"{ENGLISH}\n\nC."), ["a-plan"]),
    "one paragraph": (
        page(f"Un mot.\n\n{FRENCH}\n\nFin.", f"A word.\n\n{FRENCH}\n\nEnd."),
        ["a-plan"],
    ),
    "a description": (
        a_site(
            narratives=tuple(
                a_narrative(lang=lang, body=lang, description="Les mesures et le suivi")
                for lang in ("fr", "en")
            )
        ),
        ["a-plan"],
    ),
}
GOOD = {
    label: node(words)
    for label, words in {
        "a word": "Sport",
        "a word and a year": "Budget 2007-2008",
        "cognates": "Budget, immigration, transport",
        "a name": "Emploi-Québec",
        "a name in several words": "Montréal International",
        "an acronym": "MICC",
        "a number": "52 400",
        "a formula": "A = B / C × 100",
        "one French word": "Ministère",
    }.items()
} | {
    "an organization with one official name": a_site(
        organizations=(
            an_organization(name=text("Institut de la statistique", "Institut de la statistique")),
        )
    ),
    "its name in a title": node(
        "Institut de la statistique",
        organizations=(
            an_organization(name=text("Institut de la statistique", "Institut de la statistique")),
        ),
    ),
    "a term": a_site(terms=(a_term(term=text("Pacte pour l’emploi", "Pacte pour l’emploi")),)),
    "a document in its own language": a_site(
        sources=(a_source(title=text("Le plan de la ville", "Le plan de la ville")),)
    ),
    "listed as the same": node(
        "Les plans de la ville",
        settings=some_settings(checks=SiteChecks(same_in_all=("Les plans de la ville",))),
    ),
    "a site in one language": a_site(
        settings=some_settings(languages=(a_language(),)),
        plans=(a_plan(nodes=(a_node(title=text(FRENCH)),)),),
    ),
    "levels": a_site(plans=(a_plan(levels=(a_level(label=text("Orientation", "Orientation")),)),)),
    "a translated page": page(FRENCH, ENGLISH),
    "a quotation": page(f"> {FRENCH}", f"> {FRENCH}"),
    "code": page(f"```\n{FRENCH}\n```", f"```\n{FRENCH}\n```"),
}
