"""The Data Package: every CSV file with its columns, each of the type that its cells have."""

import csv
import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

from generator.derive import derive
from generator.pipeline import Ready
from generator.render import data_files
from tests.builders import a_licence, a_site, some_settings

PARSERS: dict[str, Callable[[str], object]] = {
    "number": Decimal,
    "integer": int,
    "date": date.fromisoformat,
    "boolean": {"true": True}.__getitem__,
    "string": str,
}


def test_every_csv_file_is_described_and_holds_what_is_said(ready: Ready) -> None:
    files = {one.path: one.make() for one in data_files(ready.views)}
    package: dict[str, Any] = json.loads(files["api/v1/datapackage.json"])
    told = {f"api/v1/{one['path']}": one for one in package["resources"]}
    assert set(told) == {path for path in files if path.endswith(".csv")}
    names = [one["name"] for one in package["resources"]]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9._-]+", one) for one in names)
    for path, one in told.items():
        schema = one["schema"]
        if isinstance(schema, str):
            schema = json.loads(files[f"api/v1/{schema}"])
        head, *rows = csv.reader(StringIO(files[path].decode("utf-8-sig")))
        assert [field["name"] for field in schema["fields"]] == head, path
        for key in schema.get("foreignKeys", ()):
            (other,) = (at for at, of in told.items() if of["name"] == key["reference"]["resource"])
            cells = csv.DictReader(StringIO(files[other].decode("utf-8-sig")))
            known = {cell[key["reference"]["fields"]] for cell in cells}
            assert {row[head.index(key["fields"])] for row in rows} <= known
        for row in rows:
            for field, cell in zip(schema["fields"], row, strict=True):
                if cell not in schema["missingValues"]:
                    PARSERS[field["type"]](cell)


def test_the_package_says_its_licence_where_there_is_one() -> None:
    def package(**settings: Any) -> dict[str, Any]:
        views = derive(a_site(settings=some_settings(**settings)))
        (found,) = (one for one in data_files(views) if one.path.endswith("datapackage.json"))
        told: dict[str, Any] = json.loads(found.make())
        return told

    assert "licenses" not in package()
    assert package(licence=a_licence())["licenses"] == [
        {"path": "https://example.org/by", "title": "Avec attribution"}
    ]
