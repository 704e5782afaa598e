"""What the real budget and plans say of themselves, word for word; and what invented ones say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.derive import derive
from generator.model.indicator import Indicator
from generator.model.plan import Plan
from generator.model.site import Site
from generator.pipeline import Ready
from generator.render.organization import answering
from generator.render.sentences.budget import budget_sentences
from generator.render.sentences.card import card_sentences
from generator.render.sentences.indicator import indicator_sentences
from generator.render.sentences.organization import organization_sentences
from generator.render.sentences.plan import plan_sentences
from generator.render.sentences.progress import progress
from generator.sentences import Teller
from generator.view import Views
from tests.builders import (
    a_budget,
    a_level,
    a_line,
    a_measure,
    a_node,
    a_plan,
    a_program,
    a_report,
    a_site,
    a_target,
    an_action,
    an_element,
    an_indicator,
    an_observation,
    text,
    when,
)

LANGS = ("fr", "en")
BUDGET = {
    "fr": """
Le portefeuille augmente de 5,1_% : il passe de 105_890,3_k$ en 2006-2007 à 111_313,3_k$ en \
2007-2008 (budget de dépenses).
L’élément «_Francisation_» reçoit 97,7_% de la hausse, soit 5_300,0_k$.
Amortissement_: 2_559,7_k$ en 2007-2008.
Investissements_: 6_715,0_k$ en 2007-2008, en hausse de 17,5_% par rapport à 5_715,0_k$ en \
2006-2007.
Crédits_: 115_468,6_k$ en 2007-2008, en hausse de 5,9_% par rapport à 109_045,6_k$ en 2006-2007.
Crédits permanents_: 9,6_k$ en 2007-2008, comme en 2006-2007.
Crédits à voter_: 115_459,0_k$ en 2007-2008, en hausse de 5,9_% par rapport à 109_036,0_k$ en \
2006-2007.
Effectif total_: 969 en 2007-2008, en baisse de 1,5_% par rapport à 984 en 2006-2007.
Le plus grand de ses 2 programmes est «_Immigration, Intégration et Communautés culturelles_», \
avec 99,3_% du portefeuille.
«_Organisme relevant du ministre_» représente 0,7_% du portefeuille, soit 727,8_k$ (budget de \
dépenses).
""",
    "en": """
The portfolio grows by 5.1%, from $105,890.3K in 2006-2007 to $111,313.3K in 2007-2008 \
(expenditure budget).
The element “Francization” receives 97.7% of the increase, that is, $5,300.0K.
Amortization: $2,559.7K in 2007-2008.
Investments: $6,715.0K in 2007-2008, up 17.5% from $5,715.0K in 2006-2007.
Appropriations: $115,468.6K in 2007-2008, up 5.9% from $109,045.6K in 2006-2007.
Permanent appropriations: $9.6K in 2007-2008, the same as in 2006-2007.
Appropriations to be voted: $115,459.0K in 2007-2008, up 5.9% from $109,036.0K in 2006-2007.
Total staff: 969 in 2007-2008, down 1.5% from 984 in 2006-2007.
The largest of its 2 programs is “Immigration, Integration and Cultural Communities”, with 99.3% \
of the portfolio.
“Body Reporting to the Minister” has 0.7% of the portfolio, $727.8K (expenditure budget).
""",
}
PLANS = {
    ("strategique-2008-2012", "fr"): """
Ce plan compte 4_enjeux, 7_orientations, 13_axes et 19_objectifs.
La période visée par ce plan est terminée (2008-2012).
Chaque objectif a au moins un indicateur.
Ce site ne présente aucun résultat pour les 40 indicateurs.
""",
    ("strategique-2008-2012", "en"): """
This plan has 4_issues, 7_orientations, 13_axes and 19_objectives.
The period of this plan has ended (2008-2012).
Each objective has at least one indicator.
This site shows no result for the 40 indicators.
""",
    ("integration-emploi-2008", "fr"): """
Ce plan compte 5_objectifs et 18_mesures.
Ce plan prévoit 57 actions.
Chaque mesure a au moins un indicateur.
Ce site ne présente aucun résultat pour les 36 indicateurs.
""",
    ("integration-emploi-2008", "en"): """
This plan has 5_objectives and 18_measures.
This plan includes 57 actions.
Each measure has at least one indicator.
This site shows no result for the 36 indicators.
""",
    ("francisation-integration-2018", "fr"): """
