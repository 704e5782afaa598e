"""Budget tables hold what was published, cell by cell, and nothing else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.budget import budget_views
from generator.model.budget import Budget, Identity, Line
from generator.model.types import Absent
from generator.pipeline import examine
from generator.view.budget import BudgetView, Table
from tests.builders import (
    a_budget,
    a_category,
    a_line,
    a_measure,
    a_program,
    a_site,
    a_waiver,
    an_element,
    some_checks,
    text,
)
from tests.conftest import ROOT

MEASURES = (
    a_measure(),
    a_measure(id="appropriations"),
    a_measure(id="voted"),
    a_measure(id="permanent"),
    a_measure(id="staff", unit="persons", decimals=0),
    a_measure(id="change", unit="percent"),
)
PROGRAMS = (
    a_program(elements=(an_element(), an_element(id="2"))),
    a_program(id="2", title=text("Deux", "Two")),
)


def view_of(budget: Budget) -> BudgetView:
    (view,) = budget_views(a_site(budgets=(budget,)))
    return view


def table_of(view: BudgetView, table_id: str) -> Table:
    return next(table for table in view.tables if table.id == table_id)


def shown(table: Table) -> list[list[str]]:
    return [[str(figure.value) for figure in row.figures] for row in table.rows]


def lines_shown(view: BudgetView) -> list[Line]:
    figures = [figure for table in view.tables for figure in table.figures]
    figures += [one.share for one in view.definitions if one.share]
    return [figure.line for figure in figures if figure.line]


@pytest.fixture(scope="module")
def real() -> BudgetView:
    (view,) = budget_views(examine(ROOT).site)
    return view


def test_every_published_figure_stands_in_a_table(real: BudgetView) -> None:
    found = {(line.cell, line.measure): line.amount for line in lines_shown(real)}
    assert found == {(line.cell, line.measure): line.amount for line in real.budget.lines}


def test_each_cell_is_the_line_of_its_row_and_column(real: BudgetView) -> None:
    for table in real.tables:
        for row in table.rows:
            for column, figure in zip(table.columns, row.figures, strict=True):
                assert figure.line, (table.id, column)
                assert figure.value == figure.line.amount
                assert figure.line.year == column.year
                if column.measure:
                    assert figure.line.measure == column.measure.id


def test_appropriations_by_program(real: BudgetView) -> None:
    assert shown(table_of(real, "programs")) == [
        ["110585.5", "2551.7", "6712.0", "114745.8", "108324.4"],
        ["727.8", "8.0", "3.0", "722.8", "721.2"],
        ["111313.3", "2559.7", "6715.0", "115468.6", "109045.6"],
    ]


def test_a_published_change_stays_with_a_note_on_what_the_amounts_give(real: BudgetView) -> None:
    table = table_of(real, "elements-change-1-expenditure")
    total = table.rows[-1].figures[-1]
    assert total.value == Decimal("5.1")
    assert total.note
    assert "5.2%" in total.note["en"]
    why = real.budget.explanations[0].text
    assert table.notes == (why, total.note)


def test_tables_stand_in_reading_order(real: BudgetView) -> None:
    assert [table.kind for table in real.tables] == [
        *("programs", "split", "categories", "categories", "portfolio"),
        *("elements", "elements-change", "elements", "elements-change"),
    ]


def test_a_column_exists_only_for_a_measure_that_has_lines() -> None:
    view = view_of(a_budget(measures=MEASURES, programs=PROGRAMS))
    assert [table.id for table in view.tables] == ["programs"]
    assert len(view.tables[0].columns) == 1


def test_without_elements_programs_are_compared_and_the_change_is_computed() -> None:
    before = {"year": "2006-2007"}
    lines = (
        a_line("15.0", program="1"),
        a_line("10.0", program="1", **before),
        a_line("5.0", program="2"),
        a_line("0.0", program="2", **before),
    )
    table = table_of(view_of(a_budget(lines=lines)), "programs-change-expenditure")
    assert shown(table) == [
        ["15.0", "10.0", "5.0", "50.0"],
        ["5.0", "0.0", "5.0", Absent.NOT_APPLICABLE],
    ]
    assert [column.derived for column in table.columns] == [False, False, True, True]


def test_what_a_formula_says_a_total_is_made_of() -> None:
    identity = Identity(id="v", label=text(), formula="appropriations = voted + permanent")
    lines = (
        a_line("3.0", "appropriations"),
        a_line("3.0", "appropriations", program="1"),
        a_line("1.0", "voted"),
        a_line("2.0", "permanent"),
        a_line("7", "staff"),
    )
    view = view_of(a_budget(measures=MEASURES, identities=(identity,), lines=lines))
    assert shown(table_of(view, "split-appropriations")) == [["1.0"], ["2.0"], ["3.0"]]
    assert shown(table_of(view, "portfolio")) == [["7"]]


def test_a_figure_with_no_table_of_its_own_is_not_lost() -> None:
    odd = a_line("4.0", program="1", element="1", category="transfers")
    view = view_of(a_budget(programs=PROGRAMS, categories=(a_category(),), lines=(odd,)))
    (row,) = table_of(view, "other").rows
    assert row.label == text(
        "Un programme – Un élément – Transferts", "A program – An element – Transfers"
    )
    assert row.figures[0].line == odd


def test_a_waiver_of_another_figure_leaves_no_note() -> None:
    checks = some_checks(waivers=(a_waiver(item="2007-2008/2007-2008/9/expenditure"),))
    assert all(not table.notes for table in view_of(a_budget(checks=checks)).tables)


def test_a_budget_without_lines_has_no_table() -> None:
    assert view_of(a_budget(lines=())).tables == ()


cells = st.fixed_dictionaries(
    {
        "year": st.sampled_from(["2007-2008", "2006-2007"]),
        "program": st.sampled_from([None, "1", "2"]),
        "element": st.sampled_from([None, "1", "2"]),
        "category": st.sampled_from([None, "transfers"]),
        "measure": st.sampled_from([measure.id for measure in MEASURES]),
        "amount": st.decimals(-1000, 1000, places=1).map(str),
    }
)


@given(st.lists(cells, max_size=25))
def test_no_line_of_any_budget_is_lost_or_changed(drawn: list[dict[str, str]]) -> None:
    lines = {(line.cell, line.measure): line for line in (a_line(**cell) for cell in drawn)}
    change = Identity(id="c", label=text(), change="expenditure", percent="change")
    budget = a_budget(
        measures=MEASURES,
        programs=PROGRAMS,
        categories=(a_category(),),
        identities=(change,),
        lines=tuple(lines.values()),
    )
    found = {(line.cell, line.measure): line for line in lines_shown(view_of(budget))}
    assert found == lines
