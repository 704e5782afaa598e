"""A plan of another government, with other levels, in each of the forms that data can have."""

import csv
import io
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook

from generator.model.site import Site
from tests.load.project import Files, loaded, told

NAMES = ("goal", "target", "core-responsibility", "program", "result", "milestone")
LONG = "Fostering the inclusion of everyone, everywhere; " * 13
METHOD = "Count, then divide.\n\n1. Count.\n2. Divide: 1/2."
Row = dict[str, str]


def text(words: str) -> dict[str, str]:
    return {"fr": f"{words} é", "en": words}


def plan_fields(depth: int) -> dict[str, object]:
    """The fields of the plan itself, with as many levels as asked."""
    levels = [
        {"kind": kind, "label": text(kind), "plural": text(f"{kind}s"), "card": kind == "target"}
        for kind in NAMES[:depth]
    ]
    about = {"kind": "sdg-plan", "label": text("Plan"), "title": text("Plan")}
    source = {"id": "doc", "page": "3-4"}
    return {"id": "p", **about, "period": "2020/2030", "levels": levels, "source": source}


def node_rows(depth: int) -> list[Row]:
    """One node at each level, each below the one before."""
    ids = [f"CR-{level}:a.{level}".lower() for level in range(depth)]
    return [
        {
            "id": ids[level],
            "kind": NAMES[level],
            "number": f"{level}.10",
            "parent": ids[level - 1] if level else "",
            "title@fr": f"{LONG}É",
            "title@en": LONG.strip(),
            "leads": "org-1 org-2" if level % 2 else "",
            "indicators": "i:1",
            "schedule": "2020-21/2022-23",
            "source.id": "doc",
            "source.section@fr": "Section « 1 »",
        }
        for level in range(depth)
    ]


INDICATORS: list[Row] = [
    {
        "id": "i:1",
        "title@fr": "Part",
        "title@en": "Share",
        "methodology@en": METHOD,
        "scale": "percent",
        "baseline.period": "2019",
        "baseline.value": "12.50",
        "status": "exploring",
    }
]
TARGETS: list[Row] = [
    {"indicator": "i:1", "period": "2025", "min": "10", "max": "20.50", "text@en": ""},
    {"indicator": "i:1", "period": "2030", "min": "", "max": "", "text@en": "More, in time"},
]
OBSERVATIONS: list[Row] = [{"indicator": "i:1", "period": "2021", "value": "not-available"}]
TABLES = {"indicators": INDICATORS, "targets": TARGETS, "observations": OBSERVATIONS}


def nested(row: Row) -> dict[str, object]:
    """A row as the YAML that says the same."""
    made: dict[str, object] = {}
    for column, value in row.items():
        if not value:
            continue
        *path, last = column.replace("@", ".").split(".")
        inner = made
        for part in path:
            inner = inner.setdefault(part, {})  # type: ignore[assignment]  # groups are dictionaries
        inner[last] = value.split() if last in {"leads", "indicators"} else value
    return made


def as_yaml(depth: int) -> Files:
    """Everything in plan.yml."""
    lists = {name: [nested(row) for row in rows] for name, rows in TABLES.items()}
    indicator = lists["indicators"][0]
    for name in ("targets", "observations"):
        rows = lists[name]
        indicator[name] = [{k: v for k, v in row.items() if k != "indicator"} for row in rows]
    nodes = [nested(row) for row in node_rows(depth)]
    whole = plan_fields(depth) | {"nodes": nodes, "indicators": [indicator]}
    return {"data/plans/p/plan.yml": dumped(whole)}


def dumped(value: object) -> str:
    """YAML in which no text is repeated by an alias."""

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
            return True

    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False)


def as_csv(depth: int, delimiter: str = ",") -> Files:
    """A table for each list."""
    files: Files = {"data/plans/p/plan.yml": dumped(plan_fields(depth))}
    for name, rows in {"nodes": node_rows(depth), **TABLES}.items():
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
        files[f"data/plans/p/{name}.csv"] = "\ufeff" + out.getvalue()
    return files


def as_workbook(depth: int) -> Files:
    """A sheet for each list, and a hidden one that is nobody's business."""
    book = Workbook()
    book.worksheets[0].sheet_state = "hidden"
    for name, rows in {"nodes": node_rows(depth), **TABLES}.items():
        sheet = book.create_sheet(name)
        sheet.append(list(rows[0]))
        for row in rows:
            sheet.append([int(cell) if cell.isdigit() else cell for cell in row.values()])
    saved = io.BytesIO()
    book.save(saved)
    plan: Files = {"data/plans/p/plan.yml": dumped(plan_fields(depth))}
    return plan | {"data/plans/p/any name.xlsx": saved.getvalue()}


def plain(value: object) -> object:
    """An entity without its places, for comparison."""
    if is_dataclass(value):
        found = {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        return {name: below for name, below in found.items() if name != "origin"}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def content(site: Site) -> object:
    """Plans and indicators without their places."""
    return plain(site.plans), plain(site.indicators)


@pytest.mark.parametrize("depth", range(2, 7))
def test_every_form_loads_to_the_same_plan(tmp_path: Path, depth: int) -> None:
    forms = {
        "yaml": as_yaml(depth),
        "comma": as_csv(depth),
        "semicolon": as_csv(depth, ";"),
        "workbook": as_workbook(depth),
    }
    found = {name: loaded(tmp_path / name, files) for name, files in forms.items()}
    assert {name: told(form.problems) for name, form in found.items()} == {n: [] for n in forms}
    contents = [content(form.site) for form in found.values()]
    assert all(each == contents[0] for each in contents)


def test_what_the_foreign_plan_holds(tmp_path: Path) -> None:
    site = loaded(tmp_path, as_csv(6)).site
    (plan,) = site.plans
    deepest = plan.node("cr-5:a.5")
    assert deepest is not None
    assert len(plan.ancestors(deepest)) == 5
    assert deepest.number == "5.10"
    assert len(deepest.title["fr"]) > 600
    (indicator,) = site.indicators
    assert indicator.methodology == {"en": METHOD}
    assert str(indicator.targets[0].max) == "20.50"
    assert indicator.targets[1].text == {"en": "More, in time"}
    assert indicator.baseline is not None
    assert str(indicator.baseline.value) == "12.50"
