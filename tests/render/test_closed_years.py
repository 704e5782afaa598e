"""Errata, explanations and restated figures, on pages in both languages and in the API."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry

from generator.derive import derive
from generator.load import load
from generator.model.budget import Explanation, Identity
from generator.model.erratum import Erratum
from generator.model.site import Site
from generator.render import budget, card
from generator.render.api import SCHEMAS, data_files
from generator.render.pen import Pen
from tests.builders import (
    a_budget,
    a_level,
    a_line,
    a_measure,
    a_node,
    a_plan,
    a_report,
    a_site,
    text,
    when,
)
from tests.conftest import ROOT
from tests.render.test_api import schemas

BEFORE = {"year": "2006-2007"}
ERRATUM = Erratum(
    date=when("2012-05-01"), text=text("Corrigé <b>", "Corrected <b>"), seal="0123456789ab"
)
WHY = Explanation(program="1", measure="expenditure", text=text("Plus de monde.", "More people."))
RATE = Identity(id="c", label=text(), change="expenditure", percent="rate")
BUDGET: Mapping[str, Any] = {
    "measures": (a_measure(), a_measure(id="rate", unit="percent")),
    "identities": (RATE,),
    "lines": (
        a_line("15.0", program="1"),
        a_line("10.0", program="1", restated=True, **BEFORE),
        a_line("50.0", "rate", program="1"),
        a_line("3.0", program="2"),
        a_line("0.0", program="2", **BEFORE),
    ),
    "explanations": (WHY,),
    "seal": "ba9876543210",
    "errata": (ERRATUM,),
}


@pytest.fixture(scope="module")
def site() -> Site:
    earlier = a_budget(
        id="2006-2007",
        title=text("Le premier budget", "The first budget"),
        years=("2006-2007",),
        lines=(a_line("9.5", program="1", **BEFORE),),
    )
    report = a_report(seal="ba9876543210", errata=(ERRATUM,))
    node = a_node(reports=(report,))
    plan = a_plan(levels=(a_level(card=True),), nodes=(node,))
    return a_site(budgets=(earlier, a_budget(**BUDGET)), plans=(plan,))


@pytest.fixture(scope="module")
def files(site: Site) -> Mapping[str, bytes]:
    return {one.file.path: one.file.data for one in data_files(derive(site))}


def page(site: Site, lang: str, of: Any = budget) -> str:
    *_, last = (one.draw() for one in of.pages(derive(site), Pen(lang, site, ROOT / "overrides")))
    content: str = last.content
    return content


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Erratum du 1er\u00a0mai 2012\u00a0:</strong> Corrigé &lt;b&gt;"),
        ("en", "Erratum of May 1, 2012:</strong> Corrected &lt;b&gt;"),
    ],
)
def test_an_erratum_stands_on_the_page_and_on_the_card(site: Site, lang: str, words: str) -> None:
    for of in (budget, card):
        html = page(site, lang, of).replace("1er mai", "1er\u00a0mai")
        assert words in html


@pytest.mark.parametrize(
    ("lang", "why", "restated"),
    [
        (
            "fr",
            "Plus de monde.",
            "Chiffre redressé\u00a0: 9,5\u00a0k$ dans «\u00a0Le premier budget\u00a0».",
        ),
        ("en", "More people.", "Restated: $9.5K in “The first budget”."),
    ],
)
def test_explanations_and_restated_figures_are_notes(
    site: Site, lang: str, why: str, restated: str
) -> None:
    html = page(site, lang)
    name = "x-table-programs-change-expenditure"
    assert f'<li id="{name}-1">{restated}</li>' in html
    assert f'<li id="{name}-2">{why}</li>' in html
    assert html.count(f'href="#{name}-1"') == html.count(f'href="#{name}-2"') == 1


def test_a_budget_with_nothing_to_tell_has_no_erratum_and_no_note() -> None:
    html = page(a_site(), "en")
    assert "Erratum" not in html
    assert "budget-notes" not in html
    assert "explanations" not in html


def test_an_explanation_that_no_table_carries_is_not_lost() -> None:
    lone = Explanation(program="1", measure="rate", text=text("Seule.", "Alone."))
    html = page(a_site(budgets=(a_budget(explanations=(lone,)),)), "en")
    assert "<li>Alone.</li>" in html


@pytest.mark.parametrize(("lang", "words"), [("fr", "s.\u00a0o."), ("en", "n/a")])
def test_a_percentage_of_zero_is_never_infinite(
    site: Site, files: Mapping[str, bytes], lang: str, words: str
) -> None:
    html = page(site, lang)
    assert f">{words}</abbr>" in html
    table = files["api/v1/budgets/2007-2008/programs-change-expenditure.csv"].decode("utf-8-sig")
    *_, second = csv.reader(io.StringIO(table))
    assert second[-1] == "not-applicable"
    found = json.loads(files["api/v1/budgets/2007-2008.json"])
    rate = found["tables"][1]["rows"][1]["figures"][-1]
    assert (rate["value"], rate["absence"]) == (None, "not-applicable")
    for everything in (html, table, str(found)):
        assert "infinity" not in everything.lower()
        assert "nan" not in everything.lower().replace("financ", "")


def test_the_api_tells_it_all(files: Mapping[str, bytes]) -> None:
    found = json.loads(files["api/v1/budgets/2007-2008.json"])
    erratum = {
        "date": {"edtf": "2012-05-01", "start": "2012-05-01", "end": "2012-05-01"},
        "text": {"fr": "Corrigé <b>", "en": "Corrected <b>"},
        "seal": "0123456789ab",
    }
    assert (found["seal"], found["errata"]) == ("ba9876543210", [erratum])
    assert found["explanations"] == [
        {
            "program": "1",
            "element": None,
            "category": None,
            "measure": "expenditure",
            "text": {"fr": "Plus de monde.", "en": "More people."},
        }
    ]
    assert [line["restated"] for line in found["lines"]] == [False, True, False, False, False]
    (node,) = json.loads(files["api/v1/plans/a-plan.json"])["nodes"]
    (report,) = node["reports"]
    assert (report["seal"], report["errata"]) == ("ba9876543210", [erratum])


@pytest.mark.parametrize("name", ["budgets/2007-2008", "plans/a-plan"])
def test_the_api_follows_its_schema(files: Mapping[str, bytes], name: str) -> None:
    content = json.loads(files[f"api/v1/{name}.json"])
    schema = json.loads((SCHEMAS / content["$schema"].rpartition("/")[2]).read_text("utf-8"))
    registry: Registry[Any] = Registry().with_resources(schemas())
    errors = Draft202012Validator(schema, registry=registry).iter_errors(content)
    assert [error.message for error in errors] == []


def test_the_csv_says_which_lines_are_restated(files: Mapping[str, bytes]) -> None:
    lines = csv.DictReader(io.StringIO(files["api/v1/budgets/2007-2008.csv"].decode("utf-8-sig")))
    assert [line["restated"] for line in lines] == ["", "true", "", "", ""]


def test_a_table_says_which_lines_are_restated(project: Path) -> None:
    path = project / "data/budgets/2007-2008/lines.csv"
    head, first, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([f"{head},restated", f"{first},true", *rest]), encoding="utf-8")
    loaded = load(project)
    assert loaded.problems == ()
    assert [line.restated for line in loaded.site.budgets[0].lines][:2] == [True, False]
