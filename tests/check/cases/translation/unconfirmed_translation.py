"""Translations that nobody has confirmed: one hint for each table."""

from dataclasses import replace

from generator.model.translation import NONE_CONFIRMED
from generator.model.types import Text
from tests.builders import (
    a_narrative,
    a_node,
    a_plan,
    a_site,
    an_origin,
    confirmed,
    text,
    twins,
)
from tests.check.cases.translation.stale_translation import THREE, listing, since, titled, told

BAD = {
    "a text that is new": (
        since(a_site(), a_site(plans=(a_plan(summary=text("Résumé.", "Summary.")),))),
        ["a-plan"],
    ),
    "changed in both": (since(titled("Un", "One"), titled("Deux", "Two")), ["a-plan"]),
    "many in one file": (
        since(
            a_site(),
            a_site(
                plans=(
                    a_plan(
                        nodes=tuple(
                            a_node(id=f"{n}", title=text(f"Le {n}", f"The {n}"), origin=an_origin())
                            for n in range(40)
                        )
                    ),
                )
            ),
        ),
        ["a-plan/0"],
    ),
    "pages": (
        since(a_site(), a_site(narratives=(*twins(), *twins("index", "C.")))),
        ["a-plan"],
    ),
    "data and pages": (
        since(titled("Un", "One"), replace(told("Deux", "Two"), plans=titled("Le", "The").plans)),
        ["a-plan", "a-plan"],
    ),
    "one of a list": (
        since(listing(text("Un", "One")), listing(text("Un", "One"), text("Aide", "Help"))),
        ["organizations/a-ministry"],
    ),
    "a language new to the site": (
        since(titled("Un", "One"), replace(titled("Un", "One", iu="ᐊ"), settings=THREE)),
        ["a-plan"],
    ),
}
GOOD = {
    "a project that does not confirm": replace(titled("Un", "One"), confirmed=NONE_CONFIRMED),
    "as confirmed": confirmed(a_site(narratives=twins())),
    "one language changed": since(titled("Un", "One"), titled("Deux", "One")),
    "a text that lacks a language": since(
        titled("Un", "One"), a_site(plans=(a_plan(title=Text(fr="Deux")),))
    ),
    "a page without its twin": since(a_site(), a_site(narratives=(a_narrative(),))),
    "what is gone": since(listing(text("Un", "One"), text("Deux", "Two")), listing()),
    "a list in another order": since(
        listing(text("Un", "One"), text("Deux", "Two")),
        listing(text("Deux", "Two"), text("Un", "One")),
    ),
}
