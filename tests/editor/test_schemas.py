"""Schemas let pass what the loader lets pass, and underline what it refuses."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.editor import schemas
from generator.load import load
from generator.model.when import parse
from tests.conftest import ROOT
from tests.editor.reading import MADE, complaints, yaml_files
from tests.foreign.projects import PROJECTS
from tests.load.project import BUDGET, MKDOCS, PLAN, write

REAL = [ROOT, *sorted(path for path in PROJECTS.iterdir() if path.is_dir())]
GIVEN = [path for root in REAL for path in yaml_files(root)]
PLAN_FILE, BUDGET_FILE = "data/plans/p/plan.yml", "data/budgets/b/budget.yml"
ORGANIZATIONS = "data/organizations.yml"


@pytest.mark.parametrize("name", sorted(MADE))
def test_each_is_a_schema_that_refers_to_nothing_else(name: str) -> None:
    schema = MADE[name]
    Draft7Validator.check_schema(schema)
    targets = set(re.findall(r"'\$ref': '([^']*)'", str(schema)))
    assert targets == {f"#/definitions/{name}" for name in schema["definitions"]}


@pytest.mark.parametrize("path", GIVEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_underlined_in_what_is_given(path: Path) -> None:
    assert complaints(path) == []


BROKEN = [  # file, what stands there, what stands there then
    ("data/plans/strategique-2008-2012/plan.yml", "\nmission:", "\nmision:"),
    ("data/plans/strategique-2008-2012/plan.yml", "\nkind: strategic-plan", ""),
    ("data/plans/strategique-2008-2012/plan.yml", "\nperiod: 2008/2012", "\nperiod:"),
    ("data/plans/strategique-2008-2012/plan.yml", "period: 2008/2012", "period: 2008 to 2012"),
    ("data/plans/integration-emploi-2008/plan.yml", "      - indicators", "      - indicator"),
    ("data/plans/integration-emploi-2008/plan.yml", "    card: true", "    card: yes"),
    ("data/plans/integration-emploi-2008/plan.yml", "leads:\n  - micc", "leads: micc"),
    ("data/plans/integration-emploi-2008/plan.yml", "  en: Action plan", "  de: Action plan"),
    ("data/plans/integration-emploi-2008/plan.yml", "  - id: 1.1\n", "  - id: Mesure 1.1\n"),
    ("data/plans/solidarite-2010-2015/plan.yml", "\nsource:\n  id:", "\nsource:\n  ids:"),
    ("data/plans/solidarite-2010-2015/plan.yml", "\nlevels:", "\nlevel:"),
    ("data/budgets/2007-2008/budget.yml", "unit: thousand-dollars", "unit: k$"),
    ("data/budgets/2007-2008/budget.yml", "decimals: 0", "decimals: none"),
    ("data/budgets/2007-2008/budget.yml", "decimals: 0", "decimals: 10"),
    ("data/budgets/2007-2008/budget.yml", "decimals: 0", "decimals: -1"),
    ("data/budgets/2007-2008/budget.yml", "currency: CAD", "currency: EUR"),
    ("data/budgets/2007-2008/budget.yml", "sum: category", "sum: categories"),
    ("data/budgets/2007-2008/budget.yml", "    - check: budget", "    - checks: budget"),
    ("data/organizations.yml", "\n  acronym:\n    fr: MICC\n    en: MICC", "\n  acronym: MICC"),
    ("data/organizations.yml", "  name:\n    fr: Gouv", "  nom:\n    fr: Gouv"),
    ("data/sources.yml", "url: http://", "url: ftp://"),
    ("data/sources.yml", "  publisher: micc\n", ""),
    ("data/sources.yml", "isbn-print:", "ISBN:"),
    ("data/glossary.yml", "- id: action\n", "- ids: action\n"),
    ("mkdocs.yml", "        - {code: fr, name: Français}", "        - {code: fr}"),
    ("mkdocs.yml", "      title:\n        fr: Affiche", "      titre:\n        fr: Affiche"),
    ("mkdocs.yml", "  - affiche:", "  - afiche:"),
    ("mkdocs.yml", "      languages:", "      site_url: https://example.org/\n      languages:"),
]


@pytest.mark.parametrize(("name", "old", "new"), BROKEN, ids=[f"{n}: {o}" for n, o, _ in BROKEN])
def test_schema_and_loader_refuse_the_same(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert complaints(path) != []
    assert name in {problem.place.path for problem in load(project).problems}


def plan(more: str) -> dict[str, str]:
    return {PLAN_FILE: PLAN + more}


def node(more: str) -> dict[str, str]:
    return plan(f"nodes:\n  - {{id: a, kind: k, title: {{fr: A, en: A}}, {more}}}\n")


def indicator(more: str) -> dict[str, str]:
    return plan(f"indicators:\n  - {{id: a, title: {{fr: A, en: A}}, {more}}}\n")


def organization(more: str) -> dict[str, str]:
    return {ORGANIZATIONS: f"- id: o\n  name: {{fr: O, en: O}}\n  {more}\n"}


def settings(more: str) -> dict[str, str]:
    return {"mkdocs.yml": MKDOCS + more}


FINE = [
    plan("summary:\nnodes:\n"),
    plan("leads: []\nchecks:\n"),
    plan("checks: {severity: {missing-schedule: off}}\n"),
    {PLAN_FILE: PLAN.replace("2018/2022", "2018")},
    {PLAN_FILE: PLAN.replace("2018/2022", "'2018~/..'")},
    {PLAN_FILE: PLAN.replace("2018/2022", "../2018-24")},
    {PLAN_FILE: PLAN.replace("2018/2022", "2018-02-15/2019")},
    {PLAN_FILE: PLAN.replace("{fr: Plan, en: Plan}", "{fr: 2018, en: 20.50}")},
    {PLAN_FILE: PLAN.replace("{id: s}", "{id: 1.10, page: 12, section: }")},
    node("number: 1.1, parent: 1, schedule: '2018', related: [2.4, other/2]"),
    node("reports: [{id: 1, period: 2018, activities: {fr: A, en: A}, cost: not-applicable}]"),
    node("reports: [{id: 1, period: 2018, activities: {fr: A, en: A}, cost: -1.5, clientele: }]"),
    indicator("baseline: {period: 2018, value: '12.5'}, status: "),
    indicator("targets: [{period: 2018, min: 0, max: -0.5, value: }], scale: percent"),
    {PLAN_FILE: PLAN, ORGANIZATIONS: "# Nothing yet.\n"},
    organization("objectives: [{fr: 1, en: 1}]\n  source:"),
    {
        PLAN_FILE: PLAN.replace(
            "levels: []",
            "levels: [{kind: k, label: {fr: L, en: L}, plural: "
            "{fr: L, en: L}, card: 'True', requires: [leads]}]",
        )
    },
    {BUDGET_FILE: BUDGET.replace("[2007-2008]", "[2008, 2007-2008]")},
    {BUDGET_FILE: BUDGET + "lines: [{year: 2007-2008, measure: 1, amount: 5}]\ncurrency:\n"},
    {
        BUDGET_FILE: BUDGET.replace(
            "measures: []",
            "measures: [{id: m, label: {fr: M, en: M}, unit: persons, decimals: '0'}]",
        )
    },
    settings("      data: data\n      enabled: true\n"),
    {"mkdocs.yml": MKDOCS.replace("  - affiche:", "  - search\n  - affiche:")},
    {"mkdocs.yml": MKDOCS.replace("  - affiche:", "    affiche:")},
]
REFUSED = [
    plan("colour: red\n"),
    plan("leads: micc\n"),
    plan("summary: A text\n"),
    plan("checks: {severity: {missing-schedule: maybe}}\n"),
    {PLAN_FILE: PLAN.replace("title: {fr: Plan, en: Plan}", "title:")},
    {PLAN_FILE: PLAN.replace("{id: s}", "")},
    {PLAN_FILE: PLAN.replace("2018/2022", "2018-2022")},
    {PLAN_FILE: PLAN.replace("2018/2022", "20182022")},
    {PLAN_FILE: PLAN.replace("2018/2022", "[2018, 2022]")},
    {PLAN_FILE: PLAN.replace("title: {fr: Plan, en: Plan}", "title: {fr: Plan, en: Plan, de: P}")},
    node("schedule: autumn 2018"),
    node("parent: [1]"),
    node("actions: [{id: a, text: {fr: A, en: A}, status: done}]"),
    indicator("targets: [{period: 2018, value: 5 %}]"),
    indicator("targets: [{period: 2018, value: not-available}]"),
    indicator("baseline: {period: 2018, value: unknown}"),
    indicator("unit: persons"),
    organization("parent: Le Ministère"),
    organization("acronym: {fr: true, en: 'no'}"),
    {ORGANIZATIONS: "id: o\nname: {fr: O, en: O}\n"},
    {ORGANIZATIONS: "- o\n"},
    {BUDGET_FILE: BUDGET + "lines: [{year: 2007-2008, measure: m, amount: '5,5'}]\n"},
    {BUDGET_FILE: BUDGET + "lines: [{year: 2007-2008, measure: m}]\n"},
    settings("      colour: red\n"),
    {"mkdocs.yml": MKDOCS.replace("title: {fr: Site, en: Site}", "title: Site")},
    {"mkdocs.yml": "site_name: Site\n"},
    {"mkdocs.yml": "plugins: [search, affiche]\n"},
]


@pytest.mark.parametrize("files", FINE, ids=str)
def test_what_the_loader_takes_is_not_underlined(tmp_path: Path, files: dict[str, str]) -> None:
    root = write(tmp_path, files)
    assert [problem.found.in_("en") for problem in load(root).problems] == []
    assert [each for name in files for each in complaints(root / name)] == []


@pytest.mark.parametrize("files", REFUSED, ids=str)
def test_what_the_loader_refuses_is_underlined(tmp_path: Path, files: dict[str, str]) -> None:
    root = write(tmp_path, files)
    assert load(root).problems
    assert [each for name in files for each in complaints(root / name)] != []


POINTS = st.from_regex(r"[0-9]{4}(-[0-2][0-9](-[0-3][0-9])?)?[?~%]?|\.\.|", fullmatch=True)


@given(POINTS, st.sampled_from(["", "/"]), POINTS)
def test_dates_are_not_judged_more_strictly_than_by_the_loader(
    first: str, slash: str, last: str
) -> None:
    period = MADE["plan.schema.json"]["properties"]["period"]
    text = first + slash + last
    try:
        parse(text)
    except ValueError:
        return
    assert Draft7Validator(period).is_valid(text)


def test_texts_are_in_the_languages_of_the_site() -> None:
    text: dict[str, Any] = schemas(["fr", "en", "iu"])["plan.schema.json"]["definitions"]["Text"]
    assert list(text["properties"]) == text["required"] == ["fr", "en", "iu"]
