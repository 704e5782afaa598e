"""VS Code finds the schemas, and an editor's own settings stay."""

import json
import shutil
from pathlib import Path

import pytest

from generator.editor import write
from generator.load import load
from generator.unusable import UnusableError
from tests.conftest import ROOT
from tests.editor.reading import LANGUAGES, schema_of

STALE = "run affiche schemas"


def shown(folder: Path) -> dict[str, str]:
    """The files below a folder, by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_the_committed_files_are_what_the_code_makes(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".vscode", tmp_path / ".vscode")
    made = write(tmp_path, load(ROOT).site.settings.codes)
    ours = {path.relative_to(tmp_path / ".vscode").as_posix() for path in made}
    there, now = shown(ROOT / ".vscode"), shown(tmp_path / ".vscode")
    assert [name for name in sorted(ours) if there.get(name) != now[name]] == [], STALE
    schemas = {name for name in there if name.startswith("schemas/")}
    assert schemas - ours == set(), f"no such schema is made any more: {STALE}, delete it"


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.yml")), ids=str)
def test_each_data_file_names_its_schema(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    name, _, target = first.partition("$schema=")
    assert name == "# yaml-language-server: "
    assert (path.parent / target).resolve() == ROOT / ".vscode" / "schemas" / schema_of(path)
    assert (path.parent / target).is_file()


def test_settings_lead_from_each_kind_of_file_to_its_schema(tmp_path: Path) -> None:
    write(tmp_path, LANGUAGES, data="donnees")
    wired = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert wired["./.vscode/schemas/plan.schema.json"] == "donnees/plans/*/plan.yml"
    assert wired["./.vscode/schemas/mkdocs.schema.json"] == "mkdocs.yml"
    for schema, files in wired.items():
        assert (tmp_path / schema).is_file()
        assert schema_of(Path(files)) == Path(schema).name
    assert len(wired) == len(list((tmp_path / ".vscode/schemas").iterdir()))


def test_what_an_editor_set_stays(tmp_path: Path) -> None:
    folder = tmp_path / ".vscode"
    folder.mkdir()
    theirs = {
        "editor.fontSize": 16,
        "files.insertFinalNewline": False,
        "yaml.customTags": ["!relative scalar"],
        "yaml.schemas": {
            "./own.json": "own.yml",
            "./.vscode/schemas/plan.schema.json": "old/plan.yml",
        },
    }
    (folder / "settings.json").write_text("\ufeff" + json.dumps(theirs), "utf-8")
    (folder / "extensions.json").write_text('{"recommendations": ["own.extension"]}', "utf-8")
    write(tmp_path, LANGUAGES)
    once = shown(folder)
    found = json.loads(once["settings.json"])
    assert found["editor.fontSize"] == 16
    assert found["files.insertFinalNewline"] is False
    assert found["yaml.customTags"] == ["!relative scalar"]
    assert found["yaml.schemas"]["./own.json"] == "own.yml"
    assert found["yaml.schemas"]["./.vscode/schemas/plan.schema.json"] == "data/plans/*/plan.yml"
    extensions = json.loads(once["extensions.json"])
    assert extensions == {"recommendations": ["own.extension", "redhat.vscode-yaml"]}
    write(tmp_path, LANGUAGES)
    assert shown(folder) == once


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b'{\n  // larger\n  "editor.fontSize": 16\n}\n', "comments"),
        (b'{"editor.fontSize": 16,}', "comments"),
        (b"", "comments"),
        (b"[]", "comments"),
        ('{"a": "é"}'.encode("latin-1"), "comments"),
        (b'{"yaml.schemas": "plan.schema.json"}', "yaml.schemas"),
    ],
)
@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_settings_that_cannot_be_added_to_are_left_alone(
    tmp_path: Path, content: bytes, named: str, name: str
) -> None:
    if name == "extensions.json":
        content = content.replace(b"yaml.schemas", b"recommendations")
        named = named.replace("yaml.schemas", "recommendations")
    path = tmp_path / ".vscode" / name
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UnusableError) as raised:
        write(tmp_path, LANGUAGES)
    assert path.read_bytes() == content
    assert f".vscode/{name}" in raised.value.message.in_("en")
    assert named in raised.value.message.in_("en")
    assert raised.value.message.in_("fr").startswith("Les schémas sont écrits, mais .vscode/")
    assert (tmp_path / ".vscode/schemas/plan.schema.json").is_file()
