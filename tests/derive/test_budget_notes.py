"""What is said of a figure stands beside it, once in a row, and never beside another's."""

from decimal import Decimal
from typing import Any

from generator.derive.budget import budget_views
from generator.model.budget import Budget, Explanation, Identity, Line
from generator.model.types import Absent
from generator.view.budget import BudgetView, Restated, Table
from tests.builders import a_budget, a_line, a_measure, a_program, a_site, an_element, text, when

BEFORE = {"year": "2006-2007"}
WHY, ALSO = text("Plus de monde.", "More people."), text("Et plus cher.", "And dearer.")
MEASURES = (
    a_measure(),
    a_measure(id="investments"),
    a_measure(id="change"),
    a_measure(id="rate", unit="percent"),
)
CHANGE = Identity(id="c", label=text(), change="expenditure", amount="change", percent="rate")
SHARE = Identity(id="s", label=text(), share="expenditure", percent="rate")


def budget(*lines: Line, **changes: Any) -> Budget:
    return a_budget(**{"measures": MEASURES, "identities": (CHANGE,), "lines": lines, **changes})


def view_of(*budgets: Budget) -> BudgetView:
    return budget_views(a_site(budgets=budgets))[-1]


def table_of(view: BudgetView, table_id: str) -> Table:
    return next(table for table in view.tables if table.id == table_id)


def notes(table: Table) -> list[list[tuple[object, ...]]]:
    return [[figure.notes for figure in row.figures] for row in table.rows]


RISE = (a_line("15.0", program="1"), a_line("10.0", program="1", **BEFORE))


def test_an_explanation_stands_with_the_change_that_is_stated() -> None:
    stated = (a_line("5.0", "change", program="1"), a_line("50.0", "rate", program="1"))
    why = Explanation(program="1", measure="expenditure", text=WHY)
    view = view_of(budget(*RISE, *stated, explanations=(why,)))
    found = notes(table_of(view, "programs-change-expenditure"))
    assert found[0] == [(), (), (), (WHY,)]
    assert notes(table_of(view, "programs")) == [[()], [()]]  # no change to see there


def test_an_explanation_stands_with_the_change_that_is_computed() -> None:
    why = Explanation(program="1", measure="expenditure", text=WHY)
    view = view_of(budget(*RISE, identities=(), explanations=(why,)))
    assert notes(table_of(view, "programs-change-expenditure"))[0] == [(), (), (), (WHY,)]


def test_without_a_measure_it_is_about_what_changed() -> None:
    same = (
        a_line("3.0", "investments", program="1"),
        a_line("3.0", "investments", program="1", **BEFORE),
    )
    why = Explanation(program="1", text=WHY)
    view = view_of(budget(*RISE, *same, explanations=(why,)))
    assert table_of(view, "programs-change-expenditure").notes == (WHY,)
    assert table_of(view, "programs").notes == ()


def test_without_a_measure_and_without_a_change_it_is_about_all() -> None:
    why = Explanation(program="1", text=WHY)
    same = (a_line("15.0", program="1"), a_line("15.0", program="1", **BEFORE))
    view = view_of(budget(*same, explanations=(why,)))
    assert table_of(view, "programs-change-expenditure").notes == (WHY,)


def test_two_explanations_of_one_figure_both_stand() -> None:
    both = tuple(
        Explanation(program="1", measure=m, text=t) for m, t in ((None, WHY), ("expenditure", ALSO))
    )
    view = view_of(budget(*RISE, explanations=both))
    assert table_of(view, "programs-change-expenditure").notes == (WHY, ALSO)


def test_of_an_element() -> None:
    place: dict[str, Any] = {"program": "1", "element": "1"}
    lines = (a_line("15.0", **place), a_line("10.0", **place, **BEFORE))
    why = Explanation(**place, text=WHY)
    programs = (a_program(elements=(an_element(),)),)
    view = view_of(budget(*lines, programs=programs, explanations=(why,)))
    assert table_of(view, "elements-change-1-expenditure").notes == (WHY,)


LATER: dict[str, Any] = {
    "id": "2008-2009",
    "title": text("La suite", "The next"),
    "period": when("2008-04/2009-03"),
    "years": ("2008-2009", "2007-2008"),
}


def test_a_restated_figure_says_what_was_given_before() -> None:
    again = (
        a_line("12.0", program="1", restated=True),
        a_line("13.0", program="1", year="2008-2009"),
    )
    view = view_of(budget(a_line("11.0", program="1")), budget(*again, **LATER))
    (note,) = table_of(view, "programs-change-expenditure").notes
    assert note == Restated(a_budget().title, Decimal("11.0"), "thousand-dollars", 1, "CAD")


def test_a_restated_figure_that_no_budget_gave_before_says_so() -> None:
    view = view_of(budget(a_line("12.0", program="1", restated=True)))
    assert table_of(view, "programs").notes == (Restated(),)


def test_a_figure_that_is_not_restated_says_nothing() -> None:
    again = (a_line("11.0", program="1"), a_line("13.0", program="1", year="2008-2009"))
    view = view_of(budget(a_line("11.0", program="1")), budget(*again, **LATER))
    assert all(table.notes == () for table in view.tables)


def values(table: Table) -> list[list[Decimal | Absent | None]]:
    return [[figure.value for figure in row.figures] for row in table.rows]


def test_a_percentage_of_zero_that_was_not_published_is_not_applicable() -> None:
    lines = (
        a_line("15.0", program="1"),
        a_line("0.0", program="1", **BEFORE),
        a_line("5.0", program="2"),
        a_line("4.0", program="2", **BEFORE),
        a_line("25.0", "rate", program="2"),
    )
    found = values(table_of(view_of(budget(*lines)), "programs-change-expenditure"))
    assert [row[-1] for row in found] == [Absent.NOT_APPLICABLE, Decimal("25.0")]


def test_nor_of_what_was_not_published_at_all() -> None:
    lines = (
        a_line("0.0", program="1", **BEFORE),
        a_line("5.0", program="2"),
        a_line("25.0", "rate", program="2"),
    )
    found = values(table_of(view_of(budget(*lines)), "programs-change-expenditure"))
    assert [row[-1] for row in found] == [None, Decimal("25.0")]


def test_a_share_of_an_empty_whole_is_not_applicable() -> None:
    lines = (a_line("0.0"), a_line("0.0", program="1"))
    first, _ = view_of(budget(*lines, identities=(SHARE,))).definitions
    assert first.share is not None
    assert first.share.value is Absent.NOT_APPLICABLE
