"""Texts with which a plan was begun: still there, and replaced."""

from generator.begin.texts import text as begun
from generator.model.settings import Language
from generator.model.types import Text
from tests.builders import (
    a_narrative,
    a_node,
    a_plan,
    a_site,
    a_source,
    an_organization,
    some_settings,
    text,
)
from tests.check.cases.language.different_figures import page

BAD = {
    "a title": (
        a_site(plans=(a_plan(title=text("Titre du plan", "Title of the plan")),)),
        ["a-plan"],
    ),
    "in one language": (
        a_site(plans=(a_plan(title=text("Vision 2030", "Title of the plan")),)),
        ["a-plan"],
    ),
    "of an item": (
        a_site(
            plans=(
                a_plan(nodes=(a_node(title=text(begun("measure", "fr"), begun("measure", "en"))),)),
            )
        ),
        ["a-plan/1"],
    ),
    "a page": (page(begun("narrative", "fr") + "\n", begun("narrative", "en") + "\n"), ["a-plan"]),
    "an organization": (
        a_site(
            organizations=(
                an_organization(name=text(*(begun("organization", one) for one in ("fr", "en")))),
            )
        ),
        ["organizations/a-ministry"],
    ),
    "in English where nobody translated it": (
        a_site(
            settings=some_settings(languages=(Language(code="iu", name="Inuktitut"),)),
            sources=(a_source(title=Text(iu=begun("document", "iu"))),),
            narratives=(a_narrative(lang="iu"),),
        ),
        ["sources/a-source"],
    ),
}
GOOD = {
    "the plan’s own": a_site(plans=(a_plan(title=text("Vision 2030", "Vision 2030")),)),
    "a text that goes on": page(
        begun("narrative", "fr") + " Voici.", begun("narrative", "en") + " Here."
    ),
    "of another language": a_site(
        plans=(a_plan(title=text("Title of the plan", "Titre du plan")),)
    ),
}
