"""Pictures of budgets: shares, changes to the left and right, categories, how a total is made."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive import derive
from generator.language.numbers import MINUS
from generator.model.budget import Budget
from generator.pipeline import Ready
from generator.render.charts import MoneyCharts, money_charts
from generator.render.charts.bars import Bars
from tests.builders import (
    a_budget,
    a_category,
    a_line,
    a_measure,
    a_program,
    a_site,
    an_element,
    an_identity,
    text,
)
from tests.render.charts.drawing import drawn, places, shape, tree, words

PROGRAMS = (
    a_program(number="1", elements=(an_element(title=text("Un", "One")), an_element(id="2"))),
    a_program(id="2", title=text("Deux", "Two")),
)


def charts_of(budget: Budget, lang: str = "en") -> MoneyCharts:
    return money_charts(derive(a_site(budgets=(budget,))).budgets[0], lang)


def picture(kind: str, lang: str = "en", **changes: Any) -> tuple[Bars | None, str]:
    """A budget's picture of a kind, and its HTML."""
    found = charts_of(a_budget(programs=PROGRAMS, **changes), lang)
    every = (*found.whole, *found.beside.values())
    chart = next((one for one in every if one.kind == kind), None)
    return chart, drawn("bars", "bars(one, none, files)", chart, lang) if chart else ""


def lines(now: dict[str, str], before: dict[str, str] | None = None) -> tuple[Any, ...]:
    """Lines by place: `""` the portfolio, `"1"` a program, `"1/2"` an element."""
    found = []
    for year, amounts in (("2007-2008", now), ("2006-2007", before or {})):
        for place, amount in amounts.items():
            program, _, element = place.partition("/")
            found.append(
                a_line(amount, year=year, program=program or None, element=element or None)
            )
    return tuple(found)


NOW = {"": "100.0", "1": "80.0", "1/1": "20.0", "1/2": "60.0", "2": "20.0"}


def test_shares_are_of_the_portfolio_and_tell_the_largest() -> None:
    chart, html = picture("shares", lines=lines(NOW))
    assert chart
    assert [(row.depth, row.bars[0].width) for row in chart.rows] == [
        (0, "100"),
        (1, "80"),
        (2, "20"),
        (2, "60"),
        (1, "20"),
    ]
    said = "The program that receives the most is “A program”: $80.0K, or 80.0% of the total of"
    assert words(html, "chart-says").startswith(said)
    assert chart.table == "x-table-programs"
    assert "calculated here" in html


def test_elements_are_compared_only_where_every_program_has_some() -> None:
    own = {"": "80.0", "1": "80.0", "1/1": "20.0", "1/2": "60.0"}
    _, html = picture("shares", "fr", lines=lines(own))
    assert words(html, "chart-says") == (
        "L’élément qui reçoit le plus est «\u00a0Un élément\u00a0»\u00a0: 60,0\u00a0k$, "
        "soit 75,0\u00a0% du total de 80,0\u00a0k$."
    )


@pytest.mark.parametrize("now", [{**NOW, "2": "-20.0"}, {**NOW, "": "0.0"}, {"": "5.0"}])
def test_what_is_no_part_of_a_whole_has_no_shares(now: dict[str, str]) -> None:
    assert picture("shares", lines=lines(now))[0] is None


def test_decreases_go_left_of_zero_and_nothing_is_divided_by_it() -> None:
    before = {"": "90.0", "1": "90.0", "1/1": "0.0", "1/2": "90.0", "2": "0.0"}
    chart, html = picture("change", lines=lines(NOW, before))
    assert chart
    whole, first, new, less, _ = (row.bars for row in chart.rows)
    assert (whole[0].text, first[0].text) == ("$10.0K", f"{MINUS}$10.0K")
    zero = Decimal(chart.zero["change"])
    assert Decimal(less[0].x) + Decimal(less[0].width) == zero
    assert Decimal(new[0].x) == zero
    assert (new[1].text, new[1].kind, new[1].width) == ("n/a", "none", "")
    assert '<abbr title="not applicable">n/a</abbr>' in html


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (
            {"": "80.0", "1": "70.0", "1/1": "15.0", "1/2": "55.0", "2": "10.0"},
            "The portfolio grows by 25.0%, from $80.0K to $100.0K. “Two” receives 50.0% of the",
        ),
        (
            {"": "125.0", "1": "100.0", "1/1": "30.0", "1/2": "70.0", "2": "25.0"},
            "The portfolio shrinks by 20.0%, from $125.0K to $100.0K. “One” bears 40.0% of the",
        ),
        (
            {"": "0.0", "1": "0.0", "2": "0.0"},
            "The portfolio grows by $100.0K, from $0.0K to $100.0K.",
        ),
        ({"": "100.0", "1": "80.0", "2": "20.0"}, "The portfolio stays at $100.0K."),
        ({"1": "70.0", "2": "10.0"}, "How each part changed since the year before."),
    ],
)
def test_the_sentence_of_a_change(before: dict[str, str], said: str) -> None:
    assert words(picture("change", lines=lines(NOW, before))[1], "chart-says").startswith(said)


