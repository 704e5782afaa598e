"""Every budget figure, from the printed page to the API and to the cells of both languages."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.real import reading, transcribed
from tests.real.transcribed import LANGS, BudgetFigure

FIGURES = transcribed.budget_figures()
IN_TABLES = [one for one in FIGURES if one.shown]
KEY = "budgets/2007-2008"
TOTAL = {"fr": "Total", "en": "Total"}
UNITS = {
    "thousand-dollars": {"fr": "en milliers de dollars", "en": "in thousands of dollars"},
    "persons": {"fr": "nombre", "en": "number"},
}
HEADS = {
    "expenditure-variation": {"fr": "Variation", "en": "Change"},
    "expenditure-variation-percent": {"fr": "Variation en pourcentage", "en": "Percentage change"},
    "investments-variation-percent": {"fr": "Variation en pourcentage", "en": "Percentage change"},
    "headcount-variation-percent": {"fr": "Variation en pourcentage", "en": "Percentage change"},
}


@pytest.fixture(scope="module")
def budget(site: Path) -> Any:
    return reading.api(site, "budgets", "2007-2008.json")


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, reading.Element]:
    return {lang: reading.page(site, KEY, lang) for lang in LANGS}


def written(one: BudgetFigure, lang: str) -> str:
    """A figure as a table of that language must write it, formatted here by other means."""
    text = f"{abs(one.value):,.{one.decimals}f}"
    if lang == "fr":
        text = text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    if one.unit == "percent":
        text += "%" if lang == "en" else "\N{NO-BREAK SPACE}%"
    return ("\N{MINUS SIGN}" if one.value < 0 else "") + text


def test_the_expected_forms_are_those_of_each_language() -> None:
    by_print = {one.printed: one for one in FIGURES}
    assert written(by_print["111 313,3"], "fr") == "111\u00a0313,3"
    assert written(by_print["111 313,3"], "en") == "111,313.3"
    assert written(by_print["(1,5)"], "fr") == "\u22121,5\u00a0%"
    assert written(by_print["(1,5)"], "en") == "\u22121.5%"
    assert written(by_print["969"], "en") == "969"


@pytest.mark.parametrize("one", FIGURES, ids=str)
def test_the_api_has_the_figure(budget: Any, one: BudgetFigure) -> None:
    names = ("year", "program", "element", "category", "measure")
    found = [
        line
        for line in budget["lines"]
        if tuple(str(line[name] or "") for name in names) == one.place
    ]
    assert len(found) == 1
    assert Decimal(found[0]["amount"]) == one.value
    assert found[0]["unit"] == one.unit


def test_the_api_has_no_other_figure(budget: Any) -> None:
    assert len(budget["lines"]) == len({one.place for one in FIGURES})


def head(budget: Any, one: BudgetFigure, lang: str) -> set[str]:
    """What the heading of the figure's column must say."""
    if one.measure in HEADS:
        return {HEADS[one.measure][lang]}
    if one.shown.startswith(("programs", "elements-")) and "change" not in one.shown:
        labels = {measure["id"]: measure["label"][lang] for measure in budget["measures"]}
        return {labels[one.measure], one.year}
    return {one.year}


def row_label(budget: Any, one: BudgetFigure, lang: str) -> str:
    """What the heading of the figure's row must say."""
    if one.row.startswith("Total"):
        return TOTAL[lang]
    titles = {("", "", item["id"]): item["label"][lang] for item in budget["categories"]}
    for program in budget["programs"]:
        titles[program["id"], "", ""] = program["title"][lang]
        for element in program["elements"]:
            titles[program["id"], element["id"], ""] = element["title"][lang]
    place = (one.program, one.element, one.category)
    labels = {item["id"]: item["label"][lang] for item in budget["measures"]}
    names = {"headcount-variation-percent": "headcount"}
    return str(titles.get(place) or labels[names.get(one.measure, one.measure)])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("one", IN_TABLES, ids=str)
def test_the_page_shows_the_figure_in_its_cell(
    pages: Mapping[str, reading.Element], budget: Any, one: BudgetFigure, lang: str
) -> None:
    table = reading.table(pages[lang], f"x-table-{one.shown}")
    heads, *rows = reading.rows(table)
    wanted = head(budget, one, lang)
    columns = [
        at
        for at, text in enumerate(heads)
        if at
        and all(word in text for word in wanted)
        and ("%" in one.column) == any(word in text for word in ("pourcentage", "Percentage"))
    ]
    assert len(columns) == 1, (wanted, heads)
    label = row_label(budget, one, lang)
    found = [row for row in rows if row[0].removeprefix(f"{one.element or one.program}. ") == label]
    assert len(found) == 1, (label, [row[0] for row in rows])
    assert found[0][columns[0]] == written(one, lang)
    if one.unit != "percent":
        assert UNITS[one.unit][lang] in table.text()


def test_the_pages_tables_show_nothing_else(pages: Mapping[str, reading.Element]) -> None:
    for lang in LANGS:
        cells = [cell.cell() for cell in pages[lang].all("td")]
        numbers = sorted(cell for cell in cells if any(letter.isdigit() for letter in cell))
        totals = [one for one in IN_TABLES if (one.measure, one.program) == ("appropriations", "")]
        typed = [*IN_TABLES, *totals]  # shown again as the sum of permanent and voted
        assert numbers == sorted(written(one, lang) for one in typed)


def test_the_csv_of_the_lines_has_every_figure(site: Path) -> None:
    text = (site / "api" / "v1" / "budgets" / "2007-2008.csv").read_text(encoding="utf-8-sig")
    for one in FIGURES:
        assert f"{one.value}" in text, one
