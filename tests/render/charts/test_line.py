"""Pictures of indicators: what is drawn, what is said, and when there is nothing to draw."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.numbers import MINUS
from generator.model.indicator import Indicator, Observation, Target
from generator.model.types import Absent
from generator.model.when import parse
from generator.render.charts import line_chart
from tests.builders import an_indicator, text
from tests.render.charts.drawing import (
    aim,
    line_of,
    measured,
    places,
    result,
    shape,
    tree,
    words,
)

NONE = Absent.NOT_AVAILABLE
GOLDEN = Path(__file__).parent / "golden"
ADMISSIONS = an_indicator(
    unit=text("personnes", "people"),
    targets=(
        aim("2008", min="46700", max="49000"),
        aim("2009", min="47400", max="50000"),
        aim("2010", min="52400", max="55000"),
    ),
)
FULL = measured(
    *("41", "44", NONE, "39.5", "52"),
    targets=(aim("2012", "50"), aim("2010", min="45", max="48")),
    baseline=result("2006", "38"),
    unit=text("personnes", "people"),
)


def says(indicator: Indicator, lang: str = "en") -> str:
    return words(line_of(indicator, lang), "chart-says")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("name", "indicator"), [("targets", ADMISSIONS), ("results", FULL)])
def test_the_picture_is_as_it_was_seen(name: str, indicator: Indicator, lang: str) -> None:
    golden = GOLDEN / f"{name}.{lang}.html"
    assert line_of(indicator, lang) == golden.read_text("utf-8").removesuffix("\n")


@pytest.mark.parametrize(
    "indicator",
    [
        an_indicator(),
        measured("40"),
        measured("40", "50", scale="milestone"),
        measured("40", "50", scale="words"),
        measured(NONE, NONE),
        an_indicator(targets=(aim("2010"), aim("2011"))),
        an_indicator(baseline=result("2010", "5")),
        an_indicator(targets=(aim("2010", "50"),)),
    ],
)
def test_what_a_picture_would_not_show_better_has_none(indicator: Indicator) -> None:
    assert line_chart(indicator, "en") is None


def test_a_missing_figure_breaks_the_line_and_is_said() -> None:
    chart = line_chart(measured("1", "2", NONE, "3", "5"), "en")
    assert chart
    assert chart.line.count("M") == 2
    assert chart.points.count("M") == 4
    assert "The line is broken once" in says(measured("1", "2", NONE, "3", "5"))


def test_a_period_that_was_left_out_breaks_the_line_too() -> None:
    years = ("2008", "2009", "2010", "2013", "2014")
    indicator = an_indicator(observations=tuple(result(year, "5") for year in years))
    chart = line_chart(indicator, "en")
    assert chart
    assert chart.line.count("M") == 2


@pytest.mark.parametrize(
    ("values", "fr", "en"),
    [
        (("10", "20"), "Le résultat monte", "The result rises: 10 (2008), then 20 (2009)."),
        (("20", "10"), "Le résultat baisse", "The result falls: 20 (2008), then 10 (2009)."),
        (("5", "5"), "Le résultat reste le même", "The result stays the same"),
        (("5", "9", "6"), "au plus bas, 5\u00a0; au plus haut, 9", "lowest, 5; highest, 9."),
    ],
)
def test_the_sentence_tells_how_results_move(values: tuple[str, ...], fr: str, en: str) -> None:
    assert fr in says(measured(*values), "fr")
    assert en in says(measured(*values))


@pytest.mark.parametrize(
    ("target", "words_"),
    [
        (aim("2009", "20"), "meets the target of its period (20)"),
        (aim("2009", "21"), "below the target of its period (21)"),
        (aim("2009", "19"), "above the target of its period (19)"),
        (aim("2009", min="15", max="25"), "meets the target of its period (15 to 25)"),
        (aim("2009", min="25"), "below the target of its period (at least 25)"),
        (aim("2009", max="15"), "above the target of its period (at most 15)"),
    ],
)
def test_the_last_result_is_held_to_the_target_of_its_period(target: Any, words_: str) -> None:
    assert words_ in says(measured("10", "20", targets=(target,)))


def test_no_verdict_without_a_target_of_the_same_period() -> None:
    assert "target" not in says(measured("10", "20", targets=(aim("2010", "50"),)))


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        ((aim("2008", "5"), aim("2009", "5")), "The target stays the same"),
        ((aim("2008", "5"), aim("2009", "4")), "The target falls: 5 (2008), then 4 (2009)."),
        ((aim("2008", max="5"), aim("2009", "4")), "The target changes: at most 5 (2008), then 4"),
        ((aim("2008", min="5"), aim("2009", min="6")), "The target rises: at least 5 (2008)"),
    ],
)
def test_targets_alone_have_a_sentence(targets: Any, said: str) -> None:
    assert said in says(an_indicator(targets=targets))


def test_one_result_with_its_target_is_a_picture() -> None:
    assert says(measured("40", targets=(aim("2008", "50"),))).startswith(
        "Only one result is published: 40 (2008). The last result is below"
    )


def test_negative_figures_have_a_line_of_zero_and_a_true_minus() -> None:
    html = line_of(measured("-3", "4", scale="change"), "fr")
    assert 'class="chart-zero"' in html
    assert f"{MINUS}3\u00a0%" in html


def test_money_and_huge_numbers_stay_in_the_picture() -> None:
    html = line_of(measured("999999999999999999", "1", scale="money"), "fr")
    assert "999\u00a0999\u00a0999\u00a0999\u00a0999\u00a0999\u00a0$" in html
    assert all(0 <= place <= 100 for place in places(html))


def test_a_scale_that_does_not_start_at_zero_says_so() -> None:
    assert "does not start at zero" in line_of(ADMISSIONS)
    assert "does not start at zero" not in line_of(measured("1", "9"))


def test_the_picture_has_a_name_a_description_its_unit_and_its_data() -> None:
    html = line_of(FULL)
    (picture,) = (one for one in tree(html).iter() if one.get("role") == "img")
    ids = {one.get("id"): one for one in tree(html).iter() if one.get("id")}
    assert ids[picture.get("aria-labelledby")].text == "Results and targets over time"
    assert picture.get("aria-describedby") in ids
    for said in ("Unit: people.", 'href="#section-targets"', 'href="#section-results"', "a.csv"):
        assert said in html


def test_markup_in_a_unit_is_text() -> None:
    assert "<b>" not in line_of(measured("1", "2", unit=text("<b>", "<b>")))


YEARS = st.integers(1600, 2400)
PERIODS = st.one_of(
    YEARS.map(str),
    YEARS.map(lambda year: f"{year}-23"),
    YEARS.map(lambda year: f"{year}-04/{year + 1}-03"),
    YEARS.map(lambda year: f"{year}/.."),
    YEARS.map(lambda year: f"../{year}-02-28"),
)
FIGURES = st.decimals(-(10**17), 10**17, places=2)
ENDS = st.one_of(
    FIGURES.map(lambda one: {"value": one}),
    FIGURES.map(lambda one: {"value": None, "min": one}),
    FIGURES.map(lambda one: {"value": None, "max": one}),
    st.tuples(FIGURES, FIGURES).map(lambda both: {"value": None, "min": both[0], "max": both[1]}),
)


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    values = st.one_of(FIGURES, st.sampled_from(Absent))
    results = draw(st.lists(st.tuples(PERIODS, values), max_size=12))
    targets = draw(st.lists(st.tuples(PERIODS, ENDS), max_size=6))
    return an_indicator(
        scale=draw(st.sampled_from(["number", "percent", "change", "money", "days"])),
        observations=tuple(Observation(period=parse(when), value=value) for when, value in results),
        targets=tuple(Target(period=parse(when), **ends) for when, ends in targets),
        baseline=draw(st.sampled_from([None, result("2007", "12")])),
    )


@settings(max_examples=40)
@given(indicators())
def test_whatever_the_figures_the_picture_is_valid_and_all_of_it_is_in_view(
    indicator: Indicator,
) -> None:
    charts = [line_chart(indicator, lang) for lang in ("fr", "en")]
    assert (charts[0] is None) == (charts[1] is None)
    if charts[0] is None:
        return
    fr, en = line_of(indicator, "fr"), line_of(indicator, "en")
    assert shape(fr) == shape(en)
    for html in (fr, en):
        assert all(0 <= place <= 100 for place in places(html))
        assert "nan" not in html.lower().replace("financ", "")
        assert "Infinity" not in html
    heights = [Decimal(y) for y, _ in charts[0].ticks]
    assert heights == sorted(heights, reverse=True)
