"""Data as editors write it: YAML in blocks, tables in CSV."""

import csv
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

WIDTH = 96
_PLAIN = re.compile(r"[^\W_][^:#\n]*[^\s:#]|[^\W_]")


def yaml(value: Any, indent: int = 0) -> Iterator[str]:
    """The lines of a mapping or a list; long texts are folded."""
    blank = " " * indent
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from _entry(f"{blank}{key}:", below, indent)
        return
    for item in value:
        if isinstance(item, Mapping | list):
            first, *rest = yaml(item, indent + 2)
            yield f"{blank}- {first[indent + 2 :]}"
            yield from rest
        else:
            yield f"{blank}- {_scalar(_said(item))}"


def _entry(start: str, below: Any, indent: int) -> Iterator[str]:
    """One field: on its line, folded below it, or a group of its own."""
    if isinstance(below, Mapping | list):
        yield start
        yield from yaml(below, indent + 2)
        return
    text = _said(below)
    if len(start) + len(text) < WIDTH:
        yield f"{start} {_scalar(text)}"
        return
    yield f"{start} >-"
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * (indent + 2),
        subsequent_indent=" " * (indent + 2),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _said(value: object) -> str:
    """A value as YAML says it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _scalar(text: str) -> str:
    """A text on one line, quoted where YAML would take it for something else."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def write_yaml(path: Path, value: Any) -> None:
    """A YAML file."""
    write(path, "\n".join(yaml(value)) + "\n")


def write(path: Path, text: str) -> None:
    """A file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_csv(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """A table whose columns are the fields of its rows; texts get a column for each language."""
    flat = [dict(_cells(row)) for row in rows]
    columns = list(dict.fromkeys(name for row in flat for name in row))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(flat)


def _cells(row: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """The cells of a record: `title@fr`, `source.id`, lists with spaces between."""
    for name, value in row.items():
        if isinstance(value, Mapping) and "fr" in value:
            yield from ((f"{above}{name}@{lang}", text) for lang, text in value.items())
        elif isinstance(value, Mapping):
            yield from _cells(value, f"{above}{name}.")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield f"{above}{name}", " ".join(value)
        else:
            yield f"{above}{name}", str(value)
