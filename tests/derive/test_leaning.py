"""What pages lean on: the plans that they name, and how many more there are that they do not."""

from dataclasses import replace

from generator.pipeline import Ready
from generator.render import Pen, drawings
from generator.view import CardView, PlanView
from generator.view.leaning import of_card, of_plan


def test_a_page_leans_on_how_many_others_use_an_indicator(ready: Ready) -> None:
    """Those that it counts and does not name may be of any plan."""
    card: CardView = next(one for one in ready.views.cards if one.indicators)
    first, *rest = card.indicators
    more = replace(card, indicators=(replace(first, more=first.more + 1), *rest))
    assert of_card(more) != of_card(card)
    assert of_card(replace(card)) == of_card(card)


def test_a_plan_leans_on_them_too(ready: Ready) -> None:
    plan: PlanView = next(one for one in ready.views.plans if one.major_indicators)
    first, *rest = plan.major_indicators
    more = replace(plan, major_indicators=(replace(first, more=first.more + 1), *rest))
    assert of_plan(more) != of_plan(plan)


def test_what_leans_on_the_same_has_one_leaning(ready: Ready) -> None:
    for card in ready.views.cards:
        assert of_card(card) is of_card(replace(card))


def test_a_drawing_keeps_all_that_its_view_leans_on(ready: Ready) -> None:
    """Cards to which narrative leads add to it."""
    site, mark = ready.views.site, "one more"
    leans = {key: replace(one, besides=mark) for key, one in ready.views.leans.items()}
    views = replace(ready.views, leans=leans)
    pen = Pen("fr", site, ready.root / site.settings.templates, facts=views.facts)
    drawn = {one.key: one.leans for one in drawings(views, pen) if one.key in leans}
    kept = [one.besides for one in drawn.values() if one]
    assert set(drawn) == set(leans)
    assert len(kept) == len(leans)
    assert all(one.startswith(mark) for one in kept)
    assert any(one != mark for one in kept)
