"""The home page: every plan and budget of a small site, the latest of a large one."""

from datetime import date

import pytest

from generator.derive import derive
from generator.model.site import Site
from generator.render import home
from generator.render.pen import Pen
from tests.builders import a_budget, a_line, a_plan, a_site, when
from tests.conftest import ROOT


def many(count: int) -> Site:
    """A site of so many plans of four years and budgets, the first of which began first."""
    return a_site(
        plans=tuple(
            a_plan(id=f"plan-{year}", period=when(f"{year}/{year + 4}"))
            for year in range(2000, 2000 + count)
        ),
        budgets=tuple(
            a_budget(
                id=f"budget-{year}",
                period=when(f"{year}"),
                years=(f"{year}",),
                lines=(a_line(year=f"{year}"),),
            )
            for year in range(2000, 2000 + count)
        ),
        today=date(2006, 6, 1),
    )


def drawn(site: Site, lang: str = "en") -> str:
    """The home page of a site."""
    pen = Pen(lang, site, ROOT / "overrides")
    return next(home.pages(derive(site), pen)).draw().content


def test_a_small_site_shows_all() -> None:
    html = drawn(many(home.MOST))
    assert html.count('class="af-plan"') == 2 * home.MOST
    assert "See all" not in html


@pytest.mark.parametrize(
    ("lang", "plans", "budgets"),
    [
        ("en", "See all 30 plans", "See all 30 budgets"),
        ("fr", "Voir les 30 plans", "Voir les 30 budgets"),
    ],
)
def test_a_large_site_shows_the_latest_and_the_way_to_all(
    lang: str, plans: str, budgets: str
) -> None:
    html = drawn(many(30), lang)
    assert html.count('class="af-plan"') == 2 * home.MOST
    assert plans in html
    assert budgets in html


def test_what_is_under_way_stands_first() -> None:
    site = many(30)
    found = home.latest(site.plans, lambda plan: plan.period, site.today)
    began = [plan.period.start.year for plan in found if plan.period.start]
    assert began[:5] == [2006, 2005, 2004, 2003, 2002]
    assert began[5:] == list(range(2029, 2022, -1))


def test_without_a_day_nothing_is_under_way() -> None:
    found = home.latest(many(30).plans, lambda plan: plan.period, None)
    assert [plan.id for plan in found] == [f"plan-{year}" for year in range(2029, 2017, -1)]


def test_a_period_without_a_start_is_the_oldest() -> None:
    plans = (a_plan(id="old", period=when("../2010")), *many(20).plans)
    assert "old" in [one.id for one in home.latest(plans, lambda one: one.period, date(2006, 6, 1))]
    assert "old" not in [one.id for one in home.latest(plans, lambda one: one.period, None)]
