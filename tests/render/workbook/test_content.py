"""The workbooks of budgets and plans say what their pages say, with sources and units."""

import io
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from generator.derive import derive
from generator.model.site import Site
from generator.model.types import Absent
from generator.pipeline import Ready
from generator.render.api import data_files
from generator.view import Views
from tests.builders import (
    a_budget,
    a_level,
    a_licence,
    a_node,
    a_plan,
    a_report,
    a_site,
    a_source,
    a_target,
    an_action,
    an_indicator,
    an_observation,
    some_settings,
    text,
    when,
)


def books(views: Views) -> dict[str, Any]:
    """Every workbook of a site by its path."""
    return {
        one.file.path.removeprefix("api/v1/"): openpyxl.load_workbook(io.BytesIO(one.file.data))
        for one in data_files(views)
        if one.file.path.endswith(".xlsx")
    }


@pytest.fixture(scope="module")
def real(ready: Ready) -> dict[str, Any]:
    return {
        one.path.removeprefix("api/v1/"): openpyxl.load_workbook(io.BytesIO(one.data))
        for one in ready.files
        if one.path.endswith(".xlsx")
    }


def rows(sheet: Any) -> list[Any]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_every_budget_and_plan_has_one_in_each_language(ready: Ready, real: dict[str, Any]) -> None:
    names = [f"plans/{plan.id}" for plan in ready.site.plans]
    names += [f"budgets/{budget.id}" for budget in ready.site.budgets]
    assert set(real) == {
        f"{name}.{lang}.xlsx" for name in [*names, "indicators"] for lang in ("fr", "en")
    }


def test_the_workbook_of_indicators_has_each_with_its_figures(
    ready: Ready, real: dict[str, Any]
) -> None:
    sheets = real["indicators.fr.xlsx"]
    assert sheets.sheetnames == ["Indicateurs", "Cibles et résultats", "Notes"]
    head, *found = rows(sheets["Indicateurs"])
    titles = [one.title["fr"] for one in ready.site.indicators]
    assert sorted(row[0] for row in found) == sorted(titles)
    shared = next(row for row in found if "\n" in (row[head.index("Plan")] or ""))
    assert "Plan stratégique 2008-2012" in shared[head.index("Plan")]
    figures = [row for row in rows(sheets["Cibles et résultats"]) if "admises" in row[0]]
    assert [row[7:9] for row in figures] == [(46700, 49000), (47400, 50000), (52400, 55000)]


def test_a_budget_has_a_sheet_for_each_table_and_the_published_figures(
    ready: Ready, real: dict[str, Any]
) -> None:
    (view,) = derive(ready.site).budgets
    for lang in ("fr", "en"):
        sheets = real[f"budgets/2007-2008.{lang}.xlsx"].worksheets
        assert len(sheets) == len(view.tables) + 1
        for table, sheet in zip(view.tables, sheets, strict=False):
            for row, cells in zip(table.rows, list(sheet.iter_rows())[1:], strict=True):
                found = cells[-len(row.figures) :]
                for figure, cell in zip(row.figures, found, strict=True):
                    if isinstance(figure.value, Decimal):
                        value = figure.value / 100 if figure.unit == "percent" else figure.value
                        assert Decimal(repr(cell.value)) == value
                        assert ("%" in cell.number_format) == (figure.unit == "percent")


def test_a_budget_in_both_languages(real: dict[str, Any]) -> None:
    french, english = (
        real[f"budgets/2007-2008.{lang}.xlsx"].worksheets[0] for lang in ("fr", "en")
    )
    assert rows(french)[0][1:3] == ("Poste", "Budget de dépenses, 2007-2008")
    assert rows(english)[0][1] == "Item"
    assert french["C4"].value == english["C4"].value == 111313.3
    assert french["C4"].number_format == '#,##0.0"\u00a0k$"'
    assert english["C4"].number_format == '"$"#,##0.0"K";-"$"#,##0.0"K"'
    assert french["B4"].font.bold