def test_no_part_is_told_of_a_change_that_others_undo() -> None:
    before = {"": "90.0", "1": "60.0", "1/1": "20.0", "1/2": "40.0", "2": "30.0"}
    assert "receives" not in picture("change", lines=lines(NOW, before))[1]


def test_a_budget_of_one_year_has_no_change() -> None:
    assert picture("change", years=("2007-2008",), lines=lines(NOW))[0] is None


def test_categories_stand_beside_the_year_before() -> None:
    kinds = (a_category(), a_category(id="pay", label=text("Paie", "Pay")))
    own = (
        a_line("100.0"),
        a_line("40.0", category="transfers"),
        a_line("60.0", category="pay"),
        a_line("50.0", category="pay", year="2006-2007"),
    )
    chart, html = picture("categories", categories=kinds, lines=own)
    assert chart
    assert [[bar.kind for bar in row.bars] for row in chart.rows] == [["now"], ["now", "before"]]
    assert words(html, "chart-says").endswith("“Pay”: $60.0K, or 60.0% of the total.")
    assert chart.table == "x-table-categories-expenditure"


def test_each_bar_of_a_formula_begins_where_the_one_before_ends() -> None:
    names = ("expenditure", "amortization", "investments", "appropriations")
    amounts = ("100.0", "10.0", "30.0", "120.0")
    chart, html = picture(
        "formula",
        measures=tuple(a_measure(id=name, label=text(name, name)) for name in names),
        lines=tuple(a_line(*pair) for pair in zip(amounts, names, strict=True)),
        identities=(
            an_identity(formula="appropriations = expenditure - amortization + investments"),
        ),
    )
    assert chart
    found = [(Decimal(row.bars[0].x), Decimal(row.bars[0].width)) for row in chart.rows]
    (_, first), (less, removed), (more, added), (start, total) = found
    assert (less + removed, more, start) == (first, less, Decimal(0))
    assert total == pytest.approx(more + added, abs=Decimal("0.02"))
    assert "appropriations ($120.0K) = expenditure ($100.0K)" in words(html, "chart-says")


AMOUNTS = st.decimals(-(10**12), 10**12, places=1).map(str)


@settings(max_examples=40)
@given(
    st.dictionaries(st.sampled_from(sorted(NOW)), AMOUNTS),
    st.dictionaries(st.sampled_from(sorted(NOW)), AMOUNTS),
)
def test_whatever_the_amounts_every_bar_is_in_view(
    now: dict[str, str], before: dict[str, str]
) -> None:
    budget = a_budget(programs=PROGRAMS, lines=lines(now, before) or lines(NOW))
    fr, en = (charts_of(budget, lang).whole for lang in ("fr", "en"))
    for one, other in zip(fr, en, strict=True):
        html = drawn("bars", "bars(one, none, files)", one, "fr")
        assert shape(html) == shape(drawn("bars", "bars(one, none, files)", other))
        assert all(0 <= place <= 100 for place in places(html))
        for row in one.rows:
            for bar in row.bars:
                assert Decimal(bar.x) + Decimal(bar.width or 0) <= Decimal("100.01")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "«\u00a0Francisation\u00a0» reçoit 97,7\u00a0% de la hausse."),
        ("en", "The portfolio grows by 5.1%, from $105,890.3K to $111,313.3K."),
    ],
)
def test_the_real_budget_says_what_its_figures_say(ready: Ready, lang: str, said: str) -> None:
    page = next(
        one for one in ready.pages if one.key == "budgets/2007-2008" and one.lang == lang
    ).content
    figures = re.findall(r'<figure class="chart".*?</figure>', page, re.DOTALL)
    assert len(figures) == 5
    assert said in page
    anchors = re.findall(r'href="#(x-table-[^"]+)"', "".join(figures))
    assert len(anchors) == len(figures)
    for name in anchors:
        assert f'id="{name}"' in page
    for one in figures:
        assert tree(one.replace("&nbsp;", " ")) is not None
