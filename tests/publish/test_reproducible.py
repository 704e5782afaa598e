"""The same content gives the same bytes, whatever the machine that builds it is like."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.publish.manifest import PATH
from tests.foreign import projects
from tests.kill.building import AFFICHE, DAY

MACHINES: Mapping[str, Mapping[str, str]] = {
    "east of the day line": {"TZ": "UTC-14"},
    "west of it": {"TZ": "UTC+12"},
    "in French": {"LC_ALL": "fr_CA.UTF-8", "LANG": "fr_CA.UTF-8", "LANGUAGE": "fr"},
    "without a locale": {"LC_ALL": "C", "PYTHONUTF8": "0"},
    "with another order of sets": {"PYTHONHASHSEED": "20"},
}


def built(project: Path, machine: Mapping[str, str] | None = None, umask: int = 0o022) -> bytes:
    """The manifest of the site of a project, built in a process of its own."""
    known = {key: text for key, text in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    env = {
        **known,
        "SOURCE_DATE_EPOCH": DAY,
        "PYTHONHASHSEED": "1",
        "LC_ALL": "C.UTF-8",
        **(machine or {}),
    }
    subprocess.run(
        [AFFICHE, "build", "--project", str(project)],
        check=True,
        capture_output=True,
        env=env,
        umask=umask,
    )
    return (project / "site" / PATH).read_bytes()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return projects.copy("compass", tmp_path_factory.mktemp("here") / "project")


@pytest.fixture(scope="module")
def reference(project: Path) -> bytes:
    return built(project)


@pytest.mark.parametrize("machine", MACHINES)
def test_machines_do_not_differ(machine: str, project: Path, reference: bytes) -> None:
    shutil.rmtree(project / ".cache", ignore_errors=True)
    assert built(project, MACHINES[machine]) == reference


def test_neither_order_of_files_nor_place_nor_permissions_count(
    project: Path, reference: bytes, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "another name"
    paths = [path for path in project.rglob("*") if "site" not in path.relative_to(project).parts]
    for path in sorted((path for path in paths if path.is_file()), reverse=True):
        copy = other / path.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (0, 0))
    assert built(other, umask=0o077) == reference


def test_another_day_is_another_site(project: Path, reference: bytes) -> None:
    """What awaits the day is in the site, so a test that could not see it would prove nothing."""
    later = str(int(DAY) + 5 * 366 * 86400)
    assert built(project, {"SOURCE_DATE_EPOCH": later}) != reference