Ce plan compte 2_volets.
Ce plan prévoit 8 actions, chacune avec une date.
Prochaine date_: printemps 2018 (Principales actions pour améliorer l’intégration).
""",
    ("francisation-integration-2018", "en"): """
This plan has 2_components.
This plan includes 8 actions, each with a date.
Next date: spring 2018 (Main actions to improve integration).
""",
    ("solidarite-2010-2015", "fr"): """
Ce plan compte 1_orientation et 1_mesure.
La période visée par ce plan est terminée (2010-2015).
La seule date est passée_: décembre 2013.
""",
    ("solidarite-2010-2015", "en"): """
This plan has 1_orientation and 1_measure.
The period of this plan has ended (2010-2015).
Its only date has passed: December 2013.
""",
}
DAY = date(2018, 5, 1)


def typed(sentences: str) -> list[str]:
    """Sentences as typed above, where `_` stands for a no-break space."""
    return sentences.strip().replace("_", "\N{NO-BREAK SPACE}").replace(" :", "\u00a0:").split("\n")


@pytest.fixture(scope="module")
def views(ready: Ready) -> Views:
    return derive(replace(ready.site, today=DAY))


@pytest.mark.parametrize("lang", LANGS)
def test_the_real_budget(views: Views, lang: str) -> None:
    (view,) = views.budgets
    told = budget_sentences(view, Teller(lang, views.site.sentences))
    assert [*told.lead, *told.more] == typed(BUDGET[lang])
    assert len(told.lead) == 2


@pytest.mark.parametrize(("plan", "lang"), PLANS)
def test_the_real_plans(views: Views, plan: str, lang: str) -> None:
    view = next(one for one in views.plans if one.plan.id == plan)
    told = plan_sentences(view, DAY, Teller(lang, views.site.sentences))
    assert told == typed(PLANS[plan, lang])


def test_every_real_plan_is_typed(views: Views) -> None:
    assert {view.plan.id for view in views.plans} == {plan for plan, _ in PLANS}


def card(plan: Plan, lang: str, today: date | None = None, **more: Any) -> list[str]:
    """What the first card of a plan says."""
    views = derive(a_site(plans=(plan,), today=today, **more))
    one, teller = views.listing[0], Teller(lang)
    return card_sentences(one, progress(plan, one.card.node, today, teller), teller)


def test_a_card_says_who_when_how_much_and_what_comes_next() -> None:
    actions = (
        an_action(id="1-a1", schedule=when("2018-21"), status="completed"),
        an_action(id="1-a2", schedule=when("../2018-23"), status="under-way", text=text("Faire.")),
        an_action(id="1-a3", schedule=when("2018-22/2019"), status="completed"),
    )
    plan = a_plan(
        levels=(a_level(card=True),), nodes=(a_node(actions=actions, leads=("a-ministry",)),)
    )
    assert card(plan, "fr", DAY) == typed("""
