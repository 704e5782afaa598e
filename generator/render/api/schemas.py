"""What the CSV files hold, for programs: a Data Package, with a Table Schema for each file.

https://specs.frictionlessdata.io/data-package/ and https://specs.frictionlessdata.io/table-schema/
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.model.settings import Settings
from generator.model.site import Site
from generator.render.api.budgets import lines_head
from generator.render.api.indicators import all_figures_head, figures_head, indicators_head
from generator.render.api.values import ROOT, file
from generator.view import Views

PATH = f"{ROOT}/datapackage.json"
FIGURES = f"{ROOT}/schemas/figures.tableschema.json"
"""The columns of every indicator's file: they are said once."""
_NUMBERS = {"value", "min", "max", "amount"}
_COUNTS = {"targets", "observations"}
_DAYS = {"start", "end"}
_ABSENT = ["", "not-applicable", "not-available"]

Json = dict[str, Any]


def package(views: Views, tables: Iterable[tuple[str, Sequence[str]]]) -> bytes:
    """The Data Package; `tables` are the files of budget tables with the names of their columns."""
    site = views.site
    resources = [*_indicators(views), *_lines(views), *(_resource(*one) for one in tables)]
    return _written({"profile": "data-package", **_about(site), "resources": resources})


def figures(langs: tuple[str, ...]) -> bytes:
    """The Table Schema of an indicator's figures."""
    return _written(schema(figures_head(langs)))


def schema(head: Sequence[str]) -> Json:
    """The Table Schema of columns with these names."""
    return {"fields": [_field(name) for name in head], "missingValues": _ABSENT}


def _about(site: Site) -> Json:
    """What the package is called, and where it comes from."""
    title = site.settings.title.get(site.settings.codes[0], "")
    home = {"homepage": site.settings.site_url} if site.settings.site_url else {}
    return {"name": "affiche", "title": title, **home, **_licences(site.settings)}


def _licences(settings: Settings) -> Json:
    """The terms of reuse, in the first language; nothing where there are none."""
    terms = settings.licence
    if terms is None:
        return {}
    return {"licenses": [{"path": terms.url, "title": terms.name.get(settings.codes[0], "")}]}


def _indicators(views: Views) -> Iterator[Json]:
    """The tables of all indicators and of all figures, then each indicator with its own."""
    langs = views.site.settings.codes
    yield _resource(file("indicators", ".csv"), indicators_head(langs))
    every = _resource(file("figures", ".csv"), all_figures_head(langs))
    every["schema"]["foreignKeys"] = [
        {"fields": "indicator", "reference": {"resource": "indicators", "fields": "id"}}
    ]
    yield every
    for view in views.indicators:
        path = file("indicators", view.indicator.id, ".csv")
        yield _resource(path, FIGURES.removeprefix(f"{ROOT}/"))


def _lines(views: Views) -> Iterator[Json]:
    """The lines of each budget."""
    langs = views.site.settings.codes
    for view in views.budgets:
        yield _resource(file("budgets", view.budget.id, ".csv"), lines_head(langs))


def _resource(path: str, columns: Sequence[str] | str) -> Json:
    """One file, with its schema or where that stands."""
    own = path.removeprefix(f"{ROOT}/")
    return {
        "name": own.removesuffix(".csv").replace("/", "-").lower().strip("-") or "all",
        "path": own,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": columns if isinstance(columns, str) else schema(columns),
    }


def _field(name: str) -> Json:
    """One column."""
    if name in _NUMBERS or name.endswith("]"):  # the columns of budgets end with their unit
        return {"name": name, "type": "number"}
    if name in _COUNTS:
        return {"name": name, "type": "integer"}
    if name in _DAYS:
        return {"name": name, "type": "date"}
    if name == "restated":
        return {"name": name, "type": "boolean", "trueValues": ["true"]}
    return {"name": name, "type": "string"}


def _written(content: Json) -> bytes:
    """JSON on one line that ends."""
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
