"""What years of reports and budgets say: periods in addresses, totals, notes, what is missing."""

from decimal import Decimal

import pytest

from generator.derive import derive
from generator.model.types import Absent
from generator.render.documents import Composer
from generator.render.documents.compose.reports import slug
from tests.builders import (
    a_budget,
    a_line,
    a_measure,
    a_program,
    a_report,
    text,
    when,
)
from tests.render.documents.compose.composing import (
    TEMPLATES,
    composed,
    facts,
    rows,
    said,
    tables,
    titles,
    words,
)
from tests.render.documents.compose.composing import (
    a_small_site as site,
)

# --- years of reports


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2010-04/2011-03", "2010-2011"),
        ("2010", "2010"),
        ("2010-11", "2010-11"),
        ("2010/2012", "2010_2012"),
        ("2010-01-01/2010-06-30", "2010-01-01_2010-06-30"),
        ("2010~", "2010~"),
        ("2010?", "2010~"),
        ("../2010", ".._2010"),
    ],
)
def test_a_period_in_an_address(period: str, name: str) -> None:
    assert slug(when(period)) == name


def test_a_year_holds_the_reports_of_every_card() -> None:
    reports = (
        a_report(status="completed", cost=Decimal(1500), clientele=Absent.NOT_APPLICABLE),
        a_report(id="2011-2012", period=when("2011-04/2012-03")),
    )
    whole = site({"reports": reports})
    composer = Composer(derive(whole), "en", TEMPLATES)
    years = [one for one in composer.listed() if one.kind == "reports"]
    assert [one.stem for one in years] == ["reports/a-plan/2010-2011", "reports/a-plan/2011-2012"]
    assert {one.page for one in years} == {"plans/a-plan"}
    first, second = (composer.compose(one) for one in years)
    assert rows(next(tables(first))) == [
        ["1 An objective", "Completed", "$1,500", "n/a (not applicable)"]
    ]
    assert rows(next(tables(second))) == [["1 An objective"] + ["Not stated in the documents"] * 3]
    assert words(first.title) == "Progress reports, 2010-2011"
    assert "Done." in said(first)


def test_a_plan_without_reports_has_no_such_document() -> None:
    with pytest.raises(StopIteration):
        composed(site(), "reports")


# --- budgets


def test_a_budget_tells_totals_changes_notes_and_what_is_missing() -> None:
    budget = a_budget(
        measures=(a_measure(definition=text("L’argent prévu.", "The money planned.")),),
        programs=(a_program(), a_program(id="2", title=text("Deux", "Two"))),
        lines=(
            a_line("15.0"),
            a_line("10.0", year="2006-2007"),
            a_line("5.0", program="1"),
            a_line("0.0", year="2006-2007", program="1"),
            a_line("10.0", program="2"),
        ),
    )
    one = composed(site(budgets=(budget,)), "budget", "en")
    found = [row for table in tables(one) for row in table.body]
    assert "total" in {row.role for row in found}
    cells = [words(cell.text) for row in found for cell in row.cells]
    assert "—" in cells
    notes = [words(note) for table in tables(one) for note in table.notes]
    assert "— not published." in notes
    assert "n/a – not applicable" in notes
    assert "What the words mean" in titles(one)
    assert facts(one)["Expenditure"] == "The money planned."


def test_an_unknown_document_is_a_key_error() -> None:
    composer = Composer(derive(site()), "en", TEMPLATES)
    with pytest.raises(KeyError):
        composer.reference("card", "plans/none/1")