def test_notes_give_the_source_the_units_and_where_to_read_more(real: dict[str, Any]) -> None:
    notes = dict(rows(real["budgets/2007-2008.en.xlsx"].worksheets[-1]))
    assert notes["Published by"] == "Ministry of Immigration and Cultural Communities"
    assert notes["Permanent link"] == "https://affiche.example/en/budgets/2007-2008/"
    assert "zero" in str(notes["Empty cell"])
    assert "in thousands of dollars" in str(notes["1 Breakdown by program"])


def test_every_workbook_says_the_licence_where_there_is_one() -> None:
    for settings in (some_settings(), some_settings(licence=a_licence())):
        for name, book in books(derive(a_site(settings=settings))).items():
            said = dict(rows(book.worksheets[-1])).get("Licence")
            attribution = "Avec attribution" if ".fr." in name else "Attribution"
            assert said == (f"{attribution}, https://example.org/by" if settings.licence else None)


def test_the_strategic_plan_has_its_targets_as_numbers(real: dict[str, Any]) -> None:
    book = real["plans/strategique-2008-2012.fr.xlsx"]
    assert book.sheetnames == ["Fiches", "Indicateurs", "Cibles et résultats", "Notes"]
    assert (46700, 49000) in [row[7:9] for row in rows(book["Cibles et résultats"])]
    assert len(rows(book["Fiches"])) == 1 + 4 + 7 + 13 + 19


def a_full_site() -> Site:
    """A plan with every part of a workbook, and a hostile title."""
    indicator = an_indicator(
        scale="percent",
        baseline=an_observation(period=when("2007"), value=Absent.NOT_AVAILABLE),
        targets=(a_target(value=Decimal("5.1")), a_target(value=None, min=Decimal(40))),
        observations=(an_observation(value=None, text=text("Beaucoup", "Much")),),
    )
    node = a_node(
        number="1.1",
        title=text("=1+1", "=1+1"),
        leads=("a-ministry", "gone"),
        actions=(
            an_action(status="delayed", steps=(text("Un", "One"),), schedule=when("../2018-23")),
        ),
        reports=(a_report(cost=Decimal("1250.50"), clientele=Absent.NOT_APPLICABLE),),
    )
    plan = a_plan(levels=(a_level(card=True),), nodes=(node, a_node(id="2", parent="1")))
    return a_site(plans=(plan,), indicators=(indicator,), sources=(a_source(date=when("2008")),))


def test_a_plan_with_everything() -> None:
    book = books(derive(a_full_site()))["plans/a-plan.en.xlsx"]
    assert book.sheetnames == [
        "Cards",
        "Actions",
        "Indicators",
        "Targets and results",
        "Reports",
        "Notes",
    ]
    cards = rows(book["Cards"])
    assert cards[1][:3] == ("Objective", "1.1", "=1+1")
    assert book["Cards"]["C2"].data_type == "s"
    assert cards[1][5] == "A ministry"
    assert cards[1][7] == "Delayed"
    assert cards[2][3] == "1.1 =1+1"
    assert rows(book["Actions"])[1][2:5] == ("An action\n– One", None, "Delayed")
    report = book["Reports"][2]
    assert (report[6].value, report[6].number_format) == (1250.5, '"$"#,##0.00;-"$"#,##0.00')
    assert report[7].value == "n/a"


def test_percentages_of_indicators_are_percentages_and_words_are_words() -> None:
    sheet = books(derive(a_full_site()))["plans/a-plan.fr.xlsx"]["Cibles et résultats"]
    kinds = [row[2].value for row in sheet.iter_rows(min_row=2)]
    assert kinds == ["Valeur de départ", "Cible", "Cible", "Résultat"]
    assert sheet["G2"].value == "n.\u00a0d."
    assert (sheet["G3"].value, sheet["G3"].number_format) == (0.051, '#,##0.0"\u00a0"%')
    assert (sheet["G4"].value, sheet["H4"].value, sheet["I4"].value) == (None, 0.4, None)
    assert sheet["J5"].value == "Beaucoup"


def test_a_site_without_an_address_and_a_budget_without_a_source() -> None:
    site = a_site(budgets=(a_budget(),), sources=())
    notes = dict(rows(books(derive(site))["budgets/2007-2008.fr.xlsx"].worksheets[-1]))
    assert "Lien permanent" not in notes
    assert "Source" not in notes
    assert notes["Portefeuille"] == "Un portefeuille"
