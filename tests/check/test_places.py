"""Problems stand where their value is written, and say what an editor needs."""

from generator.check import check
from generator.model.site import Site
from generator.model.types import Text
from generator.place import Origin, Place
from generator.problem import Problem
from tests.builders import a_budget, a_line, a_narrative, a_node, a_plan, a_site, an_origin, text

FILE = "data/plans/a-plan/plan.yml"


def only(site: Site, code: str) -> Problem:
    """The one problem of a site with a code."""
    (found,) = [problem for problem in check(site).problems if problem.rule.code == code]
    return found


def test_an_objective_without_indicator_in_both_languages() -> None:
    node = a_node(
        id="1.2",
        title=text("Accueillir", "Welcome"),
        indicators=(),
        origin=an_origin(id=(10, 9)),
    )
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF201")
    assert str(found.place) == f"{FILE}:10:5"
    assert found.found.in_("en") == (
        "Objective 1.2, “Welcome”, in “An action plan”, has no indicator, "
        "neither its own nor one of an item below it."
    )
    assert found.found.in_("fr") == (
        "Objectif 1.2, «\u00a0Accueillir\u00a0», dans «\u00a0Un plan d’action\u00a0»\u00a0: "
        "aucun indicateur, ni le sien ni celui d’un élément placé dessous."
    )


def test_a_long_title_is_cut() -> None:
    node = a_node(title=text("Mot " * 200, "Word " * 200), indicators=())
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF201").found.in_("en")
    assert "Word…”" in found
    assert len(found) < 300


def test_a_reference_in_a_list() -> None:
    node = a_node(leads=("a-ministry", "no"), origin=an_origin(leads=(12, 7), leads__1=(14, 9)))
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF210")
    assert found.place == Place(FILE, 14, 9)


def test_a_text_stands_at_its_field() -> None:
    node = a_node(title=Text({"fr": "Accueillir"}), origin=an_origin(title=(12, 7)))
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF501")
    assert found.place == Place(FILE, 12, 7)
    node = a_node(title=text("Accueillir", ""), origin=an_origin(title=(12, 7), title__en=(14, 9)))
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF501")
    assert found.place == Place(FILE, 14, 9)


def test_both_places_of_a_duplicate() -> None:
    nodes = (
        a_node(origin=an_origin(id=(10, 9))),
        a_node(origin=an_origin("data/plans/a-plan/nodes.csv", id=(3, 1))),
    )
    found = only(a_site(plans=(a_plan(nodes=nodes),)), "AF220")
    assert str(found.place) == "data/plans/a-plan/nodes.csv:3:1"
    assert f"{FILE}:10:9" in found.found.in_("en")


def test_both_sums_and_their_difference() -> None:
    origin = Origin("data/budgets/2007-2008/lines.csv", {"": (2, 1), "amount": (2, 40)})
    lines = (
        a_line("30.1", origin=origin),
        a_line("10.0", program="1"),
        a_line("20.0", program="2"),
    )
    found = only(a_site(budgets=(a_budget(lines=lines),)), "AF401")
    assert str(found.place) == "data/budgets/2007-2008/lines.csv:2:40"
    assert found.found.in_("en") == (
        "Expenditure, the portfolio, 2007-2008: 30.1 is stated, but its programs (2) add up to "
        "30.0; the difference is 0.1."
    )
    assert found.found.in_("fr") == (
        "Dépenses, le portefeuille, 2007-2008\u00a0: le total publié est 30,1, mais la somme de "
        "ses programmes (2) est 30,0\u00a0; l’écart est de 0,1."
    )


def test_a_link_stands_at_its_target() -> None:
    body = "## One\n\nSee `[code](/nowhere)` and\n[this](/plans/a-plan/x)."
    narratives = (a_narrative(body=body, line=5),)
    found = only(a_site(narratives=narratives), "AF601")
    assert str(found.place) == "content/plans/a-plan/index.en.md:8:8"


def test_a_fact_stands_at_its_braces() -> None:
    narratives = (a_narrative(body="About {{ nothing }}.", line=5),)
    found = only(a_site(narratives=narratives), "AF602")
    assert str(found.place) == "content/plans/a-plan/index.en.md:5:7"


def test_the_nearest_is_proposed() -> None:
    node = a_node(indicators=("an-indicater",))
    found = only(a_site(plans=(a_plan(nodes=(node,)),)), "AF210")
    assert found.fix.in_("en") == "Write an-indicator if that is what is meant."
    narratives = (a_narrative(body="[a](/organizations/ministry)"),)
    found = only(a_site(narratives=narratives), "AF601")
    assert found.fix.in_("en") == "Write /organizations/a-ministry if that is what is meant."