Qui en répond_: Un ministère.
Période_: jusqu’en 2019.
Cette fiche compte 3 actions et 1 indicateur.
Ses actions_: 2 terminées et 1 en cours.
Ce site ne présente aucun résultat pour l’indicateur.
Prochaine date_: printemps 2018 (Une action).
""")
    assert card(plan, "fr", date(2018, 8, 1))[-1].endswith("automne 2018 (Faire).")
    assert card(plan, "en", date(2020, 1, 1))[-1] == (
        "All of its 3 dates have passed; the last was 2019."
    )
    assert "Next" not in " ".join(card(plan, "en", None))


@pytest.mark.parametrize(
    ("schedules", "said"),
    [
        (("2018-21", "2018-22/2019"), "Période\u00a0: printemps 2018 à 2019."),
        (("../2018-23", "2018-22/2019"), "Période\u00a0: jusqu’en 2019."),
        (("2018/..", "2018-22/2019"), "Période\u00a0: à partir de 2018."),
    ],
)
def test_what_one_action_leaves_open_is_open_for_the_whole(
    schedules: tuple[str, ...], said: str
) -> None:
    actions = tuple(
        an_action(id=f"1-a{at}", schedule=when(one)) for at, one in enumerate(schedules, 1)
    )
    plan = a_plan(levels=(a_level(card=True),), nodes=(a_node(actions=actions),))
    assert card(plan, "fr")[0] == said


def test_a_card_without_its_own_leads_or_dates_has_those_of_its_plan() -> None:
    plan = a_plan(
        levels=(a_level(card=True),), nodes=(a_node(indicators=()),), leads=("a-ministry",)
    )
    assert card(plan, "en") == [
        "Who answers for it: A ministry, for the whole plan.",
        "Period, that of the plan: 2008-2012.",
    ]


def test_a_card_whose_leads_stand_above_it() -> None:
    levels = (a_level(kind="theme", label=text("Thème", "Theme")), a_level(card=True))
    theme = a_node(id="t", kind="theme", number="2", leads=("a-ministry",), indicators=())
    plan = a_plan(levels=levels, nodes=(theme, a_node(parent="t", indicators=())))
    assert card(plan, "fr")[0] == "Qui en répond\u00a0: Un ministère (thème 2)."


def test_results_are_counted() -> None:
    done = an_indicator(id="done", observations=(an_observation(),))
    plan = a_plan(nodes=(a_node(indicators=("done", "an-indicator")),))
    site = a_site(plans=(plan,), indicators=(done, an_indicator()))
    (view,) = derive(site).plans
    assert plan_sentences(view, None, Teller("fr"))[-1] == (
        "Des résultats sont publiés pour 1 de ses 2 indicateurs."
    )
    assert plan_sentences(view, None, Teller("en"))[-1] == (
        "Results are published for 1 of its 2 indicators."
    )


def test_some_items_are_measured() -> None:
    nodes = (a_node(), a_node(id="2", indicators=()), a_node(id="3", indicators=()))
    (view,) = derive(a_site(plans=(a_plan(nodes=nodes),))).plans
    assert plan_sentences(view, None, Teller("fr"))[1] == (
        "1 objectif sur 3 a au moins un indicateur."
    )


INDICATORS: Mapping[str, tuple[Indicator, str, str]] = {
    "a range, no result": (
        an_indicator(targets=(a_target(value=None, min=Decimal(46700), max=Decimal(49000)),)),
        (
            "La cible est de 46_700 à 49_000 personnes (2010). "
            "Ce site ne présente aucun résultat pour cet indicateur."
        ),
        "The target is 46,700 to 49,000 people (2010). This site shows no result for it.",
    ),
    "at least": (
        an_indicator(scale="percent", targets=(a_target(value=None, min=Decimal(75)),)),
        (
            "La cible est d’au moins 75_% (2010). "
            "Ce site ne présente aucun résultat pour cet indicateur."
        ),
        "The target is at least 75% (2010). This site shows no result for it.",
    ),
    "met": (
        an_indicator(
            targets=(a_target(),),
            baseline=an_observation(period=when("2007"), value=Decimal(11)),
            observations=(an_observation(period=when("2010"), value=Decimal(52)),),
        ),
        (
            "La cible est de 50 personnes (2010). Le dernier résultat publié est de 52 personnes "
            "(2010), contre 11 personnes au départ (2007). La cible de cette période est atteinte."
        ),
        (
            "The target is 50 people (2010). The last result published is 52 people (2010), "
            "against 11 people at the start (2007). The target of that period is met."
        ),
    ),
    "missed, the other way": (
        an_indicator(
            direction="decrease",
            targets=(a_target(),),
            observations=(an_observation(period=when("2010"), value=Decimal(52)),),
        ),
        (
            "La cible est de 50 personnes (2010). Le dernier résultat publié est de 52 personnes "
            "(2010). La cible de cette période n’est pas atteinte."
        ),
        (
            "The target is 50 people (2010). The last result published is 52 people (2010). The "
            "target of that period is not met."
        ),
    ),
    "of another period": (
        an_indicator(
            scale="change",
            targets=(a_target(), a_target(period=when("2012"))),
            observations=(an_observation(value=Decimal("-3.2")),),
        ),
        (
            "2 cibles sont fixées_; la dernière est de 50_% (2012). Le dernier résultat publié "
            "est de −3,2_% (2009)."
        ),
        "2 targets are set; the last is 50% (2012). The last result published is −3.2% (2009).",
    ),
    "in words": (
        an_indicator(
            scale="words",
            targets=(a_target(value=None, text=text("Un plan adopté.", "A plan adopted.")),),
        ),
        "La cible (2010)_: Un plan adopté. Ce site ne présente aucun résultat pour cet indicateur.",
        "The target (2010): A plan adopted. This site shows no result for it.",
    ),
    "a starting point alone": (
        an_indicator(baseline=an_observation(period=when("2007"), value=Decimal(0))),
        (
            "Aucune cible chiffrée ou datée n’est publiée. Le point de départ est de 0 personnes "
            "(2007). Ce site ne présente aucun résultat pour cet indicateur."
        ),
        (
            "No target with a figure or a date is published. The starting point is 0 people "
            "(2007). This site shows no result for it."
        ),
    ),
}


@pytest.mark.parametrize("label", INDICATORS)
def test_indicators(label: str) -> None:
    indicator, french, english = INDICATORS[label]
    for lang, expected in (("fr", french), ("en", english)):
        told = " ".join(indicator_sentences(indicator, Teller(lang)))
        assert told == expected.replace("_", "\N{NO-BREAK SPACE}")


def money(*before: str, now: tuple[str, ...] = ("30.0", "10.0", "20.0"), **more: Any) -> Site:
    """A budget of two programs: the whole and each part, the year before and now."""
    programs: tuple[dict[str, str], ...] = ({}, {"program": "1"}, {"program": "2"})
    lines = [a_line(one, **place) for one, place in zip(now, programs, strict=True)]
    lines += [
        a_line(one, year="2006-2007", **place) for one, place in zip(before, programs, strict=False)
    ]
    return a_site(budgets=(a_budget(lines=tuple(lines), **more),))


def lead(site: Site, lang: str = "en") -> str:
    (view,) = derive(site).budgets
    return " ".join(budget_sentences(view, Teller(lang)).lead)


def test_a_budget_that_shrinks() -> None:
    site = money("40.0", "18.0", "22.0")
    assert lead(site) == (
        "The portfolio shrinks by 25.0%, from $40.0K in 2006-2007 to $30.0K in 2007-2008 "
        "(expenditure). “A program” takes 80.0% of the decrease, that is, $8.0K."
    )
    assert "baisse" in lead(site, "fr")


def test_a_budget_whose_parts_go_both_ways_has_no_share_of_the_change() -> None:
    assert lead(money("29.0", "19.0", "10.0")).endswith("“A program” changes the most: $10.0K.")


def test_a_budget_that_stays_has_no_largest_change() -> None:
    assert lead(money("30.0", "20.0", "10.0")) == (
        "The portfolio stays at $30.0K in 2007-2008, as in 2006-2007 (expenditure)."
    )


def test_a_change_from_nothing_has_no_per_cent() -> None:
    assert lead(money("0.0", "0.0", "0.0")).startswith(
        "The portfolio comes to $30.0K in 2007-2008 (expenditure)."
    )


def test_a_budget_without_the_year_before() -> None:
    assert lead(money()) == "The portfolio comes to $30.0K in 2007-2008 (expenditure)."
    assert lead(money(years=("2007-2008",))).count(".") == 2


def test_parts_that_are_not_all_published_are_not_compared() -> None:
    assert "increase" not in lead(money("20.0", "5.0"))


def test_a_program_whose_elements_are_not_published_stands_for_them() -> None:
    programs = (a_program(elements=(an_element(),)), a_program(id="2"))
    assert "100.0% of the increase" in lead(money("25.0", "5.0", "20.0", programs=programs))


def test_a_budget_without_totals_says_nothing() -> None:
    assert lead(a_site(budgets=(a_budget(lines=(), measures=(a_measure(),)),))) == ""


def test_an_organization_counts_its_cards_and_parts(views: Views) -> None:
    by_id = {view.organization.id: view for view in views.organizations}
    cards = answering(views.listing)
    assert organization_sentences(by_id["micc"], "MICC", Teller("fr"), cards["micc"]) == [
        "Cette organisation répond de 2 plans entiers.",
        (
            "Cette organisation répond de 41 fiches dans 3 plans\u00a0: 17 la nomment, "
            "et le reste fait partie d’un ensemble dont elle répond."
        ),
        "7 organisations en relèvent directement.",
    ]
    assert organization_sentences(by_id["mess"], "MESS", Teller("en"), cards["mess"]) == [
        "This organization answers for one card in one plan.",
        "This organization is a partner for 3 cards in one plan.",
    ]


def test_a_report_tells_the_status_in_place_of_actions() -> None:
    node = a_node(actions=(an_action(status="completed"),), reports=(a_report(status="delayed"),))
    plan = a_plan(nodes=(node,))
    found = progress(plan, node, None, Teller("en"))
    assert (found.statuses, str(found.reported)) == ("", "2010-04/2011-03")
