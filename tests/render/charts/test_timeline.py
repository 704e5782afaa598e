"""Pictures of schedules: vague ends, open ends, today, and words that agree."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive import derive
from generator.page import Page
from generator.pipeline import Ready
from generator.render.charts import Timeline, timeline
from generator.render.charts.timeline import MOST
from tests.builders import a_node, a_plan, a_site, an_action, text, when
from tests.render.charts.drawing import drawn, places, shape, tree, words


def chart_of(
    *dates: str, today: date | None = None, lang: str = "en", **changes: Any
) -> Timeline | None:
    """The picture of a plan with an action on each of these dates."""
    actions = tuple(
        an_action(id=f"a{n}", schedule=when(one), **changes) for n, one in enumerate(dates)
    )
    plan = a_plan(nodes=(a_node(number="1", actions=actions),))
    (view,) = derive(a_site(plans=(plan,))).plans
    return timeline(view.schedule, today, lang)


def html_of(chart: Timeline, lang: str = "en") -> str:
    return drawn("timeline", "timeline(one, none, files)", chart, lang)


def kinds(edtf: str) -> list[str]:
    """The parts of the bar of a date, beside another one of years."""
    chart = chart_of(edtf, "2017-01-01/2021-12-31")
    assert chart
    item = next(one for group in chart.groups for one in group.items if one.when.text == edtf)
    return [box.kind for box in item.boxes]


@pytest.mark.parametrize(
    ("edtf", "found"),
    [
        ("2018-06-30", ["sure"]),
        ("2018-23", ["vague"]),
        ("2018", ["vague"]),
        ("2018-02", ["vague"]),
        ("../2018-23", ["until", "vague"]),
        ("../2018-06-30", ["until", "sure"]),
        ("2018-21/..", ["vague", "since"]),
        ("2018-21/2019-22", ["vague", "sure", "vague"]),
        ("2018/2020", ["sure"]),
        ("2018-01-15/2018-23", ["sure", "vague"]),
        ("2018-21/2018-21", ["vague"]),
        ("2018~/2020", ["vague", "sure"]),
    ],
)
def test_an_end_is_as_vague_as_the_document(edtf: str, found: list[str]) -> None:
    assert kinds(edtf) == found


def test_one_date_is_no_picture_and_neither_are_too_many() -> None:
    assert chart_of("2018") is None
    assert chart_of(*["2018"] * (MOST + 1)) is None
    assert chart_of(*["2018"] * MOST)


@pytest.mark.parametrize(
    ("today", "drawn_"),
    [
        (None, False),
        (date(2016, 12, 31), False),
        (date(2018, 5, 5), True),
        (date(2020, 1, 1), False),
    ],
)
def test_the_day_of_the_build_is_drawn_where_it_falls_within(
    today: date | None, drawn_: bool
) -> None:
    chart = chart_of("2017", "2019", today=today)
    assert chart
    assert bool(chart.today) is drawn_
    assert ("chart-today" in html_of(chart)) is drawn_


@pytest.mark.parametrize(
    ("dates", "fr", "en"),
    [
        (
            ("2018-02", "../2018-23", "2018-21/2019-22"),
            "3 dates\u00a0; première échéance\u00a0: février 2018\u00a0; dernière\u00a0: été 2019.",
            "3 dated items; first deadline: February 2018; last: summer 2019.",
        ),
        (
            ("2018", "2018", "2018-21/.."),
            "3 dates\u00a0; échéance de toutes\u00a0: 2018. 1 est sans date de fin.",
            "3 dated items; deadline of all: 2018. 1 has no end date.",
        ),
        (
            ("2018-21/..", "2019/.."),
            "2 dates. 2 sont sans date de fin.",
            "2 dated items. 2 have no end date.",
        ),
    ],
)
def test_the_sentence_names_the_deadlines(dates: tuple[str, ...], fr: str, en: str) -> None:
    for lang, said in (("fr", fr), ("en", en)):
        chart = chart_of(*dates, lang=lang)
        assert chart
        found = words(html_of(chart, lang), "chart-says")
        assert found.replace("février\u00a0", "février ") == said


def test_a_long_action_is_cut_at_a_word_and_leads_to_the_whole() -> None:
    chart = chart_of("2018", "2019", text=text("mot " * 60, "word " * 60))
    assert chart
    html = html_of(chart)
    assert "word…</a>" in html
    assert 'href="../../plans/a-plan/#x-1"' in html


DATES = st.dates(date(1000, 1, 1), date(9998, 12, 31))
WHENS = st.one_of(
    DATES.map(str),
    DATES.map(lambda day: f"{day.year:04}-2{day.month % 4 + 1}"),
    DATES.map(lambda day: f"../{day:%Y-%m}" if day.year > 999 else "../2018"),
    DATES.map(lambda day: f"{day.year:04}/.."),
    st.tuples(DATES, DATES).map(lambda both: f"{min(both)}/{max(both)}"),
)


@settings(max_examples=40)
@given(st.lists(WHENS, min_size=2, max_size=8), st.one_of(st.none(), DATES))
def test_whatever_the_dates_every_bar_is_in_view(dates: list[str], today: date | None) -> None:
    fr, en = (chart_of(*dates, today=today, lang=lang) for lang in ("fr", "en"))
    assert fr
    assert en
    html = html_of(fr, "fr")
    assert shape(html) == shape(html_of(en))
    assert tree(html) is not None
    assert all(0 <= place <= 100 for place in places(html))
    years = [int(year) for _, year in fr.years]
    assert years == sorted(years)
    assert 1 <= len(years) <= 6
    for group in fr.groups:
        for item in group.items:
            for box in item.boxes:
                assert Decimal(box.x) + Decimal(box.width) <= Decimal("100.01")


def page(ready: Ready, key: str, lang: str) -> Page:
    return next(one for one in ready.pages if (one.key, one.lang) == (key, lang))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_real_schedule_is_drawn_and_organizations_stand_in_their_tree(
    ready: Ready, lang: str
) -> None:
    schedule = page(ready, "plans/francisation-integration-2018", lang).content
    assert schedule.count('id="chart-schedule"') == 1
    place = page(ready, "organizations/micc", lang).content
    assert place.count('class="chart-tree"') == 1
    assert place.count('<strong aria-current="page">') == 1
