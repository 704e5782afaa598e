"""The house keeps its plan: imports point one way, and only one stage knows the engine."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
STAGES = ("load", "check", "derive", "render", "publish")
ENTRIES = {
    *(f"command/{name}.py" for name in ("__init__", "build", "check", "group")),
    *(f"command/{name}.py" for name in ("document", "document_letters", "new", "publish", "tools")),
    *(f"command/{name}.py" for name in ("translations", "verify")),
    *("pipeline.py", "making.py", "bindery.py", "compiling.py", "publish/plugin.py"),
    *(f"preview/{name}.py" for name in ("__init__", "live", "shown")),
}
"""Where people and MkDocs come in: they call the pipeline, so they may reach every stage."""


def modules() -> Iterator[Path]:
    return PACKAGE.rglob("*.py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def stages_of(names: set[str]) -> set[str]:
    return {
        stage for stage in STAGES for name in names if f"{name}.".startswith(f"generator.{stage}.")
    }


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_imports_another(stage: str) -> None:
    for path in (PACKAGE / stage).rglob("*.py"):
        if path.relative_to(PACKAGE).as_posix() in ENTRIES:
            continue
        assert stages_of(imported(path)) <= {stage}, path


def test_what_stages_share_imports_no_stage() -> None:
    shared = [
        path
        for path in modules()
        if path.relative_to(PACKAGE).parts[0] not in STAGES
        and path.relative_to(PACKAGE).as_posix() not in ENTRIES
    ]
    assert len(shared) > 15
    for path in shared:
        assert not stages_of(imported(path)), path


def test_only_publish_knows_the_engine() -> None:
    for path in modules():
        knows = any(name.split(".")[0] in {"mkdocs", "material"} for name in imported(path))
        assert not knows or path.relative_to(PACKAGE).parts[0] == "publish", path


def test_no_module_passes_four_hundred_lines() -> None:
    for path in modules():
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path


def test_every_module_opens_with_its_purpose() -> None:
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path
