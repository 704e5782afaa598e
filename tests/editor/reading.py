"""YAML as an editor's language server reads it (YAML 1.2, core schema), and what schemas say."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml
from jsonschema import Draft7Validator

from generator.editor import schemas

LANGUAGES = ("fr", "en")
MADE: Final = schemas(LANGUAGES)
_CORE = (
    ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("tag:yaml.org,2002:int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "tag:yaml.org,2002:float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
        list("-+0123456789."),
    ),
)


class Reader(yaml.SafeLoader):
    """A safe loader that takes plain text for what YAML 1.2 says: `2018-02-15` is no date."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name and form


for _tag, _pattern, _first in _CORE:
    Reader.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), _first)
Reader.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[1:2] in "ox" else 10)
)
Reader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))
Reader.add_constructor("!ENV", lambda _, node: [item.value for item in node.value])


def read(path: Path) -> object:
    """What a YAML file holds."""
    return yaml.load(path.read_text("utf-8"), Loader=Reader)  # noqa: S506 - builds plain values


def schema_of(path: Path) -> str:
    """The name of the schema that describes a file."""
    return f"{path.stem}.schema.json"


def complaints(path: Path) -> list[str]:
    """What an editor underlines in a file."""
    validator = Draft7Validator(MADE[schema_of(path)])
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(read(path))]


def yaml_files(root: Path) -> Iterator[Path]:
    """Every YAML file that the schemas describe, below a project's folder."""
    yield from sorted((root / "data").rglob("*.yml"))
    yield root / "mkdocs.yml"
