"""The schemas on disk, and the settings of VS Code that lead to them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.editor.files import LISTS, schemas
from generator.language.message import say
from generator.put import put
from generator.unusable import UnusableError

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
WIRING = "yaml.schemas"
"""The one setting in which ours win: leading to the schemas is what it is for."""
TYPOGRAPHY = "\u00a0’–"
"""Characters of good typography that VS Code would otherwise warn about."""
EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}


def write(root: Path, languages: Sequence[str], data: str = "data") -> tuple[Path, ...]:
    """Writes the schemas and the settings of VS Code for the project in `root`; returns the files.

    `data` is the project's folder of data. Raises `UnusableError`, once the schemas are written,
    where settings that an editor wrote cannot be added to; these stay as they are.
    """
    written = []
    for name, schema in schemas(languages).items():
        written.append(_put(root / SCHEMAS / name, schema))
    for name, ours in (("extensions.json", EXTENSIONS), ("settings.json", settings(data))):
        path = root / FOLDER / name
        written.append(_put(path, _merged(_there(path), ours, path)))
    return tuple(written)


def settings(data: str = "data") -> dict[str, Any]:
    """What VS Code needs to know of a project whose data stand in the folder `data`."""
    return {
        WIRING: {f"./{SCHEMAS}/{name}.schema.json": files for name, files in _wired(data)},
        "files.encoding": "utf8",
        "files.insertFinalNewline": True,
        "editor.unicodeHighlight.allowedCharacters": dict.fromkeys(TYPOGRAPHY, True),
    }


def _wired(data: str) -> Iterator[tuple[str, str]]:
    """The name of each schema, and the files that it describes."""
    yield from ((name, f"{data}/{name}.yml") for name in LISTS)
    yield "plan", f"{data}/plans/*/plan.yml"
    yield "budget", f"{data}/budgets/*/budget.yml"
    yield "mkdocs", "mkdocs.yml"


def _there(path: Path) -> dict[str, Any]:
    """What a file of VS Code says already; nothing where it does not exist."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except ValueError:  # of JSON or of UTF-8
        found = None
    if isinstance(found, dict):
        return found
    raise UnusableError(
        say(
            "The schemas are written, but {file} was left as it is, because it holds comments or "
            "cannot be read as JSON. Put right what stands there, or take its comments out, and "
            "start again.",
            file=_shown(path),
        )
    )


def _merged(there: Mapping[str, Any], ours: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """What a file says already, with what is ours added; an editor's own choices stay."""
    found = dict(there)
    for key, value in ours.items():
        if key in found and type(found[key]) is not type(value):
            raise UnusableError(
                say(
                    "The schemas are written, but {file} was left as it is, because “{key}” holds "
                    "something else than VS Code expects there. Correct or delete it, and start "
                    "again.",
                    file=_shown(path),
                    key=key,
                )
            )
        found[key] = _both(key, found[key], value) if key in found else value
    return found


def _both(key: str, there: Any, ours: Any) -> Any:
    """One setting, of an editor and of ours."""
    if isinstance(ours, list):
        return [*there, *(each for each in ours if each not in there)]
    if isinstance(ours, dict):
        return {**there, **ours} if key == WIRING else {**ours, **there}
    return there


def _put(path: Path, content: Mapping[str, Any]) -> Path:
    """Writes a JSON file that people can read."""
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    put(path, text.encode("utf-8"))
    return path


def _shown(path: Path) -> str:
    """A file of VS Code as messages name it."""
    return f"{FOLDER}/{path.name}"
