"""The API: every file follows its schema, holds every entity, and reads back as it was."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator.derive import derive, with_state
from generator.model.types import Absent
from generator.pipeline import examine, rules
from generator.render.api import SCHEMAS, data_files
from generator.render.api.schemas import PATH as PACKAGE
from generator.render.api.tables import sheet
from generator.render.api.values import number, quantity
from generator.view import Views
from tests.builders import a_licence, a_site, an_indicator, an_observation, some_settings
from tests.conftest import ROOT

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def views() -> Views:
    found = examine(ROOT)
    return with_state(derive(found.site), rules(), found.problems, found.waived)


@pytest.fixture(scope="module")
def files(views: Views) -> Files:
    return {one.file.path: one.file.data for one in data_files(views)}


def loaded(files: Files, path: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(files[path])
    return found


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def schemas() -> Iterator[tuple[str, Resource[Any]]]:
    for path in SCHEMAS.glob("*.json"):
        yield path.name, Resource.from_contents(json.loads(path.read_text(encoding="utf-8")))


def test_the_index_of_a_site_says_its_licence() -> None:
    site = a_site(settings=some_settings(licence=a_licence()))
    files = {one.file.path: one.file.data for one in data_files(derive(site))}
    assert loaded(files, "api/v1/index.json")["licence"] == {
        "name": {"fr": "Avec attribution", "en": "Attribution"},
        "url": "https://example.org/by",
    }
    test_every_json_file_follows_the_schema_that_it_names(files)


def test_every_json_file_follows_the_schema_that_it_names(files: Files) -> None:
    registry: Registry[Any] = Registry().with_resources(schemas())
    for path, data in files.items():
        if path.endswith(".json") and "/schemas/" not in path and path != PACKAGE:
            content = json.loads(data)
            named = (Path(path).parent / content["$schema"]).as_posix()
            name = Path(named).name
            assert Path("api/v1/schemas", name).as_posix() in files
            schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema, registry=registry)
            assert [error.message for error in validator.iter_errors(content)] == [], path


def test_the_schema_is_where_each_file_says(files: Files) -> None:
    assert loaded(files, "api/v1/index.json")["$schema"] == "schemas/index.schema.json"
    budget = loaded(files, "api/v1/budgets/2007-2008.json")
    assert budget["$schema"] == "../schemas/budget.schema.json"


def test_the_index_lists_everything_and_every_file_that_it_names_exists(
    views: Views, files: Files
) -> None:
    index = json.loads(files["api/v1/index.json"])
    assert len(index["plans"]) == len(views.plans)
    assert len(index["cards"]) == len(views.cards)
    assert len(index["indicators"]) == len(views.indicators)
    assert len(index["budgets"]) == len(views.budgets)
    entries = [
        entry for name in ("plans", "cards", "indicators", "budgets") for entry in index[name]
    ]
    for entry in entries:
        assert entry["data"] in files
        assert entry.get("csv", entry["data"]) in files
        assert entry.get("card", entry["data"]) in files
        assert set(entry.get("xlsx", {}).values()) <= files.keys()
        assert set(entry["title"]) == set(entry["address"]) == {"fr", "en"}


def test_a_plan_has_every_node_and_action(views: Views, files: Files) -> None:
    for view in views.plans:
        plan = json.loads(files[f"api/v1/plans/{view.plan.id}.json"])
        assert [node["id"] for node in plan["nodes"]] == [node.id for node in view.plan.nodes]
        assert sum(len(node["actions"]) for node in plan["nodes"]) == view.action_count


def test_each_card_has_its_file_with_its_node_as_its_plan_has_it(
    views: Views, files: Files
) -> None:
    for view in views.cards:
        card = json.loads(files[f"api/v1/cards/{view.plan.id}/{view.node.id}.json"])
        plan = json.loads(files[card["plan"]["data"]])
        assert card["node"] in plan["nodes"]
        assert card["node"]["address"] == card["address"]
        assert card["source"]["id"] == (view.node.source or view.plan.source).id


def test_csv_of_a_budget_reads_back_as_its_lines(views: Views, files: Files) -> None:
    (view,) = views.budgets
    found = rows(files["api/v1/budgets/2007-2008.csv"])
    assert [(row["year"], row["program"], row["measure"], row["amount"]) for row in found] == [
        (line.year, line.program or "", line.measure, str(line.amount))
        for line in view.budget.lines
    ]
    assert found[0]["measure@fr"] == "Budget de dépenses"


def test_each_table_of_a_budget_has_its_file(views: Views, files: Files) -> None:
    for table in views.budgets[0].tables:
        found = rows(files[f"api/v1/budgets/2007-2008/{table.id}.csv"])
        for row, values in zip(table.rows, found, strict=True):
            amounts = [figure.value for figure in row.figures]
            assert [Decimal(value) for value in list(values.values())[3:]] == amounts


def test_each_workbook_says_its_language_as_its_reader_calls_it(views: Views) -> None:
    books = {one.path: one.holds for one in data_files(views) if one.path.endswith(".en.xlsx")}
    assert len(books) == len(views.plans) + len(views.budgets) + 1
    for path, holds in books.items():
        assert holds.in_("en").endswith("in English."), path
        assert holds.in_("fr").endswith("en anglais."), path


def test_the_same_content_gives_the_same_bytes(files: Files) -> None:
    found = examine(ROOT)
    again = with_state(derive(found.site), rules(), found.problems, found.waived)
    assert {one.file.path: one.file.data for one in data_files(again)} == files


def test_every_file_ends_its_last_line(files: Files) -> None:
    texts = {path: data for path, data in files.items() if not path.endswith((".xlsx", ".ods"))}
    assert all(data.endswith(b"\n") for data in texts.values())


def test_what_does_not_apply_is_not_what_is_not_available() -> None:
    assert quantity(Absent.NOT_APPLICABLE) == {"value": None, "absence": "not-applicable"}
    assert quantity(Absent.NOT_AVAILABLE) == {"value": None, "absence": "not-available"}
    assert quantity(Decimal("0.0")) == {"value": "0.0", "absence": None}
    assert quantity(None) == {"value": None, "absence": None}


def test_an_observation_that_is_not_available_says_so_in_csv() -> None:
    one = an_indicator(observations=(an_observation(value=Absent.NOT_AVAILABLE), an_observation()))
    made = {
        made.file.path: made.file.data for made in data_files(derive(a_site(indicators=(one,))))
    }
    first, second = rows(made["api/v1/indicators/an-indicator.csv"])
    assert (first["value"], first["absence"]) == ("", "not-available")
    assert (second["value"], second["absence"]) == ("40", "")


def test_one_table_has_the_figures_of_every_indicator(files: Files, views: Views) -> None:
    found = [(row.pop("indicator"), row) for row in rows(files["api/v1/figures.csv"])]
    own = [
        (view.indicator.id, row)
        for view in views.indicators
        for row in rows(files[f"api/v1/indicators/{view.indicator.id}.csv"])
    ]
    assert found == own
    assert found


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_looks_like_a_formula_is_made_harmless(start: str) -> None:
    (row,) = rows(sheet(["a", "b"], [[f"{start}1+1", Decimal("-1.5")]]))
    assert row == {"a": f"'{start}1+1", "b": "-1.5"}


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_amounts_read_back_exactly(value: Decimal) -> None:
    written = number(value)
    assert written is not None
    assert Decimal(written) == value
    assert "e" not in written.lower()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=4))
def test_texts_read_back_from_csv(cells: list[str]) -> None:
    head = [f"c{place}" for place in range(len(cells))]
    (row,) = rows(sheet(head, [[f"x{cell}" for cell in cells]]))
    assert list(row.values()) == [f"x{cell}" for cell in cells]
